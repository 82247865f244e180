"""The only folder that knows a host, and the only one that remembers something from build to build."""
