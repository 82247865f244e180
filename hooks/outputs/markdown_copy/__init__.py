"""Plain copies: each page as simple Markdown, and a list of all copies for programs."""
