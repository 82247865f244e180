"""Plain language: reading age and refused words."""
