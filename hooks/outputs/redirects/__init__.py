"""Addresses: short links, pages that moved, and the ledger of all that was ever published."""
