"""The content as a whole: its records read, checked against one another and turned into pages."""
