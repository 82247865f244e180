"""Feeds: what's new, for newsletter services and feed readers."""
