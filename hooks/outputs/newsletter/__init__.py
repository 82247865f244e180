"""The newsletter kit: what an editor takes away, ready to paste."""
