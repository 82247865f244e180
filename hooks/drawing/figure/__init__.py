"""A figure as an author writes it: its model, the joints solved for each pose, and changes to one."""
