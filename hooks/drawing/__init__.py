"""Exercise pictures drawn from joint angles: an author writes a pose, and the engine solves and draws it."""
