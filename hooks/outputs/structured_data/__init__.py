"""Structured data: what a page is, told to machines in the vocabulary of schema.org."""
