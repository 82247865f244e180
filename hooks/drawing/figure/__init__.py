"""A figure as an author writes it: its model, the body solved for each pose, and changes to a figure."""
