"""Somebody who fills in the finder on paper, knowing nothing but what stands there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Any

from lxml import html

from hooks.core.condition import Answers
from hooks.finder.rules.compiled import Compiled, Result
from hooks.finder.rules.model import NOT_SURE, SIGNS

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


@dataclass
class Paper:
    signs: dict[str, Option]
    """By what they ask."""
    questions: dict[str, dict[str, Option]]
    """By what they ask, then by the label of the option."""
    only_if: dict[str, str]
    rows: list[Row]

    def result(self, finder: Compiled, given: Answers) -> dict[str, Any]:
        """What the paper comes to, in the words of the engine."""
        ticked: set[str] = set()
        for sign in finder["signs"]:
            if sign["id"] in given.get(SIGNS, []):
                ticked |= set(self.signs[sign["ask"]].marks)
        letters: set[str] | None = None
        for question in finder["questions"]:
            for option in question["options"]:
                if option["id"] not in given.get(question["id"], []) or option["id"] == NOT_SURE:
                    continue
                told = self.questions[question["ask"]][option["label"]]
                ticked |= set(told.marks)
                if question["id"] == finder["region_question"]:
                    letters = {*(letters or set()), *told.letters}
        return self._added_up(finder, ticked, letters)

    def _added_up(self, finder: Compiled, ticked: set[str], letters: set[str] | None) -> dict[str, Any]:
        totals = {row.letter: [points for names, points in row.boxes if names <= ticked] for row in self.rows}
        likely = [
            row
            for row in self.rows
            if row.kind != "everyone"
            and sum(totals[row.letter]) > 0
            and (letters is None or row.letter in letters)
        ]
        ranked = [row for row in likely if row.kind == "ranked"]
        ranked.sort(key=lambda row: -sum(totals[row.letter]))
        listed = ranked[: finder["most"]] + [row for row in self.rows if row.kind == "everyone"]
        return {
            "causes": [(row.title, sum(totals[row.letter])) for row in listed],
            "routes": {(row.title, sum(totals[row.letter])) for row in likely if row.kind == "route"},
            "little": sum(points > 0 for points in totals[listed[0].letter]) < finder["enough"],
        }


def told(result: Result, titles: dict[str, str]) -> dict[str, Any]:
    """A result of the engine as paper tells it."""
    return {
        "causes": [(titles[found["id"]], found["score"]) for found in result["causes"]],
        "routes": {(titles[found["id"]], found["score"]) for found in result["routes"]},
        "little": result["little"],
    }


def from_worksheet(page: str) -> Paper:
    """What stands on the built worksheet; of its `data-` attributes only the kind of a row is looked at."""
    tree = html.fromstring(page).xpath("//*[@class='finder-worksheet']")[0]
    signs = dict(_ticks(tree.xpath(".//*[@class='finder-worksheet__tier']")))
    questions: dict[str, dict[str, Option]] = {}
    only_if: dict[str, str] = {}
    for part in tree.xpath(".//*[@class='finder-worksheet__question']"):
        (heading,) = part.xpath("./h3")
        ask = re.sub(r"^\d+\. ", "", (heading.text or "").strip())
        questions[ask] = dict(_ticks([part]))
        for words in part.xpath("./*[@class='finder-worksheet__only']"):
            only_if[ask] = _text(words)
    rows = []
    for line in tree.xpath(".//*[@class='finder-worksheet__tally']/tbody/tr"):
        letter, cause, boxes, _ = line
        found = [re.fullmatch(rf"({CODES}) ([+-]\d)", _text(box)) for box in boxes.iter("li")]
        assert all(found)
        told_boxes = [(set(box[1].split(", ")), int(box[2])) for box in found if box]
        rows.append(Row(_text(letter), _text(cause.xpath("./a")[0]), line.get("data-kind"), told_boxes))
    return Paper(signs, questions, only_if, rows)


def from_document(page: str, worksheet: Paper) -> Paper:
    """What stands in the finder's tables; which cause is for everyone is taken from the worksheet."""
    document = html.fromstring(page).xpath("//*[@class='cause-finder__document']")[0]
    questions: dict[str, dict[str, Option]] = {}
    points: dict[tuple[str, str], dict[str, int]] = {}
    for part in document.xpath(".//*[contains(@class, 'cause-finder__question')]"):
        options = questions.setdefault(_text(part.xpath("./h3")[0]), {})
        for line in part.xpath(".//tbody/tr"):
            label, letters = _label(line.xpath("./th")[0])
            options[label] = Option([], letters)
            for item in line.iter("li"):
                mark, _, number = _text(item.xpath("./*[@class='cause-finder__mark']")[0]).partition(" ")
                options[label].marks.append(mark)
                title = _text(item.xpath("./a")[0])
                points.setdefault((title, mark.rstrip(ascii_lowercase)), {})[mark] = int(number)
    rows = [
        Row(
            row.letter,
            row.title,
            row.kind,
            [(set(marks), max(marks.values())) for (title, _), marks in points.items() if title == row.title],
        )
        for row in worksheet.rows
    ]
    return Paper({}, questions, {}, rows)


