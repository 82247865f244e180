"""The workshop: every component in every state, and every figure with its description, for developers."""
