"""The body map: a figure, seen from the front and the back, whose places are links, answers or highlights."""
