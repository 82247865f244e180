"""From causes, signs and questions to what the finder needs of them."""

from __future__ import annotations

from hooks.assembly.shared import Shared
from hooks.cause.model import Cause
from hooks.cause_finder.model import Candidate, Guidance, Pair, Reason, Sign, Tier
from hooks.core.entry import Entry
from hooks.core.record import Grade, Slug
from hooks.warning_sign.model import TIERS

GRADES: tuple[Grade, ...] = ("strong", "moderate", "limited", "expert", "article")
"""From the best evidence to the least; breaks ties in the ranking."""


def candidates(shared: Shared) -> dict[Slug, Candidate]:
    """The causes, as far as the finder needs them."""
    return {slug: _candidate(shared, entry) for slug, entry in shared.library.causes.items()}


def _candidate(shared: Shared, entry: Entry[Cause]) -> Candidate:
    cause = entry.record
    reasons = {
        side: tuple(Reason(when=item.when, weight=item.weight, because=item.because) for item in items)
        for side, items in (("for", cause.signals.for_), ("against", cause.signals.against))
    }
    return Candidate(
        id=entry.slug,
        title=cause.title,
        summary=cause.summary,
        href=f"/{entry.source.path}",
        grade=cause.grade,
        grade_label=shared.grades.get(cause.grade, cause.grade),
        rank=GRADES.index(cause.grade),
        ranked=cause.ranked,
        regions=cause.regions,
        speaks_for=reasons["for"],
        speaks_against=reasons["against"],
        today=cause.today,
        longer=cause.longer,
        exercises=cause.exercises,
    )


def guidance(shared: Shared) -> Guidance:
    """All that the finder is made from."""
    signs = shared.library.signs.record
    return Guidance(
        finder=shared.library.finder.record,
        words=shared.wording.cause_finder,
        tiers=tuple(
            Tier(id=tier, **signs.tiers[tier].model_dump(include={"urgency", "heading", "do"}))
            for tier in TIERS
        ),
        signs=tuple(
            Sign(
                id=slug,
                group=signs.groups[sign.group],
                stop=sign.stop_activity,
                **sign.model_dump(include={"ask", "tier", "do", "say"}),
            )
            for slug, sign in signs.signs.items()
        ),
        pairs=tuple(
            Pair(when=rule.when, tier=rule.tier, stop=rule.stop_activity, because=rule.because)
            for rule in signs.pair_rules
        ),
        candidates=tuple(candidates(shared).values()),
        stop_activity=signs.stop_activity,
        none=signs.none,
        honesty=signs.honesty,
    )
