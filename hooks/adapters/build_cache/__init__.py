"""What earlier builds made, cached under a hash of everything that went into it."""
