"""Style sheets: one for all pages, and one for the components on each page."""
