"""Handouts: pages that a club prints and hangs up, as accessible PDF files."""
