"""The whole finder as plain text: to be read aloud, pasted into a message, or filled in with a pencil."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import fill

from hooks.core.condition import to_data
from hooks.core.record import Slug
from hooks.finder.paper.rule_text import RuleText
from hooks.finder.paper.score_sheet import ScoreBox, ScoreRow
from hooks.finder.paper.views import FinderViews
from hooks.finder.rules.model import SIGNS, Question, Sign

WIDTH = 78


def finder_text(views: FinderViews, title: str, titles: Mapping[Slug, str]) -> str:
    """All of it: signs, what to do, questions, causes with their reasons.

    Args:
        views: the finder.
        title: what it is called.
        titles: of the exercises, by name.
    """
    text_of = views.rule_text(signs=True)
    parts = [
        _heading(title, "="),
        *(_plain(sentence) for sentence in (*views.words.how, views.guidance.words.disclaimer)),
        *_signs(views, text_of),
        _heading(views.words.questions),
        *(_question(views, text_of, name, one) for name, one in views.questions.items()),
        _heading(views.words.causes),
        *(_cause(views, text_of, row, titles) for row in views.sheet.rows),
        _heading(views.words.next),
        *(_plain(sentence) for sentence in views.words.steps),
    ]
    return "\n\n".join(parts) + "\n"


def _heading(text: str, line: str = "-") -> str:
    return f"{text}\n{line * len(text)}"


def _plain(text: str) -> str:
    return fill(text, WIDTH, break_on_hyphens=False)


def _item(mark: str, text: str) -> str:
    """One line of a list, the rest of it below its first word."""
    indent = " " * (len(mark) + 1)
    return fill(text, WIDTH, initial_indent=f"{mark} ", subsequent_indent=indent, break_on_hyphens=False)


def _box(text: str, marks: list[str]) -> str:
    return _item("[ ]", f"{text} ({', '.join(marks)})" if marks else text)


def _signs(views: FinderViews, text_of: RuleText) -> Iterator[str]:
    guidance = views.guidance
    yield _heading(views.words.signs)
    for sentence in guidance.honesty:
        yield _plain(sentence)
    for tier, signs in views.tiers:
        if signs:
            heading = f"{tier.urgency}: {tier.heading}".upper() if tier else views.words.lesser
            rows = [heading, *(_sign(views, text_of, sign) for sign in signs)]
            yield "\n".join([*rows, *(_item("->", sentence) for sentence in (tier.do if tier else ()))])
    if guidance.rules:
        yield _heading(views.words.rules)
        rules = (f"{text_of(to_data(rule.when))}: {views.leads(rule)}" for rule in guidance.rules)
        yield "\n".join(_item("+", rule) for rule in rules)


def _sign(views: FinderViews, text_of: RuleText, sign: Sign) -> str:
    only = f"{views.words.only_if} {text_of(to_data(sign.shown_when))}" if sign.shown_when else ""
    more = " ".join(filter(None, (sign.do, views.guidance.stop_activity if sign.stop else "", only)))
    text = f"{sign.ask}. {more}" if more else sign.ask
    marks = views.sheet.marks.get((SIGNS, sign.id), [])
    number = views.numbers[sign.id]
    if sign.screen:
        return _box(f"{number}. {text}", marks)
    return _item(f"{number}.", f"{text} ({', '.join(marks)})" if marks else text)


def _question(views: FinderViews, text_of: RuleText, name: str, question: Question) -> str:
    rows = [_plain(question.ask + (f" ({views.words.many})" if question.pick == "many" else ""))]
    if question.shown_when:
        rows.append(_plain(f"{views.words.only_if} {text_of(to_data(question.shown_when))}"))
    for option, record in question.options.items():
        label = f"{record.label}. {record.hint}" if record.hint else record.label
        marks = list(views.sheet.marks.get((name, option), []))
        if letters := views.letters(name, option):
            label = f"{label}. {views.words.counts} {' '.join(letters)}"
        if record.shown_when:
            label = f"{label}. {views.words.only_if} {text_of(to_data(record.shown_when))}"
        rows.append(_box(label, marks))
    if question.not_sure:
        rows.append(_box(views.guidance.words.not_sure, []))
    return "\n".join(rows)


def _cause(views: FinderViews, text_of: RuleText, row: ScoreRow, titles: Mapping[Slug, str]) -> str:
    one, words = row.candidate, views.guidance.words
    rows = [
        _item(f"{row.letter}.", f"{one.title} ({one.pattern_label})"),
        _plain(" ".join((one.summary, *views.kind(row)))),
        *(_box_line(box, text_of) for box in row.boxes),
        *_list(words.today, one.today),
        *_list(words.longer, one.longer),
        *_list(words.exercises, [titles[name] for name in one.exercises]),
    ]
    return "\n".join(rows)


def _box_line(box: ScoreBox, text_of: RuleText) -> str:
    return _item(f"{box.names()} {box.points:+d}", f"{box.because}: {text_of(box.when)}")


def _list(heading: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield f"{heading}:"
    yield from (_item("-", item) for item in items)
