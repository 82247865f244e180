"""Charts: measured values over time, drawn as lines and repeated in a table."""
