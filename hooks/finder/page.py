"""From causes, signs and questions to what the finder needs of them."""

from __future__ import annotations

import json
from functools import cached_property, lru_cache

from markupsafe import Markup

from hooks.core.entry import Entry
from hooks.core.page import Asset
from hooks.core.record import Grade, Slug
from hooks.finder.paper.plain_text import finder_text
from hooks.finder.paper.score_sheet import sheet
from hooks.finder.paper.views import Face, finder_proof, finder_rules, finder_worksheet, proof_rows
from hooks.finder.proof.prove import Proof, prove
from hooks.finder.render import finder_data
from hooks.finder.rules.compile import Compiled, compile_guidance
from hooks.finder.rules.model import Candidate, Caution, Finder, Guidance, Pair, Reason, Remedy, Sign, Tier
from hooks.finder.stories import figures, outcome
from hooks.kinds.cause.model import Cause
from hooks.kinds.exercise.blocks import Exercises
from hooks.kinds.exercise.model import DRILL
from hooks.kinds.story.measure import Outcome
from hooks.kinds.story.model import Story
from hooks.kinds.story.render import figure_rows
from hooks.kinds.warning_sign.model import TIERS
from hooks.library.shared import Shared

GRADES: tuple[Grade, ...] = ("strong", "moderate", "limited", "expert", "article")
"""From the best evidence to the least; breaks ties in the ranking."""


class FinderParts:
    """The finder in all the forms that others are made from, each made once."""

    def __init__(self, shared: Shared) -> None:
        self.shared = shared

    @cached_property
    def candidates(self) -> dict[Slug, Candidate]:
        """The causes, as far as the finder needs them."""
        return candidates(self.shared)

    @cached_property
    def guidance(self) -> Guidance:
        """All that its rules are made from; the exercises, which no rule reads, come with the page's data."""
        return guidance(self.shared, tuple(self.candidates.values()))

    @cached_property
    def compiled(self) -> Compiled:
        """What the engines read."""
        return compile_guidance(self.guidance)

    @cached_property
    def proof(self) -> Proof:
        """What holds of it whatever a reader answers."""
        return _proof(json.dumps(self.compiled), frozenset(neutral(self.guidance.finder)))

    @cached_property
    def stories(self) -> dict[Slug, Story]:
        """The test stories; none where a site has none."""
        entry = self.shared.library.extras.stories
        return entry.record.stories if entry else {}

    @cached_property
    def outcomes(self) -> dict[Slug, Outcome]:
        """What comes of each test story."""
        return {name: outcome(story, self.compiled) for name, story in self.stories.items()}

    @cached_property
    def face(self) -> Face:
        """What paper and plain text are made from."""
        words = self.shared.wording
        return Face(self.guidance, sheet(self.guidance), words.finder_rules, words.finder_sheet)

    def whole(self, exercises: Exercises) -> Guidance:
        """All that the page is made from."""
        return self.guidance.model_copy(update={"remedies": remedies(exercises)})

    def assets(self, exercises: Exercises, body_map: Markup) -> list[Asset]:
        """What the page's script fetches, and the whole finder as plain text."""
        title = self.shared.library.titles().get(PAGE, "")
        return [
            Asset(DATA, finder_data(self.whole(exercises), body_map)),
            Asset(TEXT, finder_text(self.face, title, self.shared.exercise_titles)),
        ]

    def claims(self) -> list[tuple[str, str, str]]:
        """What was shown, each claim with its figure and how."""
        return proof_rows(self.compiled, self.proof, self.shared.wording.finder_proof)

    def story_figures(self) -> list[tuple[str, str]]:
        """How it does on the test stories, each figure with its label."""
        if not self.stories:
            return []
        told = figures(self.shared.library, self.stories, self.outcomes)
        return figure_rows(told, self.guidance.finder.most, self.shared.wording.story)

    def components(self) -> dict[str, dict[str, Markup]]:
        """The HTML of its faces, by name and argument."""
        sources = {slug: entry.record.sources for slug, entry in self.shared.library.causes.items()}
        words = self.shared.wording.finder_proof
        return {
            "finder-proof": {"": finder_proof(self.face, self.compiled, self.proof, words)},
            "finder-rules": {"": finder_rules(self.face, self.proof.stopped, sources, self.shared.citations)},
            "finder-worksheet": {"": finder_worksheet(self.face, f"/{TEXT}")},
        }


FACES: dict[str, list[str]] = {"finder-proof": [""], "finder-rules": [""], "finder-worksheet": [""]}
"""Its blocks besides the finder itself, each with the arguments it takes."""
PAGE = "finder/index.md"
TEXT = "finder/finder.txt"
DATA = "assets/cause-finder.json"


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


def guidance(shared: Shared, candidates: tuple[Candidate, ...]) -> Guidance:
    """All that the rules of the finder are made from."""
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
        candidates=candidates,
        remedies={},
        stop_activity=signs.stop_activity,
        none=signs.none,
        honesty=signs.honesty,
    )


def neutral(finder: Finder) -> set[tuple[Slug, Slug]]:
    """Questions with the options that are declared to speak for nothing."""
    return {
        (name, option)
        for name, question in finder.questions.items()
        for option, record in question.options.items()
        if record.neutral
    }


@lru_cache(maxsize=2)  # of this guide and of the examples; an edit elsewhere changes neither
def _proof(compiled: str, neutral: frozenset[tuple[str, str]]) -> Proof:
    return prove(json.loads(compiled), neutral)
