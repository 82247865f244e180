"""Rules over all tips: none is told twice, and each leads somewhere."""

from __future__ import annotations

from collections.abc import Collection

from hooks.core.entry import Entry, check_name
from hooks.core.problem import Problem
from hooks.tip.model import Tip, Tips


def check_tips(entry: Entry[Tips], pages: Collection[str]) -> list[Problem]:
    """Everything wrong between the tips, and between them and the rest of the content.

    Args:
        entry: all tips.
        pages: paths of the pages a tip may lead to.
    """
    tips = entry.record
    problems: list[Problem] = []
    for name, tip in tips.tips.items():
        problems += check_name(entry, ("tips", name, "theme"), tip.theme, tips.themes, "theme")
        problems += check_name(entry, ("tips", name, "season"), tip.season, tips.seasons, "season")
        problems += check_name(entry, ("tips", name, "link"), tip.link.partition("#")[0], pages, "page")
    for key in ("title", "text"):
        problems += _check_unique(entry, tips.tips, key)
    return problems


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
