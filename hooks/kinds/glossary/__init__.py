"""The glossary: meanings on their own page, and one tap away from the first use of a word."""
