"""Somebody who fills in the finder on paper, knowing nothing but what stands there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile
from string import ascii_lowercase
from typing import Any

from lxml import html

from hooks.core.condition import Answers
from hooks.finder.paper.words import RuleWords
from hooks.finder.rules.compiled import Compiled, Result
from hooks.finder.rules.model import NOT_SURE

CODE = r"[A-Z]+\d+[a-z]?"
CODES = rf"{CODE}(?:, {CODE})*"


@dataclass
class Option:
    marks: list[str]
    letters: list[str]


@dataclass
class Row:
    letter: str
    title: str
    kind: str
    boxes: list[tuple[set[str], int]]
    pinned: bool = False
    kept: bool = False
    not_with: frozenset[str] = frozenset()
    """Numbers of signs beside which it is left out."""

    def points(self, ticked: set[str]) -> list[int]:
        """The points of the boxes that are ticked, each with all its parts."""
        return [points for names, points in self.boxes if names <= ticked]

    def counts(self, ticked: set[str], signs: set[str]) -> bool:
        """Whether there are enough of them."""
        points = self.points(ticked)
        enough = SPECIFIC in points or sum(one > 0 for one in points) > 1
        return enough and sum(points) > 0 and not self.not_with & signs


SPECIFIC = 3
"""The points of a box that suffices alone."""


@dataclass
class Rule:
    """A rule as it stands on paper."""

    when: str
    asks: str | None
    """A question to ask oneself first."""
    raises: str | None
    """A sign, by its number or by what it asks."""
    opens: str | None
    """A question to answer as well."""


@dataclass
class Paper:
    signs: dict[str, Option]
    """By what they ask."""
    numbers: dict[str, str]
    """Of the signs, by what they ask."""
    questions: dict[str, dict[str, Option]]
    """By what they ask, then by the label of the option."""
    only_if: dict[str, str]
    rows: list[Row]
    rules: list[Rule]

    def result(self, finder: Compiled, given: Answers) -> dict[str, Any]:
        """What the paper comes to, in the words of the engine."""
        ticked: set[str] = set()
        shown = self.shown(finder, given)
        for ask, sign in self.signs.items():
            if ask in shown:
                ticked |= set(sign.marks)
        letters: set[str] | None = None
        for question in finder["questions"]:
            for option in question["options"]:
                if option["id"] not in given.get(question["id"], []) or option["id"] == NOT_SURE:
                    continue
                if question["ask"] not in self.questions:
                    continue
                told = self.questions[question["ask"]][option["label"]]
                ticked |= set(told.marks)
                if question["id"] == finder["region_question"]:
                    letters = {*(letters or set()), *told.letters}
        return self._added_up(finder, ticked, letters, {self.numbers.get(ask, ask) for ask in shown})

    def shown(self, finder: Compiled, given: Answers) -> set[str]:
        """What the signs ask that are ticked, and those that count as ticked by the rules."""
        asks = {sign["id"]: sign["ask"] for sign in finder["signs"]}
        answers = _labels(finder, given)
        found = {
            asks[pick]
            for question in finder["questions"]
            if question.get("signs")
            for pick in given.get(question["id"], [])
            if pick in asks
        }
        by_number = {number: ask for ask, number in self.numbers.items()}
        before = None
        while before != found:
            before = set(found)
            for rule in self.rules:
                asked = rule.asks is None or answers.get(rule.asks, set()) & {"Yes", "I'm not sure"}
                if rule.raises and asked and self.holds(rule.when, answers, found):
                    found.add(by_number.get(rule.raises, rule.raises))
        return found

    def opened(self, finder: Compiled, given: Answers) -> set[str]:
        """The questions that the rules ask for."""
        answers, shown = _labels(finder, given), self.shown(finder, given)
        return {rule.opens for rule in self.rules if rule.opens and self.holds(rule.when, answers, shown)}

    def holds(self, when: str, answers: dict[str, set[str]], signs: set[str]) -> bool:
        """Whether a condition holds in words; questions and signs may be given by number."""
        asks = {f"{at}:": ask for at, ask in enumerate(self.questions, start=1)}
        shown = {*signs, *(self.numbers[ask] for ask in signs if ask in self.numbers)}
        return parsed(when).holds(
            lambda name: shown if name == SIGN else answers.get(asks.get(name, name), set())
        )

    def _added_up(
        self, finder: Compiled, ticked: set[str], letters: set[str] | None, signs: set[str]
    ) -> dict[str, Any]:
        here = [row for row in self.rows if letters is None or row.letter in letters]
        likely = [row for row in here if row.counts(ticked, signs)]
        likely.sort(key=lambda row: (-sum(row.points(ticked)), -sum(one > 0 for one in row.points(ticked))))
        ranked = [row for row in likely if row.kind != "route" and not row.pinned]
        most = finder["most"]
        kept = [row for row in ranked[most:] if row.kept and SPECIFIC in row.points(ticked)]
        listed = [row for row in likely if row.pinned] + ranked[: most - len(kept)] + kept
        return {
            "causes": [(row.title, sum(row.points(ticked))) for row in listed],
            "routes": {(row.title, sum(row.points(ticked))) for row in likely if row.kind == "route"},
            "everyone": any(row.kind == "everyone" for row in here),
        }


def _labels(finder: Compiled, given: Answers) -> dict[str, set[str]]:
    """The labels of the answers, by what the questions ask."""
    return {
        question["ask"]: {option["label"] for option in question["options"] if option["id"] in picks}
        for question in finder["questions"]
        if (picks := given.get(question["id"]))
    }


def told(finder: Compiled, result: Result, titles: dict[str, str]) -> dict[str, Any]:
    """A result of the engine as paper tells it."""
    listed = [found["id"] for found in (*result["causes"], *result["also"])]
    return {
        "causes": [(titles[found["id"]], found["score"]) for found in result["causes"]],
        "routes": {(titles[found["id"]], found["score"]) for found in result["routes"]},
        "everyone": result["closing"] or finder["baseline"] in listed,
    }


SIGN = "warning sign"


@dataclass
class Condition:
    """A condition that was read: parts of which so many must hold, or a question with labels of answers."""

    parts: list[Condition]
    least: int = 1
    asks: str = ""
    labels: frozenset[str] = frozenset()

    def holds(self, answers: Callable[[str], set[str]]) -> bool:
        """Whether it holds, by the labels that are picked for a question, or the signs that are there."""
        if self.parts:
            return sum(part.holds(answers) for part in self.parts) >= self.least
        return not self.labels.isdisjoint(answers(self.asks))


@cache
def parsed(text: str) -> Condition:
    """A condition in words: parts with "and", "or" or "at least 2 of these", each a leaf or in brackets."""
    for word, is_all in ((", and ", True), (", or ", False)):
        parts = _split(text, word)
        if len(parts) > 1:
            return Condition([parsed(part) for part in parts], len(parts) if is_all else 1)
    if some := re.fullmatch(r"[Aa]t least (\d+) of these: (.+)", text):
        return Condition([parsed(part) for part in _split(some[2], "; ")], int(some[1]))
    if text.startswith("("):
        assert text.endswith(")"), text
        return parsed(text[1:-1])
    if sign := re.fullmatch(r"[Ww]arning sign (.+)", text):
        named = re.findall(r"“([^”]+)”", sign[1]) or re.findall(r"\d+", sign[1])
        return Condition([], asks=SIGN, labels=frozenset(named))
    found = re.fullmatch(r"(.+?) (“[^”]+”(?: or “[^”]+”)*)", text)
    assert found, text
    return Condition([], asks=found[1], labels=frozenset(re.findall(r"“([^”]+)”", found[2])))


def _split(text: str, between: str) -> list[str]:
    """The parts of a text outside brackets and quotation marks."""
    parts, depth, start = [], 0, 0
    for at, letter in enumerate(text):
        depth += {"(": 1, "“": 1, ")": -1, "”": -1}.get(letter, 0)
        if depth == 0 and at >= start and text.startswith(between, at):
            parts.append(text[start:at])
            start = at + len(between)
    return [*parts, text[start:]]


RULE = re.compile(
    r"(.+[”)\d]): (?:ask yourself “(.+?)” If [^:]+: )?"
    r"(?:warning sign (\d+|“.+”) counts as ticked\.|answer “(.+)” as well\.)"
)


def rule_of(line: str) -> Rule:
    """A rule, from its line."""
    found = RULE.fullmatch(line)
    assert found, line
    return Rule(found[1], found[2], found[3] and found[3].strip("“”"), found[4])


def row_of(letter: str, title: str, said: str, words: RuleWords) -> Row:
    """A cause without its boxes, by what is said of it."""
    kinds = {"everyone": words.everyone, "route": words.route}
    kind = next((kind for kind, told in kinds.items() if told in said), "ranked")
    beside = re.escape(words.not_with).replace(re.escape("{signs}"), r"([\d, ]+)")
    signs = re.search(beside, said)
    numbers = frozenset(signs[1].split(", ")) if signs else frozenset[str]()
    return Row(letter, title, kind, [], words.pinned in said, words.kept in said, numbers)


def from_worksheet(page: str, words: RuleWords) -> Paper:
    """What stands on the built worksheet; its `data-` attributes are not looked at."""
    tree = html.fromstring(page).xpath("//*[@class='finder-worksheet']")[0]
    signs = dict(_ticks(tree.xpath(".//*[@class='finder-worksheet__tier']")))
    questions: dict[str, dict[str, Option]] = {}
    only_if: dict[str, str] = {}
    for part in tree.xpath(".//*[@class='finder-worksheet__question']"):
        (heading,) = part.xpath("./h3")
        ask = re.sub(r"^\d+\. ", "", (heading.text or "").strip())
        questions[ask] = dict(_ticks([part]))
        for only in part.xpath("./*[@class='finder-worksheet__only']"):
            only_if[ask] = text_of(only)
    rows = []
    for line in tree.xpath(".//*[@class='finder-worksheet__tally']/tbody/tr"):
        letter, cause, boxes, _ = line
        found = [re.fullmatch(rf"({CODES}) ([+-]\d)", text_of(box)) for box in boxes.iter("li")]
        assert all(found)
        row = row_of(text_of(letter), text_of(cause.xpath("./a")[0]), text_of(cause), words)
        row.boxes = [(set(box[1].split(", ")), int(box[2])) for box in found if box]
        rows.append(row)
    lines = tree.xpath(".//*[@class='finder-worksheet__tier']//li")
    asked = [re.match(r"(\d+)\. (.+)\.$", " ".join(line.text.split())) for line in lines]
    numbers = {line[2]: line[1] for line in asked if line}
    assert len(numbers) == len(signs)
    rules = [rule_of(text_of(line)) for line in tree.xpath(".//*[@class='finder-worksheet__pairs']/li")]
    return Paper(signs, numbers, questions, only_if, rows, rules)


def from_document(page: str, text: Paper) -> Paper:
    """What stands in the finder's tables; rules and how a cause takes part stand in the text it links to."""
    document = html.fromstring(page).xpath("//*[@class='cause-finder__document']")[0]
    questions: dict[str, dict[str, Option]] = {}
    assert not text.rules or document.xpath("./section[1]//a[@href='finder.txt']")
    points: dict[str, dict[str, int]] = {}
    named = [
        text_of(line).split(": ", 1) for line in document.xpath(".//*[@class='cause-finder__letters']/li")
    ]
    letters_of = {title: letter for letter, title in named}
    for row in text.rows:
        assert letters_of[row.title] == row.letter
    for part in document.xpath(".//*[contains(@class, 'cause-finder__question')]"):
        options = questions.setdefault(text_of(part.xpath("./h3")[0]), {})
        for line in part.xpath(".//tbody/tr"):
            label, letters = _label(line.xpath("./th")[0])
            options[label] = Option([], letters)
            for mark, number in re.findall(rf"({CODE}) ([+-]\d)", " ".join(map(text_of, line.xpath("./td")))):
                options[label].marks.append(mark)
                points.setdefault(mark.rstrip(ascii_lowercase), {})[mark] = int(number)
    rows = [
        replace(
            row,
            boxes=[
                (set(marks), max(marks.values()))
                for box, marks in points.items()
                if box.rstrip("0123456789") == row.letter
            ],
        )
        for row in text.rows
    ]
    return Paper({}, text.numbers, questions, {}, rows, text.rules)


