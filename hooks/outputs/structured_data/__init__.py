"""Structured data: what a page is, for machines, in the vocabulary of schema.org."""
