"""Put slip after slip into the real content and see which problems an author gets.

`python -m tools.slips 2000` tries as many, drawn at random but the same for a `--seed`, and lists in `build/`
the silent ones that change what a reader sees. It isn't a test, because no rule can know every slip: judge a
sample of the list by hand. Which kinds should have been problems?
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from hooks.adapters.build_cache.current_site import today
from hooks.adapters.build_cache.memo_store import persistent_memo
from hooks.core.problem import Problem
from hooks.core.source import read_list
from hooks.declared import FEATURES
from hooks.library.library import Library
from hooks.library.notices import notices
from hooks.library.results import Key, Result, Results
from hooks.library.spelling import LIST
from hooks.site import Site, build_site

UNPROVED = replace(FEATURES, kinds=tuple(replace(kind, prove=None) for kind in FEATURES.kinds))
"""Without the proof of the finder, which takes many times longer and has mutants of its own in the tests."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"
MARKS = ("**", "*", "[", "]", "(", ")", "`", "<b>", "{{ x }}", "<!--", "|", "///", "# ", "- ", ": ", '"', "#")
UNSEEN = ("\u200b", "\xad", "\u202e", "\u2028", "\x0b", "\ufeff", "\x00")
Draw = random.Random


@dataclass(frozen=True)
class Slip:
    """One change of one file."""

    path: str
    line: int
    kind: str
    before: str
    after: str
    text: str
    """The whole file after it."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.kind}\n- {self.before}\n+ {self.after}\n"


@dataclass(frozen=True)
class Outcome:
    """What came of it: `told`, `same` or `changed` where no problem is reported, or a traceback."""

    what: str
    problems: Sequence[Problem] = ()
    trace: str = ""


def _row_change(
    change: Callable[[Draw, str], str | None],
) -> Callable[[Draw, list[str], int], list[str] | None]:
    def changed(draw: Draw, rows: list[str], at: int) -> list[str] | None:
        new = change(draw, rows[at])
        return None if new is None else [*rows[:at], new, *rows[at + 1 :]]

    return changed


def _at(draw: Draw, row: str, pattern: str, new: Callable[[re.Match[str]], str]) -> str | None:
    found = list(re.finditer(pattern, row))
    if not found:
        return None
    chosen = draw.choice(found)
    return row[: chosen.start()] + new(chosen) + row[chosen.end() :]


def _insert(draw: Draw, row: str, what: str) -> str:
    at = draw.randrange(len(row) + 1)
    return row[:at] + what + row[at:]


ROW_KINDS: dict[str, Callable[[Draw, str], str | None]] = {
    "a letter is missing": lambda draw, row: _at(draw, row, r"[A-Za-z]", lambda _: ""),
    "a letter twice": lambda draw, row: _at(draw, row, r"[A-Za-z]", lambda one: one[0] * 2),
    "two letters swapped": lambda draw, row: _at(draw, row, r"[a-z]{2}", lambda two: two[0][::-1]),
    "another letter": lambda draw, row: _at(draw, row, r"[a-z]", lambda _: draw.choice(LETTERS)),
    "a mark is missing": lambda draw, row: _at(draw, row, r"[^\w\s]", lambda _: ""),
    "another mark": lambda draw, row: _at(
        draw, row, r"[^\w\s]", lambda _: draw.choice("*[](){}<>'\".,;:|/#@-")
    ),
    "a mark more": lambda draw, row: _insert(draw, row, draw.choice(MARKS)),
    "an unseen character": lambda draw, row: _insert(draw, row, draw.choice(UNSEEN)),
    "a word is missing": lambda draw, row: _at(draw, row, r"\b\w+\b ?", lambda _: ""),
    "a word twice": lambda draw, row: _at(draw, row, r"\b\w+\b", lambda word: f"{word[0]} {word[0]}"),
    "a space is missing": lambda draw, row: _at(draw, row, r"(?<=\S) ", lambda _: ""),
    "another number": lambda draw, row: _at(
        draw, row, r"\d+", lambda number: draw.choice(("0", f"-{number[0]}", f"{number[0]}0", "9"))
    ),
    "an empty value": lambda _, row: (
        re.sub(r"(?<=:) .*", "", row) if re.match(r" *[\w-]+: \S", row) else None
    ),
    "indented": lambda draw, row: " " * draw.choice((1, 2, 4)) + row if row.strip() else None,
    "indented less": lambda draw, row: row[draw.choice((1, 2, 4)) :] if row.startswith(" ") else None,
}


def _without(_: Draw, rows: list[str], at: int) -> list[str]:
    return [*rows[:at], *rows[at + 1 :]]


def _twice(_: Draw, rows: list[str], at: int) -> list[str]:
    return [*rows[: at + 1], *rows[at:]]


def _joined(_: Draw, rows: list[str], at: int) -> list[str] | None:
    return (
        None if at + 1 >= len(rows) else [*rows[:at], f"{rows[at]} {rows[at + 1].strip()}", *rows[at + 2 :]]
    )


def _swapped(_: Draw, rows: list[str], at: int) -> list[str] | None:
    return None if at + 1 >= len(rows) else [*rows[:at], rows[at + 1], rows[at], *rows[at + 2 :]]


def _cut(_: Draw, rows: list[str], at: int) -> list[str]:
    return rows[:at]


def _blank(_: Draw, rows: list[str], at: int) -> list[str]:
    return [*rows[:at], "", *rows[at:]]


KINDS: dict[str, Callable[[Draw, list[str], int], list[str] | None]] = {
    **{name: _row_change(change) for name, change in ROW_KINDS.items()},
    "a line is missing": _without,
    "a line twice": _twice,
    "two lines in one": _joined,
    "two lines swapped": _swapped,
    "a blank line more": _blank,
    "the end is missing": _cut,
}


def slips(content: Path, count: int, seed: int) -> Iterator[Slip]:
    """As many slips as asked for; a longer file has more of them."""
    draw = random.Random(seed)  # noqa: S311 (nothing secret)
    texts = {
        file.relative_to(content).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(content.rglob("*"))
        if file.suffix in {".md", ".yml"}
    }
    paths, sizes = list(texts), [len(text) for text in texts.values()]
    while count:
        (path,) = draw.choices(paths, sizes)
        rows = texts[path].split("\n")
        at, kind = draw.randrange(len(rows)), draw.choice(list(KINDS))
        new = KINDS[kind](draw, rows, at)
        if new is not None and new != rows:
            count -= 1
            after = "\n".join(new[at : at + 2])
            yield Slip(path, at + 1, kind, "\n".join(rows[at : at + 2]), after, "\n".join(new))


def _seen(site: Site) -> str:
    """Everything that readers see, without spaces and line ends that make no difference."""
    library = site.library
    assert isinstance(library, Library)  # noqa: S101 (it has no problem)
    records = [
        repr(entry.record) for of_kind in library.content.records.values() for entry in of_kind.values()
    ]
    bodies = [re.sub(r"(?<=\S)[ \n](?=\S)", " ", source.body.strip()) for source in library.sources]
    return "\n\n".join([*records, *bodies, repr(library.content.wording)])


@dataclass
class Bench:
    """A copy of the content that slips are tried in, with what is made from it while it has none."""

    content: Path
    day: date
    usual: str = ""
    """What readers see of it."""
    _frame: str = ""
    _made: dict[Key, Result] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Build it once, as it is."""
        results = Results()

        def first(frame: str) -> Results:
            self._frame = frame
            return results

        site = build_site(self.content, self.day, features=UNPROVED, results=first)
        self._notices(site)
        self.usual, self._made = _seen(site), results.needed()

    def _results(self, frame: str) -> Results:
        """What a slip leaves as it was needn't be made again, so a try takes a fraction of the time."""
        return Results(self._made if frame == self._frame else {})

    def _notices(self, site: Site) -> set[Problem]:
        assert isinstance(site.library, Library)  # noqa: S101 (it has no problem)
        return set().union(*notices(site.library, read_list(self.content / LIST)).values())

    def attempt(self, slip: Slip) -> Outcome:
        """Make a slip, check the content, and undo the slip."""
        file = self.content / slip.path
        whole = file.read_bytes()
        file.write_bytes(slip.text.encode())
        try:
            site = build_site(self.content, self.day, features=UNPROVED, results=self._results)
            told = {*site.problems, *site.notices} or self._notices(site)
        except Exception:  # noqa: BLE001 (any is a fault)
            return Outcome("traceback", trace=traceback.format_exc(limit=-4))
        finally:
            file.write_bytes(whole)
        if told:
            return Outcome("told", sorted(told))
        return Outcome("same" if _seen(site) == self.usual else "changed")


def main(arguments: Sequence[str] | None = None) -> int:
    """Try slips, write the report, and print how many came to what; the exit code is 1 for a traceback."""
    parser = argparse.ArgumentParser(prog="python -m tools.slips", description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    counts, listed = Counter[str](), list[str]()
    report = Path("build") / f"slips-{options.seed}.txt"
    report.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, persistent_memo():
        content = Path(folder) / "content"
        shutil.copytree("content", content)
        bench = Bench(content, today())
        for slip in slips(content, options.count, options.seed):
            outcome = bench.attempt(slip)
            counts[outcome.what] += 1
            if outcome.what in {"changed", "traceback"}:
                listed.append(f"{outcome.what}: {slip}{outcome.trace}")
            report.write_text("\n".join([repr(counts), *listed]), encoding="utf-8")
    for what, number in counts.most_common():
        sys.stdout.write(f"{number:5} {what}\n")
    return 1 if counts["traceback"] else 0


if __name__ == "__main__":
    sys.exit(main())
