"""Every key and value of a guide, spoilt one at a time: a site or a problem comes of it, never an exception.

`python -m tests.generator.fuzz` tries all of them, in some minutes; `--share 20` every twentieth.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable, Collection, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from hooks.core.page import Published
from hooks.core.problem import Problem, listing
from hooks.site import build_site
from hooks.workshop.examples import SHARED, example_sources
from tests.day import TODAY
from tests.tiny import ROOT, TINY

PUBLISHED = Published("https://club.example/", "Club")
VALUES: tuple[object, ...] = (
    None, "", [], {}, 0, -1, 10**14, 0.5, True, "x" * 3000, "{x}", "{0.x}", "{", "100 %", "<b>\"'&", "../x",
    "a/b c", " ", "[a](b)", "2026-11-23", [1], {"a": 1}, [None], ["a", "a"], [[]], [5, 1],
)  # fmt: skip
"""What an author's slip may leave in place of a value."""
NAMES = ("", "x", "x y", "{x}", "<b>", "../x", "%s", "signs", "none", "1", "x" * 300, "ü", "a\tb", "#")
"""And in place of a key."""
Steps = tuple[str | int, ...]


@dataclass(frozen=True)
class Slip:
    """One change of one file."""

    path: str
    steps: Steps
    what: str
    text: str
    """The whole file after it."""

    def __str__(self) -> str:
        return f"{self.path}: {'.'.join(map(str, self.steps))}: {self.what}"


def write_tiny(folder: Path) -> None:
    """The tiny guide."""
    shutil.copytree(TINY / "content", folder)


def write_examples(folder: Path) -> None:
    """The guide that the examples of all features make up."""
    for source in example_sources():
        is_page = source.path.endswith(".md")
        text = yaml.safe_dump(dict(source.fields), allow_unicode=True, sort_keys=False)
        file = folder / source.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\n{text}---\n{source.body}" if is_page else text, encoding="utf-8")
    for name in SHARED:
        shutil.copy(ROOT / "content" / name, folder)


GUIDES: dict[str, Callable[[Path], None]] = {"tiny": write_tiny, "examples": write_examples}


def slips(content: Path, share: int, seed: int) -> Iterator[Slip]:
    """Slips in every file of a guide: one in how many, drawn at random but the same for a seed."""
    draw = random.Random(seed)  # noqa: S311 (nothing secret)
    for file in sorted([*content.rglob("*.yml"), *content.rglob("*.md")]):
        text = file.read_text(encoding="utf-8")
        path = file.relative_to(content).as_posix()
        before, header, after = ("", text, "") if file.suffix == ".yml" else _cut(text)
        data = yaml.safe_load(header)
        if isinstance(data, dict):
            for steps, what, make in _spoilt(data):
                if draw.random() * share >= 1:
                    continue
                spoilt = make()
                dumped = spoilt if isinstance(spoilt, str) else _dumped(spoilt)
                yield Slip(path, steps, what, f"{before}{dumped}{after}")


def _cut(text: str) -> tuple[str, str, str]:
    _, header, body = text.split("---\n", 2)
    return "---\n", header, f"---\n{body}"


def _dumped(data: object) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000)


def _spoilt(data: dict[str, Any]) -> Iterator[tuple[Steps, str, Callable[[], object]]]:
    """Every slip, with what makes the spoilt data: few are tried."""
    for steps in _places(data):
        holder, last = _at(data, steps[:-1]), steps[-1]
        for new in VALUES:
            yield steps, f"is {str(new)[:20]!r}", partial(_with, data, steps, new)
        if isinstance(holder, dict):
            yield steps, "twice", partial(_doubled, data, str(steps[0]))
            for name in NAMES:
                renamed = {(name if key == last else key): old for key, old in holder.items()}
                yield steps, f"named {name[:20]!r}", partial(_with, data, steps[:-1], renamed)
        else:
            yield steps, "twice", partial(_with, data, steps[:-1], [*holder, holder[int(last)]])
        yield steps, "is gone", partial(_without, data, steps)


def _doubled(data: dict[str, Any], top: str) -> str:
    return _dumped(data) + _dumped({top: data[top]})


def _without(data: dict[str, Any], steps: Steps) -> object:
    whole = deepcopy(data)
    del _at(whole, steps[:-1])[steps[-1]]
    return whole


def _places(value: object, steps: Steps = ()) -> Iterator[Steps]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in pairs:
        yield (*steps, key)
        yield from _places(below, (*steps, key))


def _at(value: Any, steps: Steps) -> Any:
    for step in steps:
        value = value[step]
    return value


def _with(data: dict[str, Any], steps: Steps, new: object) -> object:
    if not steps:
        return new
    whole = deepcopy(data)
    _at(whole, steps[:-1])[steps[-1]] = new
    return whole


def build(content: Path, usual: Collection[Problem] = ()) -> Sequence[Problem]:
    """Make all there is of a guide, unless it has other problems than the usual ones; its problems.

    Args:
        content: its folder.
        usual: problems that don't matter: examples show each kind alone, and so leave much unused.

    Raises:
        AssertionError: a problem that is not a line with a path, or has no hint.
    """
    site = build_site(content, TODAY, PUBLISHED)
    report = listing(site.problems)
    assert len(report.splitlines()) == len(set(site.problems)), report
    assert all(problem.path and problem.message and problem.hint for problem in site.problems), report
    if site.library is None or set(site.problems) - set(usual):
        return site.problems
    library = site.library
    blocks = library.block_arguments.items()
    for name, arguments in blocks:
        for argument in arguments:
            library.block(name, argument)
    site.copies()
    return site.problems


def tried(name: str, share: int, seed: int = 1) -> Iterator[tuple[Slip, str]]:
    """Slips of a guide at random, each with the traceback it leads to; empty where all is well.

    Args:
        name: of the guide.
        share: one in how many.
        seed: which ones.
    """
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        GUIDES[name](content)
        usual = build(content)
        for slip in slips(content, share, seed):
            yield slip, _attempt(content, slip, usual)


def _attempt(content: Path, slip: Slip, usual: Collection[Problem]) -> str:
    file = content / slip.path
    whole = file.read_text(encoding="utf-8")
    file.write_text(slip.text, encoding="utf-8")
    try:
        build(content, usual)
    except Exception:  # noqa: BLE001 (any is a fault)
        return traceback.format_exc(limit=-4)
    else:
        return ""
    finally:
        file.write_text(whole, encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Try slips and print those that no problem answers."""
    parser = argparse.ArgumentParser(prog="python -m tests.generator.fuzz", description=__doc__)
    parser.add_argument("--share", type=int, default=1, help="try one in so many")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    failed = count = 0
    for name in GUIDES:
        for slip, fault in tried(name, options.share, options.seed):
            count += 1
            if fault:
                failed += 1
                sys.stdout.write(f"{name}/{slip}\n{fault}\n")
                sys.stdout.flush()
    sys.stdout.write(f"{count} slips, {failed} of them without an answer\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
