"""A digest of the code, fonts and templates that make a file, so that a change to any of them is noticed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from types import MethodType

HOOKS = Path(__file__).parents[2]
SHARED = ("core", "drawing")
"""Folders whose code any feature may call."""
LOCK = "requirements/run.txt"
"""The versions of all libraries, relative to the root of the project."""


def maker_digest(make: Callable[..., object]) -> str:
    """What determines a function's result besides its arguments: its name, and a digest of its sources."""
    function = plain_function(make)
    return f"{function.__qualname__} {module_digest(function.__module__ or '')}"


def module_digest(module: str) -> str:
    """A digest of a module's folder, the folders that all features share, and the versions of libraries."""
    return tree_digest(HOOKS, folders(module))


def folders(module: str) -> tuple[str, ...]:
    """The folders that a module of `hooks` may use to make a file, relative to `hooks`."""
    parts = module.split(".")
    own = "/".join(parts[1:-1]) if parts[0] == HOOKS.name else ""
    return tuple(sorted({*SHARED, own} - {""}))


def plain_function(make: Callable[..., object]) -> Callable[..., object]:
    """The function itself, without the arguments or the instance that it is bound to."""
    while isinstance(make, partial | MethodType):
        make = make.func if isinstance(make, partial) else make.__func__
    return make


@cache  # this process keeps the code that it began with, whatever is edited since
def tree_digest(hooks: Path, names: tuple[str, ...]) -> str:
    """A digest of every file in some folders of the code, calculated once."""
    digest = hashlib.sha256()
    for file in (*_files(hooks, names), hooks.parent / LOCK):
        content = file.read_bytes() if file.exists() else b""
        digest.update(f"{file.relative_to(hooks.parent).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def _files(hooks: Path, names: tuple[str, ...]) -> Iterator[Path]:
    for name in names:
        for file in sorted((hooks / name).rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                yield file
