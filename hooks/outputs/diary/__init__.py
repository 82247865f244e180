"""The diary: sessions and pain, on the reader's own device."""
