"""Plain language: reading ages and refused words."""
