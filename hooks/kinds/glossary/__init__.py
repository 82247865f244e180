"""The glossary: meanings on a page of their own, one tap away from a word's first use."""
