"""Notes what a result was made from, so that it's made again only once something of that has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

T = TypeVar("T")

Read = tuple[str, ...]
"""A part of a file, or something looked up: `("body", "exercises/plank.md")`, `("labels", "exercise")`."""

_open: list[set[Read]] = []
"""The innermost last. It isn't shared out between threads: what they make while one is open is noted too."""


@contextmanager
def noted() -> Iterator[set[Read]]:
    """Collects what is read inside it, for itself alone: whoever uses the result notes that with `note`."""
    reads: set[Read] = set()
    _open.append(reads)
    try:
        yield reads
    finally:
        _open.pop()


def note(*reads: Read) -> None:
    """Say that something has been read."""
    if _open:
        _open[-1].update(reads)


class _Watched:
    """An attribute that notes each time it's read."""

    def __init__(self, name: str, reads: Callable[[Any], Iterable[Read]]) -> None:  # any owner
        self._name, self._reads = name, reads

    def __get__(self, instance: object | None, owner: type | None = None) -> object:
        if instance is None:
            return self
        if _open:
            _open[-1].update(self._reads(instance))
        return instance.__dict__[self._name]

    def __set__(self, instance: object, value: object) -> None:
        instance.__dict__[self._name] = value


def watch(owner: type[T], reads: Callable[[T], Iterable[Read]], *names: str) -> None:
    """Note what is read whenever one of these attributes of a dataclass is."""
    for name in names:
        setattr(owner, name, _Watched(name, reads))