def _label(heading: Any) -> tuple[str, list[str]]:
    """The label of an answer, and the letters of the causes that can hurt there."""
    letters = [text_of(one).partition(":")[2].split() for one in heading.xpath("./small[contains(., ': ')]")]
    label = heading.xpath("./span")
    return text_of(label[0]) if label else " ".join((heading.text or "").split()), (letters or [[]])[0]


def _ticks(parts: list[Any]) -> list[tuple[str, Option]]:
    found = []
    for part in parts:
        for line in part.iter("li"):
            marks = [text_of(one) for one in line.xpath("./*[@class='finder-worksheet__marks']")]
            letters = [text_of(one) for one in line.xpath("./*[@class='finder-worksheet__letters']")]
            label = " ".join((line.text or "").split())
            found.append(
                (
                    re.sub(r"^\d+\. |\.$", "", label) if part.get("data-tier") else label,
                    Option(
                        marks[0].split(", ") if marks else [],
                        letters[0].partition(":")[2].split() if letters else [],
                    ),
                )
            )
    return found


def text_of(element: Any) -> str:
    """The words of an element, with one space between them."""
    return " ".join(element.text_content().split())


def from_text(text: str, finder: Compiled, words: RuleWords) -> Paper:
    """What stands in the plain text. The words between are found by the labels, as a person would."""
    lines = re.sub(r"\n +", " ", text).split("\n")
    asked = [line.removeprefix("[ ] ") for line in lines if re.match(r"(?:\[ \] )?\d+\. ", line)]
    signs = {sign["ask"]: _option(asked, sign["ask"]) for sign in finder["signs"]}
    numbers = {ask: _line(asked, ask).partition(".")[0] for ask in signs}
    questions: dict[str, dict[str, Option]] = {}
    only_if: dict[str, str] = {}
    for question in finder["questions"]:
        if question.get("signs") or "raises" in question:
            continue
        mine, picks = _question(lines, question["ask"])
        labels = [option["label"] for option in question["options"] if option["id"] != NOT_SURE]
        questions[question["ask"]] = {label: _option(picks, label) for label in labels}
        only_if[question["ask"]] = " ".join(line for line in mine if not line.startswith("[ ]"))
    rules = [rule_of(line.removeprefix("+ ")) for line in lines if line.startswith("+ ")]
    return Paper(signs, numbers, questions, only_if, _rows(lines, words), rules)


