"""All records of the content together: read, named, checked and turned into pages."""
