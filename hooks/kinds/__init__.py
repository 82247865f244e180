"""What authors write: a folder for each kind, with its declaration, model, checks and HTML."""
