"""Plain copies: each page as simple Markdown beside it, and a list of all of them for programs."""