def _question(lines: list[str], ask: str) -> tuple[list[str], list[str]]:
    """The lines of a question, and its answers; it may be named elsewhere too, without answers."""
    for at, line in enumerate(lines):
        if line.startswith(ask):
            end = next(after for after in range(at, len(lines)) if not lines[after].strip())
            picks = [line.removeprefix("[ ] ") for line in lines[at:end] if line.startswith("[ ] ")]
            if picks:
                return lines[at:end], picks
    raise AssertionError(ask)


def _line(boxes: list[str], label: str) -> str:
    (line,) = [box for box in boxes if re.match(rf"(?:\d+\. )?{re.escape(label)}(?:\.| \(|$)", box)]
    return line


def _option(boxes: list[str], label: str) -> Option:
    line = _line(boxes, label)
    marks = re.search(rf"\(({CODES})\)$", line)
    letters = re.search(r": ((?:[A-Z]+ )*[A-Z]+)(?: \(|$)", line)
    return Option(marks[1].split(", ") if marks else [], letters[1].split() if letters else [])


def _rows(lines: list[str], words: RuleWords) -> list[Row]:
    rows: list[Row] = []
    for at, line in enumerate(lines):
        if head := re.match(r"([A-Z]+)\. (.*) \([^()]*\)$", line):
            said = " ".join(takewhile(lambda line: not re.match(rf"- |{CODES} [+-]", line), lines[at + 1 :]))
            rows.append(row_of(head[1], head[2], said, words))
        elif rows and (box := re.match(rf"({CODES}) ([+-]\d) ", line)):
            rows[-1].boxes.append((set(box[1].split(", ")), int(box[2])))
    return rows
