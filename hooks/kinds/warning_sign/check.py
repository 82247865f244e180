"""Rules for warning signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hooks.core.condition import is_monotone
from hooks.core.entry import Entry, check_name
from hooks.core.kind import Lookup
from hooks.core.problem import Problem
from hooks.core.record import TIERS, Slug
from hooks.kinds.warning_sign.model import Rule, WarningSign, WarningSigns

SHORTEST = 3
"""Letters of a word that is worth looking for."""


def check_warning_signs(lookup: Lookup) -> list[Problem]:
    """Every tier has a card, and signs and rules only ever add: none asks for what is not so."""
    entry = lookup.entry(WarningSigns)
    return _check(entry) if entry else []


def _check(entry: Entry[WarningSigns]) -> list[Problem]:
    signs = entry.record
    problems = [
        entry.problem(("tiers",), f'has no words for the tier "{tier}"', f"Add the key {tier}")
        for tier in TIERS
        if tier not in signs.tiers
    ]
    for name, sign in signs.signs.items():
        if sign.shown_when is not None and not is_monotone(sign.shown_when):
            message = "uses not, so a further answer could hide the sign"
            problems.append(
                entry.problem(("signs", name, "shown_when"), message, "List the answers that show it")
            )
        problems += _check_synonyms(entry, name, sign)
        if sign.alone and sign.screen is None:
            message = "needs a screen to stand on"
            problems.append(entry.problem(("signs", name, "alone"), message, "Add screen"))
    for name, rule in signs.rules.items():
        problems += _check_rule(entry, name, rule)
    return problems


def _check_synonyms(entry: Entry[WarningSigns], name: Slug, sign: WarningSign) -> Iterator[Problem]:
    """Words lead to a card, and hold more than what everybody types."""
    key = ("signs", name, "synonyms")
    if sign.synonyms and sign.tier is None:
        yield entry.problem(key, "lead to no card: the sign has no tier", "Move them to a sign with a tier")
    for at, phrase in enumerate(sign.synonyms):
        if not any(len(word) >= SHORTEST for word in re.findall(r"\w+", phrase)):
            message = f'has no word of {SHORTEST} letters in "{phrase}"'
            yield entry.problem((*key, at), message, "Add a word that tells it from others")


def _check_rule(entry: Entry[WarningSigns], name: Slug, rule: Rule) -> list[Problem]:
    key, problems = ("rules", name), []
    if not is_monotone(rule.when):
        message = "uses not, so ticking one more sign could lower the urgency"
        problems.append(entry.problem((*key, "when"), message, "Write the condition without not"))
    if (rule.raises is None) == (rule.opens is None):
        message = (
            "raises no sign and opens no screen"
            if rule.raises is None
            else "raises a sign and opens a screen"
        )
        problems.append(entry.problem(key, message, "Give it either raises or opens"))
    if rule.opens is not None and rule.ask_back is not None:
        problems.append(
            entry.problem(
                (*key, "ask_back"), "asks back before a screen", "Only a rule that raises asks back"
            )
        )
    if rule.raises is not None:
        problems += check_name(entry, (*key, "raises"), rule.raises, entry.record.signs, "warning sign")
    return problems
