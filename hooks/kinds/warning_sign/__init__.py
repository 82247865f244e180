"""Warning signs: data and care cards."""
