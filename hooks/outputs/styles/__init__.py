"""Each page with the style sheet of just the components on it."""
