"""The session: goes through a routine by the clock."""
