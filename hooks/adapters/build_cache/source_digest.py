"""A digest of the code, fonts and templates that make a file, so that a change of any of them is noticed."""

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
"""The versions of all libraries, beside the folder of the code."""


def maker_digest(make: Callable[..., object]) -> str:
    """What decides what a function makes, but for its arguments: its name, and a digest of its sources."""
    function = plain_function(make)
    return f"{function.__qualname__} {module_digest(function.__module__ or '')}"


def module_digest(module: str) -> str:
    """A digest of the folder of a module, of the folders that all share, and of the versions of libraries."""
    return tree_digest(HOOKS, folders(module))


def folders(module: str) -> tuple[str, ...]:
    """The folders that a module of `hooks` may draw on to make a file, relative to `hooks`."""
    parts = module.split(".")
    own = "/".join(parts[1:-1]) if parts[0] == HOOKS.name else ""
    return tuple(sorted({*SHARED, own} - {""}))


def plain_function(make: Callable[..., object]) -> Callable[..., object]:
    """The function itself, without the arguments or the instance that it is bound to."""
    while isinstance(make, partial | MethodType):
        make = make.func if isinstance(make, partial) else make.__func__
    return make


@cache  # the code that runs is the code that was there when this process began
def tree_digest(hooks: Path, names: tuple[str, ...]) -> str:
    """A digest of every file in some folders of the code, read once."""
    whole = hashlib.sha256()
    for file in (*_files(hooks, names), hooks.parent / LOCK):
        content = file.read_bytes() if file.exists() else b""
        whole.update(f"{file.relative_to(hooks.parent).as_posix()} {len(content)}\n".encode())
        whole.update(content)
    return whole.hexdigest()


def _files(hooks: Path, names: tuple[str, ...]) -> Iterator[Path]:
    for name in names:
        for file in sorted((hooks / name).rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                yield file
