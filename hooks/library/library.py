"""The whole content, read and typed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from hooks.core.entry import Entries, Entry, load_file
from hooks.core.problem import Problem
from hooks.core.record import Grade, Record, Slug
from hooks.core.source import Source
from hooks.drawing.figure.load import load_figure, load_figures
from hooks.drawing.figure.model import Figure, FigureWords
from hooks.finder.load import load_finder
from hooks.finder.paper.words import ProofWords, RuleWords, SheetWords
from hooks.finder.rules.model import Finder, FinderWords
from hooks.kinds.body_map.load import load_body_map
from hooks.kinds.body_map.model import BodyMap, BodyMapWords
from hooks.kinds.cause.load import load_causes
from hooks.kinds.cause.model import Cause, CauseWords
from hooks.kinds.exercise.load import load_card_words, load_exercises
from hooks.kinds.exercise.model import CardLabels, CardWords, Exercise
from hooks.kinds.form_guide.figure import FormFigure, load_form_figure
from hooks.kinds.form_guide.load import load_form_guide
from hooks.kinds.form_guide.model import FormGuide, FormGuideWords
from hooks.kinds.glossary.load import load_glossary
from hooks.kinds.glossary.model import Term
from hooks.kinds.guide.load import load_guides
from hooks.kinds.guide.model import Guide
from hooks.kinds.plain_language.load import load_plain_language
from hooks.kinds.plain_language.model import PlainLanguage
from hooks.kinds.plan.load import SESSIONS, load_plans, load_sessions
from hooks.kinds.plan.model import Plan, PlanWords, Session
from hooks.kinds.reference.load import FILE as REFERENCES
from hooks.kinds.reference.load import load_references
from hooks.kinds.reference.model import Reference, ReferenceWords
from hooks.kinds.story.load import load_stories
from hooks.kinds.story.model import Stories, StoryWords
from hooks.kinds.tip.load import load_tips
from hooks.kinds.tip.model import Tips, TipWords
from hooks.kinds.warning_sign.load import load_warning_signs
from hooks.kinds.warning_sign.model import SignWords, WarningSigns
from hooks.outputs.card_image.model import CardImageWords
from hooks.outputs.embed.model import EmbedWords
from hooks.outputs.feed.model import FeedWords
from hooks.outputs.handout.model import HandoutWords
from hooks.outputs.markdown_copy.model import PlainCopyWords
from hooks.outputs.newsletter.load import load_year
from hooks.outputs.newsletter.model import KitWords, Year
from hooks.outputs.redirects.model import AddressWords
from hooks.outputs.search.load import load_site_search
from hooks.outputs.search.model import SiteSearch

WORDING = "wording.yml"
T = TypeVar("T")
INDEXES = {
    "causes": ("causes/index.md", "cause-list"),
    "exercises": ("exercises/index.md", "exercise-list"),
    "references": ("references.md", "reference-list"),
}
"""Pages that are made where no author wrote them: the words for each, its path, and the list it shows."""


class GradeWords(Record):
    """How a grade is called, and what it means."""

    label: str
    means: str


class IndexWords(Record):
    """The words of a generated index page."""

    title: str
    summary: str
    intro: str


class Wording(Record):
    """All of `wording.yml`: what the generated parts of the pages say."""

    grades: dict[Grade, GradeWords]
    citation: str
    """What a citation is to those who hear the page; `{number}` and `{label}` stand for the reference's."""
    pages: dict[str, IndexWords]
    address: AddressWords
    embed: EmbedWords
    plain_copy: PlainCopyWords
    exercise_card: CardLabels
    cause: CauseWords
    cause_finder: FinderWords
    finder_rules: RuleWords
    finder_sheet: SheetWords
    finder_proof: ProofWords
    figure: FigureWords
    reference: ReferenceWords
    warning_sign: SignWords
    training_plan: PlanWords
    story: StoryWords
    tip: TipWords
    feed: FeedWords
    handout: HandoutWords
    form_guide: FormGuideWords
    body_map: BodyMapWords
    card_image: CardImageWords
    newsletter_kit: KitWords


@dataclass(frozen=True)
class Extras:
    """The files that a site may do without."""

    glossary: Sequence[Term]
    plain_language: Entry[PlainLanguage] | None
    search: Entry[SiteSearch] | None
    stories: Entry[Stories] | None
    tips: Entry[Tips] | None
    figures: Entries[Figure]
    """Those that belong to no exercise."""
    form: Entry[FormGuide] | None
    form_figure: FormFigure | None
    """The figure of the form guide; `None` too where it cannot be drawn."""
    body_map: Entry[BodyMap] | None
    year: Entry[Year] | None
    """The issues of the newsletter kit; a site without them has no kit."""


