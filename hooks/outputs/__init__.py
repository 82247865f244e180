"""What a reader or a machine takes away, a folder an output."""
