"""From causes, signs and questions to what the finder needs of them."""

from __future__ import annotations

from hooks.assembly.exercises import Exercises
from hooks.assembly.shared import Shared
from hooks.cause.model import Cause
from hooks.cause_finder.model import Candidate, Caution, Guidance, Pair, Reason, Remedy, Sign, Tier
from hooks.core.entry import Entry
from hooks.core.record import Grade, Slug
from hooks.exercise_card.model import DRILL
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
        change_our_mind=cause.change_our_mind,
        exercises=cause.exercises,
    )


def remedies(exercises: Exercises) -> dict[Slug, Remedy]:
    """The exercises that causes name, as far as the finder needs them."""
    named = [name for entry in exercises.library.causes.values() for name in entry.record.exercises]
    return {name: _remedy(exercises, name) for name in dict.fromkeys(named)}


def _remedy(exercises: Exercises, name: Slug) -> Remedy:
    card = exercises.cards[name]
    exercise, picture = card.exercise, card.picture
    return Remedy(
        title=exercise.title,
        dose=exercises.dose(name),
        picture=picture.href,
        width=picture.width,
        height=picture.height,
        active=exercise.kind == DRILL,
        not_with=tuple(
            Caution(sign=item.sign, because=item.because) for item in exercise.not_with if item.hide
        ),
        easier=tuple(way.exercise for way in exercise.easier if way.exercise),
    )


def guidance(shared: Shared, exercises: Exercises) -> Guidance:
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
        remedies=remedies(exercises),
        stop_activity=signs.stop_activity,
        none=signs.none,
        honesty=signs.honesty,
    )
