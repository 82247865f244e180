"""Causes of the pain: their pages, their signals for the finder and their advice."""
