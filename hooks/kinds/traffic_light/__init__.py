"""The traffic light: how much is all right, when to ease off and when to stop, on a scale of numbers."""
