"""The proof of a finder: it takes seconds, and most edits change no rule, so it is kept between runs."""

from __future__ import annotations

import json

from hooks.core.memo import memoised
from hooks.finder.proof.prove import prove
from hooks.finder.proof.written import write_proof


@memoised
def proved(rules: str, neutral: list[tuple[str, str]]) -> str:
    """A written proof.

    Args:
        rules: what the engines read, as JSON.
        neutral: questions with options that are declared to be a reason for nothing, in their order.
    """
    return write_proof(prove(json.loads(rules), set(neutral)))
