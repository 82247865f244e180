"""Test stories: made-up people, what they answer, and what ought to come of it."""
