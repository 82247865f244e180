"""The body map: a figure from ahead and behind on which places are named, pressed and shown."""
