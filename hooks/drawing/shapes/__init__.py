"""What a figure looks like: outlines, head, muscles, props, and the regions of the body."""
