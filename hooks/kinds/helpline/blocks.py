"""Whom to call, as links that dial."""

from __future__ import annotations

from typing import cast

from markupsafe import Markup

from hooks.core.kind import Block, Lookup
from hooks.core.record import TIERS, Tier
from hooks.core.templates import render
from hooks.kinds.helpline.model import Call, Helplines, HelplineWords


def _call_help(lookup: Lookup, tier: str) -> Markup:
    """The numbers of all countries for a tier; nothing if the guide lists none."""
    entry = lookup.entry(Helplines)
    if entry is None:
        return Markup()
    words = lookup.words(HelplineWords)
    rows = [
        {"slug": slug, "label": country.label, "call": call, "button": _button(call, words)}
        for slug, country in entry.record.countries.items()
        for call in [country.call(cast("Tier", tier))]
    ]
    return render("call-help/call-help.html", tier=tier, rows=rows, words=words)


def _button(call: Call, words: HelplineWords) -> str:
    return words.call.format(number=call.number) if call.number else ""


BLOCKS = (Block("call-help", _call_help, lambda lookup: TIERS if lookup.entry(Helplines) else ()),)
