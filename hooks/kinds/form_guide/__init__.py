"""The form guide: a figure whose parts can be switched between good form and each drift from it."""
