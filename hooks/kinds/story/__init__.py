"""Test stories: made-up people, what they answer, and what the result should be."""
