"""Feeds: what is new, for newsletters and readers that ask by themselves."""
