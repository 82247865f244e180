"""Figures that don't belong to an exercise, and how they appear among text."""
