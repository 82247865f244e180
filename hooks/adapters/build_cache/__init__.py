"""What earlier builds made, kept by all that it was made from."""
