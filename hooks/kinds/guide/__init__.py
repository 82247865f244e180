"""Guides: pages of plain Markdown."""
