"""Embeds: parts of the site that others show in their own pages."""
