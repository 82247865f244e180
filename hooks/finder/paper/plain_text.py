"""The whole finder as plain text: to be read aloud, pasted into a message, or filled in with a pencil."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import fill

from hooks.core.condition import to_data
from hooks.core.record import Slug
from hooks.finder.paper.rule_text import RuleText
from hooks.finder.paper.score_sheet import Row
from hooks.finder.paper.views import Face
from hooks.finder.rules.model import SIGNS, Pair, Question

WIDTH = 78


def finder_text(face: Face, title: str, titles: Mapping[Slug, str]) -> str:
    """All of it: signs, what to do, questions, causes with their reasons.

    Args:
        face: the finder.
        title: what it is called.
        titles: of the exercises, by name.
    """
    tell = face.tell(signs=True)
    parts = [
        _heading(title, "="),
        *(_plain(sentence) for sentence in (*face.words.how, face.guidance.words.disclaimer)),
        *_signs(face, tell),
        _heading(face.words.questions),
        *(_question(face, tell, name, one) for name, one in face.guidance.finder.questions.items()),
        _heading(face.words.causes),
        *(_cause(face, tell, row, titles) for row in face.sheet.rows),
        _heading(face.words.next),
        *(_plain(sentence) for sentence in face.words.steps),
    ]
    return "\n\n".join(parts) + "\n"


def _heading(text: str, line: str = "-") -> str:
    return f"{text}\n{line * len(text)}"


def _plain(text: str) -> str:
    return fill(text, WIDTH)


def _item(mark: str, text: str) -> str:
    """One line of a list, the rest of it below its first word."""
    return fill(text, WIDTH, initial_indent=f"{mark} ", subsequent_indent=" " * (len(mark) + 1))


def _box(text: str, marks: list[str]) -> str:
    return _item("[ ]", f"{text} ({', '.join(marks)})" if marks else text)


def _signs(face: Face, tell: RuleText) -> Iterator[str]:
    guidance = face.guidance
    yield _heading(face.words.signs)
    for sentence in guidance.honesty:
        yield _plain(sentence)
    for tier in guidance.tiers:
        rows = [f"{tier.urgency}: {tier.heading}".upper()]
        for sign in guidance.signs:
            if sign.tier == tier.id:
                more = " ".join(
                    part for part in (sign.do, guidance.stop_activity if sign.stop else None) if part
                )
                told = f"{sign.ask}. {more}" if more else sign.ask
                told = f"{face.numbers[sign.id]}. {told}"
                rows.append(_box(told, face.sheet.marks.get((SIGNS, sign.id), [])))
        yield "\n".join([*rows, *(_item("->", sentence) for sentence in tier.do)])
    if guidance.pairs:
        yield "\n".join(_item("+", _pair(face, tell, pair)) for pair in guidance.pairs)


def _pair(face: Face, tell: RuleText, pair: Pair) -> str:
    urgency = face.urgency(pair)
    parts = [f"{tell(to_data(pair.when))}:", f"{urgency}." if urgency else "", pair.because]
    parts.append(face.guidance.stop_activity if urgency and pair.stop else "")
    return " ".join(filter(None, parts))


def _question(face: Face, tell: RuleText, name: str, question: Question) -> str:
    rows = [_plain(question.ask + (f" ({face.words.many})" if question.pick == "many" else ""))]
    if question.shown_when:
        rows.append(_plain(f"{face.words.only_if} {tell(to_data(question.shown_when))}"))
    for option, record in question.options.items():
        label = f"{record.label}. {record.hint}" if record.hint else record.label
        marks = list(face.sheet.marks.get((name, option), []))
        if name == face.guidance.finder.place:
            label = f"{label}. {face.words.counts} {' '.join(face.sheet.places[option])}"
        rows.append(_box(label, marks))
    if question.not_sure:
        rows.append(_box(face.guidance.words.not_sure, []))
    return "\n".join(rows)


def _cause(face: Face, tell: RuleText, row: Row, titles: Mapping[Slug, str]) -> str:
    one, words = row.candidate, face.guidance.words
    kinds = {"ranked": "", "everyone": face.words.everyone, "route": face.words.route}
    rows = [
        _plain(f"{row.letter}. {one.title} ({one.grade_label})"),
        _plain(" ".join(part for part in (one.summary, kinds[row.kind]) if part)),
        *(_item(f"{box.names()} {box.points:+d}", f"{box.because}: {tell(box.when)}") for box in row.boxes),
        *_list(words.today, one.today),
        *_list(words.longer, one.longer),
        *_list(words.exercises, [titles[name] for name in one.exercises]),
    ]
    return "\n".join(rows)


def _list(heading: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield f"{heading}:"
    yield from (_item("-", item) for item in items)
