"""Files that take long to make, cached between builds under a hash of everything that goes into them.

The cache only ever saves time: a file that is truncated, corrupt or empty is silently remade, and if the
folder is read-only or the disk is full, the build carries on without it.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from hooks.adapters.build_cache.processes import results
from hooks.adapters.build_cache.source_digest import HOOKS, maker_digest, module_digest
from hooks.core import templates
from hooks.core.page import Asset, CachedAsset

CACHE = HOOKS.parent / "build" / "cache"
"""The folder of cached files, each named by the hash of its key; `make clean` removes it."""
MAX_AGE = 30 * 24 * 60 * 60
"""The seconds after which an unused file is removed: 30 days."""
CHECKSUM_SIZE = hashlib.sha256().digest_size
"""The bytes of the checksum at the start of each file, which reveals a corrupt one."""


def contents(
    assets: Iterable[Asset | CachedAsset], cache: Path = CACHE, *, wait: bool = True
) -> Iterator[tuple[str, str | bytes]]:
    """The path and content of every file; slow ones are made only if they aren't cached.

    Args:
        assets: all files.
        cache: the folder of cached files.
        wait: whether to make what isn't cached yet; otherwise it's empty, so that links to it don't break
            and a page shows the alternative text.
    """
    kept = [(asset, _kept(asset, cache)) for asset in assets]
    missing = [asset for asset, content in kept if content is None and isinstance(asset, CachedAsset)]
    made = _made(missing, cache) if wait else (b"" for _ in missing)
    for asset, content in kept:
        yield asset.path, next(made) if content is None else content
    if wait:
        _prune(cache)


def _kept(asset: Asset | CachedAsset, cache: Path) -> str | bytes | None:
    """A file's content, if it needn't be made."""
    return asset.content if isinstance(asset, Asset) else cached(cache, _key(asset))


def _made(assets: Sequence[CachedAsset], cache: Path) -> Iterator[bytes]:
    """The content of files that aren't cached, which then are."""
    for asset, content in zip(assets, results([asset.make for asset in assets]), strict=True):
        store(cache, _key(asset), content)
        yield content


def _key(asset: CachedAsset) -> str:
    return f"{maker_digest(asset.make)}\n{asset.inputs}"


def cached(cache: Path, key: str) -> bytes | None:
    """What was stored under a key; `None` if there is nothing, or it's corrupt."""
    file = _file(cache, key)
    try:
        raw = file.read_bytes()
    except OSError:
        return None
    checksum, content = raw[:CHECKSUM_SIZE], raw[CHECKSUM_SIZE:]
    if hashlib.sha256(content).digest() != checksum:
        return None
    with suppress(OSError):  # the folder may belong to somebody else
        os.utime(file)
    return content


def store(cache: Path, key: str, content: bytes) -> None:
    """Store some content under a key, if the disk allows it."""
    file = _file(cache, key)
    # Written to a temporary file and then moved, so that an interrupted build leaves no partial file.
    temporary = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        cache.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(hashlib.sha256(content).digest() + content)
        temporary.replace(file)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _file(cache: Path, key: str) -> Path:
    return cache / hashlib.sha256(key.encode()).hexdigest()


def _prune(cache: Path) -> None:
    """Remove what no build has used for a long time; what other branches need stays."""
    for file in cache.glob("*"):
        with suppress(OSError):
            if time.time() - file.stat().st_mtime > MAX_AGE:
                file.unlink()


class TemplateCache(BytecodeCache):
    """A cache for the templates that Jinja has compiled.

    Jinja identifies them only by name and text. As environments may read the same text differently, each has
    its own name here.
    """

    def __init__(self, environment: str, cache: Path = CACHE) -> None:
        self._prefix = f"template {environment} {module_digest(templates.__name__)}"
        self._cache = cache

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket. Jinja itself checks that the template hasn't changed since."""
        code = cached(self._cache, f"{self._prefix} {bucket.key}")
        if code is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Store a bucket."""
        store(self._cache, f"{self._prefix} {bucket.key}", bucket.bytecode_to_string())
