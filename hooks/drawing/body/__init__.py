"""A body: its measures, its joints, how they reach, and what carries it."""
