"""Results of slow pure functions, so that none is worked out twice; a host may keep them between runs."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

P = ParamSpec("P")

known: dict[str, str] = {}
"""Results by a hash of the function's name and its arguments, which must tell all of themselves by `repr`."""

modules: set[str] = set()
"""Where the functions stand."""


def remembered(function: Callable[P, str]) -> Callable[P, str]:
    """A pure function that gives again what it gave for the same arguments."""
    modules.add(function.__module__)

    @wraps(function)
    def again(*arguments: P.args, **named: P.kwargs) -> str:
        asked = repr((function.__qualname__, arguments, sorted(named.items())))
        key = hashlib.sha256(asked.encode()).hexdigest()
        if key not in known:
            known[key] = function(*arguments, **named)
        return known[key]

    return again
