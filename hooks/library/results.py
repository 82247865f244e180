"""What is made from the content, each result with what it was made from: it holds until that changes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from hooks.core.kind import Everything
from hooks.core.reads import Read, note, noted
from hooks.core.source import Source, digest

P = ParamSpec("P")
T = TypeVar("T")
M = TypeVar("M", bound="Made")

Key = tuple[str, ...]
"""The name of a result, and its arguments."""
DAY: Read = ("day",)
_LOOK_UPS: dict[str, Callable[..., object]] = {}


@dataclass(frozen=True)
class Result:
    """Something that was made from the content."""

    value: Any  # whatever the maker returns; `Made.result` has its type
    reads: Mapping[Read, str]
    """What it was made from, and the state of that then."""
    within: frozenset[Key] = frozenset()
    """The results that it was made of."""


@dataclass
class Results:
    """The results of earlier builds and of this one.

    They hold for as long as everything else stays as it is: the code, the templates, the settings, the words,
    and which files there are. Whoever keeps them has to see to that.
    """

    earlier: Mapping[Key, Result] = field(default_factory=dict)
    latest: dict[Key, Result] = field(default_factory=dict)

    def needed(self) -> dict[Key, Result]:
        """The results that a complete build has used, with those that these were made of."""
        needed, left = dict(self.latest), list(self.latest.values())
        while left:
            for key in left.pop().within:
                if key not in needed and (inner := self.earlier.get(key)):
                    needed[key] = inner
                    left.append(inner)
        return needed


def looked_up(method: Callable[Concatenate[M, P], T]) -> Callable[Concatenate[M, P], T]:
    """Decorate a method so that it's called once for its arguments, and counts as read, not what it reads.

    So a result that needs only the titles of pages still holds once a page has changed in another way.
    """
    name = method.__name__

    @wraps(method)
    def look_up(made: M, /, *arguments: P.args, **named: P.kwargs) -> T:
        read: Read = (name, *cast("tuple[str, ...]", arguments))
        found = made.found.get(read)
        if found is None:
            with noted():
                found = made.found[read] = (method(made, *arguments, **named),)
        note(read)
        return cast("T", found[0])

    _LOOK_UPS[name] = look_up
    return look_up


class Made:
    """Everything that is made from some files on a day, each thing once."""

    def __init__(self, sources: Sequence[Source], today: date, results: Results | None) -> None:
        self.found: dict[Read, tuple[object]] = {}
        """What was looked up."""
        self._by_path = {source.path: source for source in sources}
        self._today = today
        self._results = Results() if results is None else results
        self._once: dict[Callable[..., object], tuple[object, set[Read]]] = {}
        self._states: dict[Read, str] = {}
        self._within: list[set[Key]] = [set()]

    @property
    def today(self) -> date:
        """The date that decides which reviews are overdue."""
        note(DAY)
        return self._today

    def once(self, make: Callable[[Any], T]) -> T:  # a Lookup or a Library, as its maker sees this
        """The result of a function of this content, computed once and cached."""
        if make not in self._once:
            with noted() as reads:
                self._once[make] = (make(self), reads)
        made, reads = self._once[make]
        note(*reads)
        return cast("T", made)

    def result(self, key: Key, make: Callable[[], T]) -> T:
        """What a function makes from this content; an earlier build's if what it was made from is as it was.

        Args:
            key: the name of the result, with everything that tells it apart from others.
            make: makes it from what this library gives, and from nothing else that changes.
        """
        found = self._results.latest.get(key)
        if found is None:
            found = self._results.earlier.get(key)
            if found is None or not self._holds(found):
                found = self._made(make)
            self._results.latest[key] = found
        self._within[-1].add(key)
        note(*found.reads)
        return cast("T", found.value)

    def _made(self, make: Callable[[], object]) -> Result:
        self._within.append(set())
        with noted() as reads:
            made = make()
        states = {read: self._state(read) for read in sorted(reads)}
        return Result(made, states, frozenset(self._within.pop()))

    def _holds(self, result: Result) -> bool:
        # A call for each read costs more than the comparison.
        for read in result.reads.keys() - self._states.keys():
            self._states[read] = self._state_of(*read)
        return result.reads.items() <= self._states.items()

    def _state(self, read: Read) -> str:
        if read not in self._states:
            self._states[read] = self._state_of(*read)
        return self._states[read]

    def _state_of(self, name: str, *arguments: str) -> str:
        """The state of something that may be read."""
        if (name,) == DAY:
            return self._today.isoformat()
        if name in _LOOK_UPS:
            with noted():
                return _state(_LOOK_UPS[name](self, *arguments))
        source = self._by_path.get(arguments[0])
        return digest(source, name) if source else ""


def _state(value: object) -> str:
    """A hash that tells a value apart from others; its `repr` has to."""
    if isinstance(value, Everything):
        text = "everything"
    else:
        text = repr(sorted(value) if isinstance(value, set | frozenset) else value)
    return hashlib.sha256(text.encode()).hexdigest()
