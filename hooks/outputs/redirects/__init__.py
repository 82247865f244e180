"""Redirects: short links, pages that moved, and the ledger of every address ever published."""
