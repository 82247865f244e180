"""Results of slow pure functions, kept from one run to the next."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hooks.adapters.build_cache.file_cache import CACHE, cached, store
from hooks.adapters.build_cache.source_digest import module_digest
from hooks.core import memo

LARGEST = 16_000_000
"""Characters of all results together; what has not been asked for longest goes first."""


@contextmanager
def persistent_memo(cache: Path = CACHE) -> Iterator[None]:
    """Results of earlier runs are known inside, read once, and new ones are stored afterwards.

    They belong to the code that made them: a change of that, or of a library, begins with none.
    """
    key = " ".join(("memo", *map(module_digest, sorted(memo.modules))))
    if not memo.results:
        memo.results.update(json.loads(cached(cache, key) or b"{}"))
    before = set(memo.results)
    yield
    if not memo.results.keys() <= before:
        store(cache, key, json.dumps(_latest(memo.results)).encode())


def _latest(results: dict[str, str]) -> dict[str, str]:
    """As many as there is room for of those asked for last, in the order in which they were."""
    size, kept = 0, []
    for name, result in reversed(results.items()):
        size += len(name) + len(result)
        if size > LARGEST:
            break
        kept.append((name, result))
    return dict(reversed(kept))
