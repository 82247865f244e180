"""Search: other names of pages, and how much each match counts."""
