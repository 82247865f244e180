"""Figures as SVG: scenes, movements, switchable drawings and image files."""
