"""References: citations and the page that lists them."""
