"""The finder in all the forms that others are made from, each made once for one content."""

from __future__ import annotations

import json

from hooks.core.entry import Entry
from hooks.core.kind import Lookup
from hooks.core.record import TIERS, Slug
from hooks.finder.paper.score_sheet import score_sheet
from hooks.finder.paper.views import FinderViews
from hooks.finder.paper.words import RuleWords, SheetWords
from hooks.finder.proof.prove import Proof
from hooks.finder.proof.written import read_proof
from hooks.finder.proved import proved
from hooks.finder.rules.compile import compile_guidance
from hooks.finder.rules.compiled import Compiled
from hooks.finder.rules.model import (
    Candidate,
    Caution,
    Finder,
    Guidance,
    Reason,
    Remedy,
    Rule,
    Sign,
    TierCard,
)
from hooks.finder.rules.words import FinderWords
from hooks.kinds.cause.model import LEVERS, Cause, Signals
from hooks.kinds.exercise.blocks import cards, dose
from hooks.kinds.warning_sign.blocks import all_signs


def finder_of(lookup: Lookup) -> Entry[Finder]:
    """The questions and the words around them."""
    entry = lookup.entry(Finder)
    assert entry is not None, "a file that no guide can do without"  # noqa: S101
    return entry


def candidates(lookup: Lookup) -> dict[Slug, Candidate]:
    """The causes that have signals, as far as the finder needs them."""
    causes = lookup.entries(Cause)
    ranks = {slug: at for at, slug in enumerate(sorted(causes, key=lambda slug: _order(causes[slug])))}
    return {
        slug: _candidate(lookup, entry, entry.record.signals, ranks[slug])
        for slug, entry in causes.items()
        if entry.record.signals
    }


def _candidate(lookup: Lookup, entry: Entry[Cause], signals: Signals, rank: int) -> Candidate:
    cause = entry.record
    return Candidate(
        id=entry.slug,
        title=cause.title,
        summary=cause.summary,
        href=f"/{entry.source.path}",
        pattern=cause.pattern,
        pattern_label=lookup.patterns.get(cause.pattern, cause.pattern),
        rank=rank,
        ranked=cause.ranked,
        pinned=cause.pinned,
        kept=cause.kept,
        not_with=cause.not_with,
        regions=cause.regions,
        reasons_for=tuple(
            Reason(when=one.when, strength=one.weight, because=one.because) for one in signals.for_
        ),
        reasons_against=tuple(
            Reason(when=one.when, strength="against", because=one.because) for one in signals.against
        ),
        today=cause.today,
        longer=cause.longer,
        change_our_mind=cause.change_our_mind,
        exercises=cause.exercises,
    )


def _order(entry: Entry[Cause]) -> int:
    """Of two causes that fit as well, what can be changed sooner comes first; else the order of the files."""
    return LEVERS.index(entry.record.lever)


def remedies(lookup: Lookup) -> dict[Slug, Remedy]:
    """The exercises that causes name, as far as the finder needs them."""
    named = [name for names in lookup.named("cause", "exercise").values() for name in names]
    return {name: _remedy(lookup, name) for name in dict.fromkeys(named)}


def _remedy(lookup: Lookup, name: Slug) -> Remedy:
    card = lookup.once(cards)[name]
    exercise = card.exercise
    return Remedy(
        title=exercise.title,
        dose=dose(lookup, name),
        not_with=tuple(
            Caution(name=name, because=item.because)
            for item in exercise.not_with
            if item.hide
            for _, name in item.named()
        ),
        easier=tuple(one.exercise for one in exercise.easier if one.exercise),
    )


def guidance(lookup: Lookup) -> Guidance:
    """All that the rules of the finder are made from; the exercises, which no rule reads, are left out."""
    signs = all_signs(lookup)
    return Guidance(
        finder=finder_of(lookup).record,
        words=lookup.words(FinderWords),
        tiers=tuple(
            TierCard(id=tier, **signs.tiers[tier].model_dump(include={"urgency", "heading", "do"}))
            for tier in TIERS
        ),
        signs=tuple(
            Sign(
                id=slug,
                stop=sign.stop_activity,
                **sign.model_dump(include={"screen", "ask", "tier", "ends", "alone", "order", "do", "say"}),
                shown_when=sign.shown_when,
            )
            for slug, sign in signs.signs.items()
        ),
        rules=tuple(
            Rule(id=name, when=rule.when, raises=rule.raises, opens=rule.opens, ask_back=rule.ask_back)
            for name, rule in signs.rules.items()
        ),
        candidates=tuple(lookup.once(candidates).values()),
        remedies={},
        stop_activity=signs.stop_activity,
        honesty=signs.honesty,
    )


def compiled(lookup: Lookup) -> Compiled:
    """What the engines read."""
    return compile_guidance(lookup.once(guidance))


def proof(lookup: Lookup) -> Proof:
    """What is true of it whatever a reader answers."""
    return read_proof(proved(json.dumps(lookup.once(compiled)), sorted(neutral(finder_of(lookup).record))))


def neutral(finder: Finder) -> set[tuple[Slug, Slug]]:
    """Questions with the options that are declared to change nothing."""
    return {
        (name, option)
        for name, question in finder.screens.items()
        for option, record in question.options.items()
        if record.neutral
    }


def views(lookup: Lookup) -> FinderViews:
    """What the page's document, paper and plain text are made from."""
    made = lookup.once(guidance)
    return FinderViews(made, score_sheet(made), lookup.words(RuleWords), lookup.words(SheetWords))
