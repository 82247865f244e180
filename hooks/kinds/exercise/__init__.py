"""Exercises: their pages and cards."""
