"""Plays the finder with blind readers, and shows what comes of their answers.

A blind reader knows the stories and the screens, and neither the rules nor the results. They answer each
screen as the person in the story would, in one temper: carefully, or in a hurry. A session is their file.

    python -m tools.blind start FILE hurried STORY...   begin a session, with all stories or with some
    python -m tools.blind play FILE                     show the next screen of each story
    python -m tools.blind play FILE "1: 3 5" "2: 11"    answer by the numbers on the screen
    python -m tools.blind keep FILE                     put the answers into content/finder/readings.yml
    python -m tools.blind report                        under- and over-triage of all readings

Screens are worded as the page words them; the result stays hidden.
"""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, get_args

import yaml

from hooks.adapters.build_cache.current_site import today
from hooks.core.condition import holds
from hooks.core.page import UNPUBLISHED
from hooks.core.source import read_sources
from hooks.declared import FEATURES
from hooks.finder.parts import compiled
from hooks.finder.readings import replayed
from hooks.finder.rules.compiled import Compiled, OptionData, QuestionData
from hooks.finder.rules.engine import Walk, path
from hooks.kinds.story.readings import ONE_IN, Replayed, Temper
from hooks.library.library import Library
from hooks.library.load import load_content

ROOT = Path(__file__).parents[1]
FILE = ROOT / "content" / "finder" / "readings.yml"
WIDTH = 110

Session = dict[str, Any]
"""`temper`, and for each of the `stories` the answers given so far."""


def screen(finder: Compiled, answers: dict[str, list[str]]) -> tuple[QuestionData, list[OptionData]] | None:
    """The screen that is open after these answers, with the options that this reader is offered."""
    name = path(finder, answers)["open"]
    if name is None:
        return None
    walked = Walk(finder, answers)
    (question,) = (question for question, _ in walked.steps if question["id"] == name)
    return question, [
        option
        for option in question["options"]
        if "when" not in option or holds(option["when"], walked.answers)
    ]


def worded(finder: Compiled, question: QuestionData, options: Sequence[OptionData]) -> Iterator[str]:
    """The lines of a screen: boxes, or buttons where one answer will do, each with its number."""
    yield question["ask"]
    many = question["pick"] == "many"
    if many:
        yield finder["words"]["pick_many"]
    for at, option in enumerate(options, 1):
        mark = "[ ]" if many and not option.get("exclusive") else "( )"
        hint = f" ({option['hint']})" if "hint" in option else ""
        yield f"{at:3} {mark} {option['label']}{hint}"


def picked(question: QuestionData, options: Sequence[OptionData], numbers: Sequence[int]) -> list[str]:
    """The names of the options with these numbers.

    Raises:
        ValueError: where the page would not take them.
    """
    if not numbers or not set(numbers) <= set(range(1, len(options) + 1)):
        raise ValueError(f"give numbers from 1 to {len(options)}" if options else "this story has ended")
    chosen = [options[number - 1] for number in sorted(set(numbers))]
    if len(chosen) > 1 and (question["pick"] == "one" or any(one.get("exclusive") for one in chosen)):
        raise ValueError("give one number only, or leave out the one that stands alone")
    return [one["id"] for one in chosen]


def answer(finder: Compiled, session: Session, given: str) -> str | None:
    """Put one answer, as in "3: 1 4", into a session; what is wrong with it, if anything."""
    number, _, numbers = given.partition(":")
    try:
        answers = list(session["stories"].values())[int(number) - 1]
        question, options = screen(finder, answers) or ENDED
        answers[question["id"]] = picked(question, options, [int(one) for one in numbers.split()])
    except (IndexError, ValueError) as wrong:
        return f"{given}: {wrong}"
    return None


ENDED: tuple[QuestionData, list[OptionData]] = (
    {"id": "", "ask": "", "why": "", "pick": "one", "options": []},
    [],
)
"""In place of a screen: it takes no answer."""


def start(session: Path, temper: str, names: Sequence[str]) -> None:
    """Begin a session with these stories, or with all of them."""
    known = list(_written()["stories"])
    if unknown := [name for name in names if name not in known]:
        sys.exit(f"no story: {', '.join(unknown)}")
    _write(session, {"temper": temper, "stories": {name: {} for name in names or known}})


