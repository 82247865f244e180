"""Exercise pictures drawn from joint positions: an author writes a pose, the engine solves and draws it."""
