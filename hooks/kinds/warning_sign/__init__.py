"""Warning signs: what authors write, and care cards."""