def play(file: Path, given: Sequence[str]) -> None:
    """Take answers, then show the next screen of each story; nothing is said of the results."""
    session, finder = yaml.safe_load(file.read_text(encoding="utf-8")), _library().once(compiled)
    stories = _written()["stories"]
    wrong = [message for one in given if (message := answer(finder, session, one))]
    _write(file, session)
    left = 0
    for number, (name, answers) in enumerate(session["stories"].items(), 1):
        shown = screen(finder, answers)
        if shown is not None:
            left += 1
            print(textwrap.fill(f"STORY {number}. {stories[name]['story']}", WIDTH))
            print("\n".join(worded(finder, *shown)), end="\n\n")
    print(f"{left} of {len(session['stories'])} stories are still open")
    if wrong:
        sys.exit("Not taken:\n" + "\n".join(wrong))


def keep(file: Path) -> None:
    """Put the answers of a session into the content, in the place of earlier ones."""
    session, text = yaml.safe_load(file.read_text(encoding="utf-8")), FILE.read_text(encoding="utf-8")
    FILE.write_text(kept(text, session), encoding="utf-8")


def kept(text: str, session: Session) -> str:
    """The text of `readings.yml` with the answers of a session; only comments at its top stay."""
    written = yaml.safe_load(text)
    for name, answers in session["stories"].items():
        flat = {asked: picks[0] if len(picks) == 1 else picks for asked, picks in answers.items()}
        readings = written["stories"][name].setdefault("readings", {})
        readings[session["temper"]] = {"answers": flat}
    head = [line for line in text.splitlines() if line.startswith("#")]
    return "\n".join(head) + "\n" + _dumped(written)


def report(found: Sequence[Replayed]) -> Iterator[str]:
    """The lines of the report: each temper in figures, then every reading that is not as expected."""
    for temper in get_args(Temper):
        mine = [one for one in found if one.temper == temper]
        low = [one for one in mine if one.plain == "usual"]
        under, over = sum(one.lower > 0 for one in mine), sum(one.lower < 0 for one in mine)
        short, cards = sum(one.fault is not None for one in mine), sum(one.needless_card for one in low)
        yield f"{temper}: {len(mine)} readings, {under} under, {over} over, {short} miss the aims"
        yield f"  cards for plain stories, usual place: {cards} of {len(low)} (at most one in {ONE_IN})"
    for one in sorted(found, key=lambda one: (-one.lower, one.story)):
        if one.lower or one.open:
            yield f"{one.lower:+} {one.story}, {one.temper}: {one.expected} -> {one.came_out}; {_notes(one)}"


def _notes(one: Replayed) -> str:
    notes = [f"signs: {', '.join(one.signs) or 'none'}"]
    notes += [f"never saw: {one.open}"] if one.open else []
    return "; ".join([*notes, *(["MISSES THE AIMS"] if one.fault else [])])


def _library() -> Library:
    sources, unread = read_sources(ROOT / "content")
    loaded, problems = load_content("content", sources, unread, FEATURES)
    if loaded is None or problems:
        sys.exit("\n".join(map(str, problems)))
    return Library(loaded, FEATURES, UNPUBLISHED, today())


def _written() -> dict[str, Any]:
    made: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return made


def _write(file: Path, session: Session) -> None:
    file.write_text(_dumped(session), encoding="utf-8")


def _dumped(value: object) -> str:
    return yaml.safe_dump(value, sort_keys=False, allow_unicode=True, width=WIDTH, default_flow_style=None)


def main() -> None:
    """Do what the command says."""
    look = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser("tools.blind", description=__doc__, formatter_class=look)
    commands = parser.add_subparsers(dest="command", required=True)
    begin, turn = commands.add_parser("start"), commands.add_parser("play")
    for part in (begin, turn, commands.add_parser("keep")):
        part.add_argument("session", type=Path)
    begin.add_argument("temper", choices=get_args(Temper))
    begin.add_argument("stories", nargs="*")
    turn.add_argument("answers", nargs="*")
    commands.add_parser("report")
    _run(parser.parse_args())


def _run(given: argparse.Namespace) -> None:
    if given.command == "start":
        start(given.session, given.temper, given.stories)
    elif given.command == "play":
        play(given.session, given.answers)
    elif given.command == "keep":
        keep(given.session)
    else:
        print("\n".join(report(_library().once(replayed))))


if __name__ == "__main__":
    main()
