"""Card images: the picture that a link to a page brings along."""
