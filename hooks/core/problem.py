"""What is wrong in the content, said so that an author can mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong in the content."""

    path: str
    """The file as an author knows it, such as `content/exercises/bird-dog.md`."""
    line: int
    """The line in that file, counted from 1."""
    key: str
    """The key with its parents, such as `dose.sets`; empty where the file itself is meant."""
    message: str
    """What is wrong, without a full stop."""
    hint: str
    """What the author can do about it, a whole sentence."""
    is_root: bool = False
    """Whether nothing of the file could be read, so that whatever rests on it may be wrong as well."""

    def __str__(self) -> str:
        """`path:line: key: what is wrong. How to mend it`."""
        key = f"{self.key}: " if self.key else ""
        return f"{self.path}:{self.line}: {key}{self.message}. {self.hint}"


def listing(problems: Iterable[Problem]) -> str:
    """All problems, a line each: first the files that cannot be read, then by file and line."""
    ordered = sorted(set(problems), key=lambda problem: (not problem.is_root, problem))
    return "\n".join(map(str, ordered))


def without_consequences(roots: Sequence[Problem], others: Iterable[Problem]) -> list[Problem]:
    """All problems but those at a value that, as a root says, could not be read, or that holds such a one.

    Args:
        roots: what is wrong with the YAML.
        others: what is wrong with the values.
    """
    keys = {(root.path, key) for root in roots for key in _with_parents(root.key)}
    return [*roots, *(other for other in others if (other.path, other.key) not in keys)]


def _with_parents(key: str) -> Iterator[str]:
    while key:
        yield key
        key = key.rpartition(".")[0]