def _label(heading: Any) -> tuple[str, list[str]]:
    """The label of an answer, and the letters of the causes that can hurt there."""
    letters = [_text(one).partition(":")[2].split() for one in heading.xpath("./small[contains(., ': ')]")]
    label = heading.xpath("./span")
    return _text(label[0]) if label else " ".join((heading.text or "").split()), (letters or [[]])[0]


def _ticks(parts: list[Any]) -> list[tuple[str, Option]]:
    found = []
    for part in parts:
        for line in part.iter("li"):
            marks = [_text(one) for one in line.xpath("./*[@class='finder-worksheet__marks']")]
            letters = [_text(one) for one in line.xpath("./*[@class='finder-worksheet__letters']")]
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


def urgencies(rules: Iterable[tuple[str, str]], ticked: set[int]) -> set[str]:
    """How urgent signs are together, by rules such as ("Warning sign 3, and warning sign 4 or 5", "Soon").

    Args:
        rules: each as it stands on paper, with the urgency beside it.
        ticked: numbers of signs.
    """
    found = set()
    for condition, urgency in rules:
        parts = re.findall(r"warning sign (\d+(?:(?:, | or )\d+)*)", condition, re.IGNORECASE)
        assert parts, condition
        if all(ticked & set(map(int, re.findall(r"\d+", part))) for part in parts):
            found.add(urgency)
    return found


def _text(element: Any) -> str:
    return " ".join(element.text_content().split())


def from_text(text: str, finder: Compiled, kinds: dict[str, str]) -> Paper:
    """What stands in the plain text. The words between are found by the labels, as a person would."""
    lines = re.sub(r"\n +", " ", text).split("\n")
    boxes = [line.removeprefix("[ ] ") for line in lines if line.startswith("[ ] ")]
    signs = {sign["ask"]: _option(boxes, sign["ask"]) for sign in finder["signs"]}
    questions: dict[str, dict[str, Option]] = {}
    only_if: dict[str, str] = {}
    for question in finder["questions"]:
        mine, picks = _question(lines, question["ask"])
        labels = [option["label"] for option in question["options"] if option["id"] != NOT_SURE]
        questions[question["ask"]] = {label: _option(picks, label) for label in labels}
        only_if[question["ask"]] = " ".join(line for line in mine if not line.startswith("[ ]"))
    return Paper(signs, questions, only_if, _rows(lines, kinds))


def _question(lines: list[str], ask: str) -> tuple[list[str], list[str]]:
    """The lines of a question, and its answers; it may be named elsewhere too, without answers."""
    for at, line in enumerate(lines):
        if line.startswith(ask):
            end = next(after for after in range(at, len(lines)) if not lines[after].strip())
            picks = [line.removeprefix("[ ] ") for line in lines[at:end] if line.startswith("[ ] ")]
            if picks:
                return lines[at:end], picks
    raise AssertionError(ask)


def _option(boxes: list[str], label: str) -> Option:
    (line,) = [box for box in boxes if re.match(rf"(?:\d+\. )?{re.escape(label)}(?:\.| \(|$)", box)]
    marks = re.search(rf"\(({CODES})\)$", line)
    letters = re.search(r": ((?:[A-Z]+ )*[A-Z]+)(?: \(|$)", line)
    return Option(marks[1].split(", ") if marks else [], letters[1].split() if letters else [])


def _rows(lines: list[str], kinds: dict[str, str]) -> list[Row]:
    rows: list[Row] = []
    for at, line in enumerate(lines):
        if head := re.match(r"([A-Z]+)\. (.*) \([^()]*\)$", line):
            said = " ".join(lines[at : at + 5])
            kind = next((kind for words, kind in kinds.items() if words in said), "ranked")
            rows.append(Row(head[1], head[2], kind, []))
        elif rows and (box := re.match(rf"({CODES}) ([+-]\d) ", line)):
            rows[-1].boxes.append((set(box[1].split(", ")), int(box[2])))
    return rows
