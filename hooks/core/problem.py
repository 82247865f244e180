"""What is wrong in the content, in words that help an author to correct it."""

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
    """The key with its parents, such as `dose.sets`; empty if it's about the file itself."""
    message: str
    """What is wrong, without a full stop."""
    hint: str
    """What the author can do about it, as a sentence without its full stop."""
    is_root: bool = False
    """Whether the file couldn't be read at all, so that other problems may follow from this one."""

    def __str__(self) -> str:
        """`path:line: key: what is wrong. How to correct it`."""
        key = f"{self.key}: " if self.key else ""
        return f"{self.path}:{self.line}: {key}{self.message}. {self.hint}"


def listing(problems: Iterable[Problem]) -> str:
    """All problems, each on a line: first the files that can't be read, then by file and line."""
    ordered = sorted(set(problems), key=lambda problem: (not problem.is_root, problem))
    return "\n".join(map(str, ordered))


def headed(where: str, problems: Sequence[Problem]) -> str:
    """The same below their number, and where they are."""
    return f"Problems in the {where}: {len(set(problems))}\n{listing(problems)}"


def without_consequences(roots: Sequence[Problem], others: Iterable[Problem]) -> list[Problem]:
    """All problems, except those that only follow from a value that couldn't be read.

    They are at the same key as a root, or at one of its parents.

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
