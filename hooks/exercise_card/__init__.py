"""Exercises: pages and cards."""
