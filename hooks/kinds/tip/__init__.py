"""Tips: a year of short paragraphs for newsletters."""
