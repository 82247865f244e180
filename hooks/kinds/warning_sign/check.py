"""Rules for warning signs."""

from __future__ import annotations

from hooks.core.condition import is_monotone
from hooks.core.entry import Entry, check_name
from hooks.core.kind import Lookup
from hooks.core.problem import Problem
from hooks.core.record import TIERS
from hooks.kinds.warning_sign.model import WarningSigns


def check_warning_signs(lookup: Lookup) -> list[Problem]:
    """Every tier has a card, every sign a group, and a pair rule can only raise the urgency."""
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
        problems += check_name(entry, ("signs", name, "group"), sign.group, signs.groups, "group")
    for at in range(len(signs.pair_rules)):
        problems += _check_pair_rule(entry, at)
    return problems


def _check_pair_rule(entry: Entry[WarningSigns], at: int) -> list[Problem]:
    key, rule = ("pair_rules", at), entry.record.pair_rules[at]
    problems = []
    if not is_monotone(rule.when):
        message = "uses not, so ticking one more sign could lower the urgency"
        problems.append(entry.problem((*key, "when"), message, "Write the condition without not"))
    if rule.tier is None and not rule.stop_activity:
        message = "neither raises the urgency nor stops the activity"
        problems.append(entry.problem(key, message, "Add tier or stop_activity: true"))
    return problems
