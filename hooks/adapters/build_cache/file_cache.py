"""Files that take long to make, cached between builds by everything that they are made from.

A cache is only ever a saving of time: what is cut, spoiled or empty is made again without a word, and where
the folder is read-only or the disk is full, the build goes on without one.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from hooks.adapters.build_cache.source_digest import HOOKS, maker_digest, module_digest
from hooks.core import templates
from hooks.core.page import Asset, CachedAsset

CACHE = HOOKS.parent / "build" / "cache"
"""One file each, under the hash of its key; `make clean` removes it."""
LONG = 30 * 24 * 60 * 60
"""Seconds after which a file that no build has used is removed."""
GUARD = hashlib.sha256().digest_size
"""Bytes of the hash at the head of each file, by which a broken one is known."""


def contents(
    assets: Iterable[Asset | CachedAsset], cache: Path = CACHE, *, wait: bool = True
) -> Iterator[tuple[str, str | bytes]]:
    """The path and content of every file; costly ones are made only when something they are made from is new.

    Args:
        assets: all files.
        cache: the folder of those made before.
        wait: whether to make what is not cached yet; otherwise it is empty, so that links to it lead
            somewhere and a page shows the alternative text.
    """
    with ThreadPoolExecutor() as pool:
        yield from pool.map(lambda asset: (asset.path, _content(asset, cache, wait=wait)), assets)
    if wait:
        _prune(cache)


def _content(asset: Asset | CachedAsset, cache: Path, *, wait: bool) -> str | bytes:
    if isinstance(asset, Asset):
        return asset.content
    key = f"{maker_digest(asset.make)}\n{asset.inputs}"
    content = cached(cache, key)
    if content is not None:
        return content
    if not wait:
        return b""
    content = asset.make()
    store(cache, key, content)
    return content


def cached(cache: Path, key: str) -> bytes | None:
    """What was stored under a key; `None` where there is nothing, or it is broken."""
    file = _file(cache, key)
    try:
        raw = file.read_bytes()
    except OSError:
        return None
    guard, content = raw[:GUARD], raw[GUARD:]
    if hashlib.sha256(content).digest() != guard:
        return None
    with suppress(OSError):  # in a folder that others own
        os.utime(file)
    return content


def store(cache: Path, key: str, content: bytes) -> None:
    """Store something under a key, where the disk allows it."""
    file = _file(cache, key)
    # Written beside and moved: a build that is stopped half-way leaves no half file behind.
    part = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        cache.mkdir(parents=True, exist_ok=True)
        part.write_bytes(hashlib.sha256(content).digest() + content)
        part.replace(file)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _file(cache: Path, key: str) -> Path:
    return cache / hashlib.sha256(key.encode()).hexdigest()


def _prune(cache: Path) -> None:
    """Remove what no build has asked for in a long time; what other branches need is still at hand."""
    for file in cache.glob("*"):
        with suppress(OSError):
            if time.time() - file.stat().st_mtime > LONG:
                file.unlink()


class TemplateCache(BytecodeCache):
    """Where Jinja keeps the templates it has compiled.

    It knows them by name and text alone, so each environment, which may read the same text differently, needs
    a name.
    """

    def __init__(self, environment: str, cache: Path = CACHE) -> None:
        self._prefix = f"template {environment} {module_digest(templates.__name__)}"
        self._cache = cache

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket; Jinja itself sees to it that the template has not changed since."""
        code = cached(self._cache, f"{self._prefix} {bucket.key}")
        if code is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Store a bucket."""
        store(self._cache, f"{self._prefix} {bucket.key}", bucket.bytecode_to_string())
