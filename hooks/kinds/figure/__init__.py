"""Figures that belong to no exercise, and how any figure is shown among text."""
