"""What a reader or a machine takes away: one folder for each output."""
