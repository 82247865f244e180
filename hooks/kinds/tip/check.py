"""Rules for tips: no two alike, every link works, and every length says what to do."""

from __future__ import annotations

from hooks.core.entry import Entry, check_name
from hooks.core.kind import Lookup
from hooks.core.problem import Problem
from hooks.core.record import Slug
from hooks.kinds.tip.model import Tip, Tips

TEXTS = ("text", "short", "line")
"""A tip in its three lengths; a reader may see any of them alone."""


def check_tips(lookup: Lookup) -> list[Problem]:
    """Everything wrong with the tips, taken together and with the pages they link to."""
    entry = lookup.entry(Tips)
    if entry is None:
        return []
    tips, pages = entry.record, lookup.known("page")
    problems: list[Problem] = []
    for at, theme in enumerate(tips.urgent):
        problems += check_name(entry, ("urgent", at), theme, tips.themes, "theme")
    for name, tip in tips.tips.items():
        problems += _check_action(entry, name, tip)
        problems += check_name(entry, ("tips", name, "theme"), tip.theme, tips.themes, "theme")
        problems += check_name(entry, ("tips", name, "season"), tip.season, tips.seasons, "season")
        problems += check_name(entry, ("tips", name, "link"), tip.page, pages, "page")
    for key in ("title", *TEXTS):
        problems += _check_unique(entry, tips.tips, key)
    return problems


def _check_action(entry: Entry[Tips], name: Slug, tip: Tip) -> list[Problem]:
    """Each of the three texts says what to do, since a reader may see only that one."""
    key = ("tips", name)
    if tip.action is None:
        if tip.theme not in entry.record.urgent:
            return []
        message = f'is missing, and the theme "{tip.theme}" is urgent'
        return [
            entry.problem((*key, "action"), message, "Write what to do, in the words that every text uses")
        ]
    lacking = [text for text in TEXTS if _normalised(tip.action) not in _normalised(getattr(tip, text))]
    message = f'does not say "{tip.action}"'
    return [
        entry.problem((*key, text), message, "Say it in these words, or change action") for text in lacking
    ]


def _normalised(text: str) -> str:
    """A text ready to compare, whatever its capitals and spaces."""
    return " ".join(text.casefold().split())


def _check_unique(entry: Entry[Tips], tips: dict[str, Tip], key: str) -> list[Problem]:
    first: dict[str, str] = {}
    problems = []
    for name, tip in tips.items():
        text = getattr(tip, key).casefold()
        if text in first:
            message = f'says the same as the tip "{first[text]}"'
            problems.append(entry.problem(("tips", name, key), message, "Say something else, or remove one"))
        first.setdefault(text, name)
    return problems
