"""What is wrong in the content, said so that an author can mend it."""

from __future__ import annotations

from collections.abc import Iterable
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
    mend: str
    """What the author can do about it, a whole sentence."""

    def __str__(self) -> str:
        """`path:line: key: what is wrong. How to mend it`."""
        key = f"{self.key}: " if self.key else ""
        return f"{self.path}:{self.line}: {key}{self.message}. {self.mend}"


def listing(problems: Iterable[Problem]) -> str:
    """All problems, a line each, in the order of the files."""
    return "\n".join(str(problem) for problem in sorted(set(problems)))
