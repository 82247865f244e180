"""Results of slow pure functions, so that none is worked out twice; a host may keep them between runs."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

P = ParamSpec("P")

results: dict[str, str] = {}
"""By a hash of the function's name and its arguments, the one asked for last at the end.

`repr` of an argument must tell everything about it.
"""

modules: set[str] = set()
"""Those of the functions."""


def memoised(function: Callable[P, str]) -> Callable[P, str]:
    """A pure function that gives again what it gave for the same arguments."""
    modules.add(function.__module__)

    @wraps(function)
    def again(*arguments: P.args, **named: P.kwargs) -> str:
        asked = repr((function.__module__, function.__qualname__, arguments, sorted(named.items())))
        key = hashlib.sha256(asked.encode()).hexdigest()
        result = results.pop(key) if key in results else function(*arguments, **named)
        results[key] = result
        return result

    return again
