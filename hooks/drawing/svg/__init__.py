"""Figures as SVG: a scene, a movement, a switch, a file."""
