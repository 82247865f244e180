"""The only folder that knows a host. No logic: each module hands plain values to one function."""