@dataclass(frozen=True)
class Library:
    """Every record of the content."""

    sources: Sequence[Source]
    references: Entries[Reference]
    exercises: Entries[Exercise]
    figures: dict[str, Figure]
    causes: Entries[Cause]
    plans: Entries[Plan]
    sessions: Entries[Session]
    guides: Sequence[Entry[Guide]]
    finder: Entry[Finder]
    signs: Entry[WarningSigns]
    card_words: Entry[CardWords]
    wording: Entry[Wording]
    extras: Extras

    paths: frozenset[str]
    """Every file, readable or not."""
    whole: bool
    """Whether every record could be made; if not, what seems unused may be used in one that failed."""

    def names(self, folder: str) -> set[Slug]:
        """Names of the pages in a folder: a broken one is reported once, not by all who name it."""
        return {Path(path).stem for path in self.paths if path.startswith(f"{folder}/")}

    def reference_names(self) -> set[Slug]:
        """Every name in the bibliography, whether its entry could be made or not."""
        return {name for source in self.sources if source.path == REFERENCES for name in source.fields}

    def session_names(self) -> set[Slug]:
        """Every name among the sessions, whether its entry could be made or not."""
        return {name for source in self.sources if source.path == SESSIONS for name in source.fields}

    def titles(self) -> dict[str, str]:
        """The title of every page, by its path."""
        made = {path: self.wording.record.pages[name].title for name, (path, _) in INDEXES.items()}
        return made | {entry.source.path: entry.record.title for entry in self.pages()}

    def pages(self) -> Iterator[Entry[Any]]:
        """Every record that has a page of its own."""
        yield from self.causes.values()
        yield from self.exercises.values()
        yield from self.plans.values()
        yield from self.guides


def load_library(
    content: str, sources: Sequence[Source], unread: Sequence[Problem]
) -> tuple[Library | None, list[Problem]]:
    """The library, or `None` where a file is missing that no site can do without.

    Args:
        content: the name of the content folder, for messages.
        sources: its files.
        unread: what was wrong with those that could not be read.
    """
    paths = {source.path for source in sources} | {
        problem.path.removeprefix(f"{content}/") for problem in unread
    }
    take = _Taking()
    exercises = take(load_exercises(sources))
    finder = take(load_finder(sources))
    signs = take(load_warning_signs(sources))
    card_words = take(load_card_words(sources))
    wording = take(load_file(sources, WORDING, Wording))
    references = take(load_references(sources))
    figures = take(_figures(exercises))
    causes = take(load_causes(sources))
    plans = take(load_plans(sources))
    sessions = take(load_sessions(sources))
    guides = take(load_guides(sources, _pages_of_a_kind(sources)))
    extras = _extras(sources, take)
    take.problems += _missing(content, paths)
    if finder is None or signs is None or card_words is None or wording is None:
        return None, take.problems
    library = Library(
        sources=sources,
        references=references,
        exercises=exercises,
        figures=figures,
        causes=causes,
        plans=plans,
        sessions=sessions,
        guides=guides,
        extras=extras,
        finder=finder,
        signs=signs,
        card_words=card_words,
        wording=wording,
        paths=frozenset(paths),
        whole=not take.problems and not unread,
    )
    return library, take.problems


class _Taking:
    """Takes what loaders give and keeps their problems."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def __call__(self, loaded: tuple[T, list[Problem]]) -> T:
        record, problems = loaded
        self.problems += problems
        return record


NEEDED = {
    "index.md": "the first page",
    "references.yml": "the bibliography",
    "exercises.yml": "the words on every exercise card",
    "wording.yml": "the words of the generated parts",
    "finder/questions.yml": "the questions of the finder",
    "finder/warning-signs.yml": "the warning signs",
}


def _extras(sources: Sequence[Source], take: _Taking) -> Extras:
    form = take(load_form_guide(sources))
    return Extras(
        glossary=take(load_glossary(sources)),
        plain_language=take(load_plain_language(sources)),
        search=take(load_site_search(sources)),
        stories=take(load_stories(sources)),
        tips=take(load_tips(sources)),
        figures=take(load_figures(sources)),
        form=form,
        form_figure=take(load_form_figure(form)) if form else None,
        body_map=take(load_body_map(sources)),
        year=take(load_year(sources)),
    )


def _missing(content: str, paths: Collection[str]) -> list[Problem]:
    return [
        Problem(f"{content}/{path}", 1, "", "is missing", f"Write it: it holds {what}")
        for path, what in NEEDED.items()
        if path not in paths
    ]


def _pages_of_a_kind(sources: Sequence[Source]) -> set[str]:
    """Paths of the causes, exercises and plans, readable or not."""
    return {
        source.path
        for source in sources
        if source.path.startswith(("causes/", "exercises/", "plans/")) and source.slug != "index"
    }


def _figures(exercises: Entries[Exercise]) -> tuple[dict[str, Figure], list[Problem]]:
    figures: dict[str, Figure] = {}
    problems: list[Problem] = []
    for slug, entry in exercises.items():
        figure, faults = load_figure(entry.source, ("figure",), entry.record.figure)
        problems += faults
        if figure is not None:
            figures[slug] = figure
    return figures, problems
