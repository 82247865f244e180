"""A body: its measurements, its joints, how its limbs reach, and what it can touch."""
