"""Files that take long to make, kept between builds by all that they are made from."""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from jinja2 import FileSystemBytecodeCache

from hooks.core import memo
from hooks.core.page import Asset, CachedAsset

HOOKS = Path(__file__).parents[2]
LOCK = HOOKS.parent / "requirements" / "run.txt"
KEPT = HOOKS.parent / "build" / "kept"
"""One file each, under the hash of its inputs; `make clean` takes it away."""
LONG = 30 * 24 * 60 * 60
"""Seconds after which a file that was not used goes."""


def contents(
    assets: Iterable[Asset | CachedAsset], kept: Path = KEPT, *, patient: bool = True
) -> Iterator[tuple[str, str | bytes]]:
    """The path and content of every file; those that are costly are made only when their inputs are new.

    Args:
        assets: all files.
        kept: the folder of those that were made before.
        patient: whether to wait for what is not kept yet; otherwise it is empty, so that links to it lead
            somewhere and a page shows the alternative text.
    """
    with ThreadPoolExecutor() as pool:
        made = pool.map(lambda asset: (asset.path, _content(asset, kept, patient=patient)), assets)
        yield from made
    if patient:
        _prune(kept)


def _content(asset: Asset | CachedAsset, kept: Path, *, patient: bool) -> str | bytes:
    if isinstance(asset, Asset):
        return asset.content
    file = kept / hashlib.sha256(asset.inputs.encode()).hexdigest()
    if file.exists():
        os.utime(file)
        return file.read_bytes()
    if not patient:
        return b""
    content = asset.make()
    _keep(file, content)
    return content


def _keep(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    # Written beside and moved: a build that is stopped half-way leaves no half file behind.
    part = file.with_name(f"{file.name}.{os.getpid()}")
    part.write_bytes(content)
    part.replace(file)


def _prune(kept: Path) -> None:
    """Let go of what no build has asked for in a long time; those of other branches are still at hand."""
    for file in kept.glob("*"):
        if time.time() - file.stat().st_mtime > LONG:
            file.unlink(missing_ok=True)


def compiled_templates(environment: str, kept: Path = KEPT) -> FileSystemBytecodeCache:
    """Where Jinja keeps templates that it has compiled.

    It knows them by name and text alone, so each environment, which may read the same text in its own way,
    needs a name.
    """
    kept.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(kept), f"{environment}-{_code()}-%s")


@contextmanager
def kept_results(kept: Path = KEPT) -> Iterator[None]:
    """What was worked out in earlier runs is known inside, read once, and what is new is kept afterwards.

    It is kept by the code it comes from too: a change of that, or of a library, begins anew.
    """
    file = kept / f"known-{_code()}.json"
    if file.exists() and not memo.known:
        os.utime(file)
        memo.known.update(json.loads(file.read_bytes()))
    before = len(memo.known)
    yield
    if len(memo.known) > before:
        _keep(file, json.dumps(memo.known).encode())


@cache
def _code() -> str:
    packages = {"core", *(module.split(".")[1] for module in memo.modules)}
    files = sorted(file for name in packages for file in (HOOKS / name).rglob("*.py"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in [*files, LOCK])).hexdigest()[:16]
