"""The workshop: every component in every state, and every figure with its words, for developers only."""
