"""Mistakes that somebody could make in the rules, one at a time, and the answers that bring them to light."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, product
from typing import Any

from hooks.core.condition import Answers, ConditionData
from hooks.finder import parts
from hooks.finder.rules.compiled import SIDES, Compiled, Found, Side
from hooks.finder.rules.engine import Walk, path_of, result
from hooks.finder.rules.model import NOT_SURE, WEIGHTS
from hooks.finder.rules.solve import complete
from hooks.finder.stories import stories
from tests.finder_readers import readers
from tests.frozen import frozen_library
from tests.tiny import ROOT

RESULTS = ROOT / "tests" / "generator" / "golden" / "finder" / "frozen-results.txt"
Change = Callable[[Compiled], None]
Mutant = tuple[str, Callable[[], Compiled]]
"""The name of a mistake, and what makes a finder with it."""
Expected = tuple[Answers, str]
"""Answers, and their result in one line."""


def mutants(finder: Compiled) -> Iterator[Mutant]:
    """Every mistake of every kind, each in a finder of its own."""
    plain = json.dumps(finder)
    kinds = (_of_signs(finder), _of_reasons(finder), _of_questions(finder), _of_causes(finder))
    for name, change in chain(*kinds):
        yield name, partial(_changed, plain, change)


def _changed(plain: str, change: Change) -> Compiled:
    finder: Compiled = json.loads(plain)
    change(finder)
    return finder


def _set(value: Any, *path: Any) -> Change:
    """Put a value in a place of the finder."""

    def change(finder: Compiled) -> None:
        _at(finder, path[:-1])[path[-1]] = value

    return change


def _drop(*path: Any) -> Change:
    """Take out what stands in a place of the finder."""

    def change(finder: Compiled) -> None:
        del _at(finder, path[:-1])[path[-1]]

    return change


def _at(finder: Compiled, path: tuple[Any, ...]) -> Any:
    part: Any = finder
    for step in path:
        part = part[step]
    return part


def _of_signs(finder: Compiled) -> Iterator[tuple[str, Change]]:
    tiers = [*(tier["id"] for tier in finder["tiers"]), None]
    for at, sign in enumerate(finder["signs"]):
        name = sign["id"]
        if sign["tier"] in tiers[-2:]:  # the others stop by themselves
            yield f"{name} stop", _set(not sign["stop"], "signs", at, "stop")
        for tier in tiers:
            if tier != sign["tier"]:
                yield f"{name} {tier}", _set(tier, "signs", at, "tier")
    for at, rule in enumerate(finder["raising"]):
        name = f"{rule['sign']} raised {at}"
        yield f"{name} dropped", _drop("raising", at)
        yield from _of_condition(name, rule["when"], ("raising", at, "when"))


def _of_reasons(finder: Compiled) -> Iterator[tuple[str, Change]]:
    for number, cause in enumerate(finder["causes"]):
        for side in SIDES:
            other = SIDES[1 - SIDES.index(side)]
            for at, reason in enumerate(cause[side]):
                name, path = f"{cause['id']} {side} {at}", ("causes", number, side, at)
                for points in {*WEIGHTS.values()} - {reason["points"]}:
                    yield f"{name} {points:+d}", _set(points, *path, "points")
                yield f"{name} dropped", _drop(*path)
                yield f"{name} other side", _moved(number, side, other, at)
                yield from _of_condition(name, reason["when"], (*path, "when"))


def _moved(number: int, side: Side, other: Side, at: int) -> Change:
    def change(finder: Compiled) -> None:
        cause = finder["causes"][number]
        cause[other].append(cause[side].pop(at))

    return change


def _of_condition(name: str, condition: ConditionData, path: tuple[Any, ...]) -> Iterator[tuple[str, Change]]:
    if "question" in condition:
        if len(condition["options"]) > 1:
            for at, option in enumerate(condition["options"]):
                yield f"{name} without {option}", _drop(*path, "options", at)
        return
    if "not" in condition:
        return
    for count in {1, len(condition["of"])} - {condition["count"]}:
        yield f"{name} {count} of {len(condition['of'])}", _set(count, *path, "count")
    for at, part in enumerate(condition["of"]):
        yield from _of_condition(name, part, (*path, "of", at))


def _of_questions(finder: Compiled) -> Iterator[tuple[str, Change]]:
    for number, question in enumerate(finder["questions"]):
        path = ("questions", number)
        yield f"{question['id']} dropped", _drop(*path)
        for at, option in enumerate(question["options"]):
            if option["id"] != NOT_SURE:
                yield f"{question['id']} {option['id']} dropped", _drop(*path, "options", at)
            if "when" in option:
                yield f"{question['id']} {option['id']} for all", _drop(*path, "options", at, "when")
                name = f"{question['id']} {option['id']} when"
                yield from _of_condition(name, option["when"], (*path, "options", at, "when"))
        if "when" in question and "late" not in question:
            yield f"{question['id']} asked of all", _drop(*path, "when")
            yield from _of_condition(f"{question['id']} when", question["when"], (*path, "when"))


def _of_causes(finder: Compiled) -> Iterator[tuple[str, Change]]:
    for number, cause in enumerate(finder["causes"]):
        path = ("causes", number)
        yield f"{cause['id']} dropped", _drop(*path)
        yield f"{cause['id']} ranked", _set(not cause["ranked"], *path, "ranked")
        for at, region in enumerate(cause["regions"]):
            if len(cause["regions"]) > 1:
                yield f"{cause['id']} not in {region}", _drop(*path, "regions", at)
    for key in ("unsure", "most", "also"):
        for step in (-1, 1):
            yield f"{key} {step:+d}", _set(finder[key] + step, key)
    yield "ranks reversed", _reverse_ranks
    yield "another baseline", _set(finder["causes"][0]["id"], "baseline")


def _reverse_ranks(finder: Compiled) -> None:
    finder["causes"].reverse()


def shown(finder: Compiled, given: Answers) -> str:
    """A result in one line."""
    walk = Walk(finder, given)
    found, way = result(walk), path_of(walk)
    causes = " ".join(_found(one) for one in found["causes"])
    routes = " ".join(_found(one) for one in found["routes"])
    also = " ".join(_found(one) for one in found["also"])
    urgency = f"{found['tier'] or 'none'}{' stop' if found['stop'] else ''} {' '.join(found['signs'])}"
    end = f"{'closing' if found['closing'] else 'open'} {'little' if found['little'] else 'enough'}"
    screens = f"{' '.join(way['asked'])} {way['open'] or ''}".rstrip()
    return f"{urgency} | {causes} | {also} | {routes} | {end} | {screens}"


def _found(found: Found) -> str:
    reasons = f"{''.join(map(str, found['for']))}/{''.join(map(str, found['against']))}"
    return f"{found['id']}{found['score']:+d}{found['fit'][0]}({reasons})"


def written(given: Answers) -> str:
    """Answers in one line."""
    return "&".join(f"{name}={','.join(picks)}" for name, picks in sorted(given.items()) if picks)


def read(line: str) -> Answers:
    """Answers from one line."""
    parted = (part.partition("=") for part in line.split("&") if part)
    return {name: picks.split(",") for name, _, picks in parted}


def results() -> list[Expected]:
    """The answers whose results tests hold the finder to, with those results."""
    lines = RESULTS.read_text(encoding="utf-8").splitlines()
    return [(read(line.partition(" > ")[0]), line.partition(" > ")[2]) for line in lines if line[:1] != "#"]


def unnoticed(tried: Iterable[Mutant], expected: Sequence[Expected]) -> list[str]:
    """The names of the mistakes after which every result is what it was."""
    said = _said(expected)
    return [name for name, make in tried if _telling(name, make(), said) is None]


def _said(expected: Iterable[Expected]) -> list[tuple[str, Expected]]:
    """Each result with the line that has whatever it or its answers name."""
    return [(f"{written(given)} {line}", (given, line)) for given, line in expected]


def _telling(name: str, mutant: Compiled, said: Sequence[tuple[str, Expected]]) -> Expected | None:
    """A result that a mistake changes: only one in which its place is named can, if there are any."""
    what = name.partition(" ")[0]
    near = [one for one in said if what in one[0]] or said
    return next((one for _, one in near if shown(mutant, one[0]) != one[1]), None)


def chosen() -> list[Answers]:
    """Answers that bring mistakes to light: stories, witnesses, and others where those are not enough."""
    finder, proof = frozen_library().once(parts.compiled), frozen_library().once(parts.proof)
    pairs = [pair[1] for pair in proof.matters.values() if pair]
    kept = [*proof.first.values(), *proof.listed.values(), *proof.counts.values(), *pairs]
    sets: list[Answers] = [story.picks() for story in stories(frozen_library()).values()]
    sets += [_plain(finder, given) for given in kept if given]
    sets += [_plain(finder, given) for given in proof.raised if given]
    sets += [*_everywhere(finder), *_elsewhere(finder, {**proof.first, **proof.listed})]
    lines = {written(given): given for given in sets}
    others = _said((given, shown(finder, given)) for given in readers(finder, 600, seed=5))
    expected = [(given, shown(finder, given)) for given in lines.values()]
    for name, make in mutants(finder):
        if unnoticed([(name, make)], expected):
            found = _telling(name, make(), others)
            expected += [found] if found else []
    return [given for given, _ in expected]


def _everywhere(finder: Compiled) -> Iterator[Answers]:
    """In each place and at each age: nothing but calm answers, then every box that anyone can be shown."""
    questions = {question["id"]: question for question in finder["questions"]}
    boxes = {
        name: [one["id"] for one in question["options"] if not one.get("exclusive")]
        for name, question in questions.items()
        if question["pick"] == "many"
    }
    rare = {
        name: [one["id"] for one in question["options"] if "when" in one]
        for name, question in questions.items()
        if question["pick"] == "one"
    }
    ticked = {**boxes, **{name: options[-1:] for name, options in rare.items() if options}}
    place, age = (questions[finder["region_question"]], questions["age"])
    for where, years in product(place["options"], age["options"]):
        here = {place["id"]: [where["id"]], age["id"]: [years["id"]]}
        yield complete(finder, here)
        yield {**ticked, **here}


def _elsewhere(finder: Compiled, witnesses: Mapping[str, Answers | None]) -> Iterator[Answers]:
    """What points to a cause, with each place in which it can be."""
    for cause in finder["causes"]:
        if given := witnesses[cause["id"]]:
            yield from ({**given, finder["region_question"]: [place]} for place in cause["regions"])


def _plain(finder: Compiled, given: Answers) -> Answers:
    """The answers without most of those that say "not sure", if that changes nothing."""
    sure = {name: picks for name, picks in given.items() if picks != [NOT_SURE]}
    return sure if shown(finder, sure) == shown(finder, complete(finder, given)) else given
