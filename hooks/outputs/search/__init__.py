"""Search: what pages are also called, and what weighs how much."""
