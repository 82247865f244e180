"""The only folder that knows the hosts, and the only one that saves anything between builds."""
