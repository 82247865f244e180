"""Embeds: parts of the site that others show on their own pages."""
