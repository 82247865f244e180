"""Card images: the pictures that previews of links show."""
