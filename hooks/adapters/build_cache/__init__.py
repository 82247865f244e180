"""What earlier builds made, cached by everything it was made from."""
