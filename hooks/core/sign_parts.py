"""What other kinds may ask of the warning signs, by the nouns of their labels."""

from __future__ import annotations

SIGN_TIER = "level of a sign"
"""How urgent a sign is; not that of a sign that has no level."""
SIGN_ACT = "what to do about a sign"
"""What to do, where it differs from what its level says."""
SIGN_ORDER = "whom to call about a sign"
"""Whom to call first, where that isn't whom its level says."""
TIER_URGENCY = "word for a level"
TIER_HEADING = "heading of a level"
"""One action, ending in "if:"."""
