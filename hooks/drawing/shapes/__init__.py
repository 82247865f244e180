"""What a figure looks like: outlines, body parts, muscles, props, and the regions of the body map."""
