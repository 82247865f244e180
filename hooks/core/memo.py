"""Cached results of slow pure functions; a host may save them between runs."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

P = ParamSpec("P")

results: dict[str, str] = {}
"""By a hash of the function's name and its arguments, with the most recently used at the end.

The `repr` of an argument must tell it apart from every other.
"""

modules: set[str] = set()
"""The modules of the memoised functions."""


def memoised(function: Callable[P, str]) -> Callable[P, str]:
    """Decorate a pure function so that it reuses its result for the same arguments."""
    modules.add(function.__module__)

    @wraps(function)
    def remembered(*arguments: P.args, **named: P.kwargs) -> str:
        call = repr((function.__module__, function.__qualname__, arguments, sorted(named.items())))
        key = hashlib.sha256(call.encode()).hexdigest()
        # Taken out and put back, so that the most recently used results come last.
        result = results.pop(key) if key in results else function(*arguments, **named)
        results[key] = result
        return result

    return remembered
