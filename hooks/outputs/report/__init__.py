"""The content report: how much there is, how plain, how sure, and what hangs loose."""
