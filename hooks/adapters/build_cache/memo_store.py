"""Results of slow pure functions, saved from one run to the next."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hooks.adapters.build_cache.file_cache import CACHE, cached, store
from hooks.adapters.build_cache.source_digest import module_digest
from hooks.core import memo

MAX_CHARACTERS = 16_000_000
"""The characters of all results together; the least recently used go first."""


@contextmanager
def persistent_memo(cache: Path = CACHE) -> Iterator[None]:
    """Inside, the results of earlier runs are known; afterwards, new ones are stored.

    They're valid only for the code that made them, so a change to that code or to a library starts from none.
    """
    key = " ".join(("memo", *map(module_digest, sorted(memo.modules))))
    if not memo.results:
        memo.results.update(json.loads(cached(cache, key) or b"{}"))
    known = set(memo.results)
    yield
    if not memo.results.keys() <= known:
        store(cache, key, json.dumps(_latest(memo.results)).encode())


def _latest(results: dict[str, str]) -> dict[str, str]:
    """The most recently used results, as many as there is room for, in their order."""
    size, latest = 0, []
    for name, result in reversed(results.items()):
        size += len(name) + len(result)
        if size > MAX_CHARACTERS:
            break
        latest.append((name, result))
    return dict(reversed(latest))
