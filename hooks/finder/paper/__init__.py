"""The finder on paper and as plain text."""
