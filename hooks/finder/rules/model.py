"""The cause-finder: questions in content, rules in data, one compiled form for two engines."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from hooks.core.condition import When
from hooks.core.record import Pattern, Record, Slug, Tier
from hooks.core.words import Placeholders, Text

NOT_SURE = "not-sure"
"""The option that every question may offer without declaring it."""
SIGNS = "signs"
"""The question whose options are the warning signs."""
NONE = "none"
"""What a link holds in place of signs where none was ticked."""


class Option(Record):
    """One answer that can be picked."""

    label: str = Field(max_length=90)
    hint: str | None = Field(default=None, max_length=160)
    neutral: bool = False
    """Declared to be a reason for nothing: without it the build asks for a signal that uses the option."""
    exclusive: bool = False
    """Picking it clears the others, as "none of these" does."""


class Question(Record):
    """One question."""

    ask: str = Field(max_length=110)
    why: str = Field(max_length=260)
    """Why we ask."""
    pick: Literal["one", "many"] = "one"
    options: dict[Slug, Option] = Field(min_length=2)
    not_sure: bool = True
    """Whether "not sure" is offered."""
    shown_when: When | None = None


class FinderWords(Record):
    """What the page says around questions and results."""

    start: Text
    """The button that begins."""
    next: Text
    back: Text
    again: Text
    """The button that starts from the beginning."""
    finish_signs: Text
    """The button that goes on from a "see someone soon" card to the questions."""
    signs_heading: Text
    not_sure: Text
    why_we_ask: Text
    pick_many: Text
    pick_one_error: Text
    result_heading: Text
    little_to_go_on: Text
    speaks_for: Text
    speaks_against: Text
    nothing_against: Text
    today: Text
    longer: Text
    exercises: Text
    your_answers: Text
    change: Text
    answer: Text
    """Heads the column of answers in the tables."""
    partly: Text
    """Before a reason that needs more than the one answer."""
    document_questions: Text
    document_causes: Text
    everyone: Text
    """Beside the baseline cause, which is listed for everyone."""
    disclaimer: Text
    change_our_mind: Text
    """Heads what would make a cause less likely."""
    points_to: Text
    """Heads all the reasons for a cause, whatever was answered."""
    points_away: Text
    signs_progress: Annotated[str, Placeholders("number", "total")]
    """Above each screen of warning signs."""
    more: Text
    """Opens what is folded in a cause of a result."""
    routine: Text
    """Heads the exercises put together from all causes of a result."""
    routine_note: Text
    left_out: Text
    """Heads the exercises that do not go with a warning sign."""
    stopped: Text
    """In place of advice, where somebody should be seen before being active again."""
    keep: Text
    """Heads the ways to take a result along."""
    keep_note: Text
    copy_link: Text
    """The button that copies the link to a result."""
    copy_text: Text
    """The button that copies the result as text."""
    copied: Text
    not_copied: Text
    """Where the browser does not let us copy; the text stands below, to be copied by hand."""
    code: Text
    """The button that shows the link as a QR code."""
    code_alt: Text
    code_note: Text
    no_code: Text
    """Where the link is too long for a code, or its script did not come."""
    save: Text
    save_note: Text
    saved: Text
    not_saved: Text
    """Where the browser's storage is full or forbidden."""
    forget: Text
    forgotten: Text
    saved_on: Annotated[str, Placeholders("date")]
    """On the first screen."""
    show_saved: Text
    answered_on: Annotated[str, Placeholders("date")]
    """On a result, above all."""
    failed: Text
    """Where the steps could not be loaded."""
    progress: Annotated[str, Placeholders("number", "total")]
    """Shown once the total is certain."""
    before_last: Text
    """Between the options and an exclusive last one: "or" """
    problem_heading: Text
    """Heads the summary of what is missing."""
    signs_error: Text
    """Where neither a sign nor "none of these" is ticked."""
    dropped: Text
    """Where a part of a link could not be read."""
    say: Text
    """Before words to use on the phone."""
    also_ticked: Text
    """Before signs that are less urgent than the card they stand on."""
    stops_heading: Text
    stops: Text
    """Why an emergency or an urgent sign ends the journey, below its heading."""
    have_looked_at: Text
    """Heads causes that are never ranked."""
    print: Text
    show_all: Text
    """The button that shows the whole finder as one document."""
    show_steps: Text
    """The button that goes back to one question at a time."""


class Note(Record):
    """A short list shown with every result that has causes, with the page that says more."""

    heading: str
    says: tuple[str, ...] = Field(min_length=1)
    page: str
    """A page of the content folder: `pain-rules.md`."""
    link: str
    """The words of the link to it."""
    while_active: bool = False
    """Left out where the reader should stop the activity."""


class Retired(Record):
    """Names that old links still hold, each with the name that replaced it."""

    questions: dict[Slug, Slug] = Field(default={})
    options: dict[Slug, dict[Slug, Slug]] = Field(default={})
    """By the question's name of today; `signs` for warning signs."""


class Finder(Record):
    """All of `finder/questions.yml`."""

    region_question: Slug
    """The question about where it hurts; its options name the regions of causes."""
    baseline: Slug
    """The cause that is listed for everyone."""
    enough: int = Field(ge=1)
    """Fewer supporting signals than this for the first cause: there is little to go on."""
    most: int = Field(ge=1)
    """How many causes a result shows besides the baseline."""
    most_exercises: int = Field(default=5, ge=1)
    """How many exercises a routine holds."""
    signs_a_screen: int = Field(default=16, ge=1)
    """How many warning signs one screen shows, unless one group holds more."""
    notes: tuple[Note, ...] = ()
    retired: Retired = Retired()
    questions: dict[Slug, Question] = Field(min_length=1)


class Sign(Record):
    """A warning sign, as far as the finder needs it."""

    id: Slug
    group: str
    """The heading it is asked under."""
    ask: str
    tier: Tier
    stop: bool
    do: str | None = None
    say: str | None = None


class TierCard(Record):
    """One level of urgency with its card."""

    id: Tier
    urgency: str
    heading: str
    do: tuple[str, ...]


class Pair(Record):
    """Signs and answers that are more urgent together."""

    when: When
    tier: Tier | None
    """`None`: nothing to be seen about, but a reason to stop."""
    stop: bool
    because: str
    say: str | None = None


class Reason(Record):
    """An answer pattern for or against a candidate."""

    when: When
    weight: int
    because: str


class Candidate(Record):
    """A cause, as far as the finder needs it."""

    id: Slug
    title: str
    summary: str
    href: str
    """Its page, as a path below the content folder."""
    pattern: Pattern
    """How sure we are, and the words for it."""
    pattern_label: str
    rank: int
    """Breaks ties: the better the evidence, the smaller."""
    ranked: bool
    regions: tuple[Slug, ...]
    reasons_for: tuple[Reason, ...]
    reasons_against: tuple[Reason, ...]
    today: tuple[str, ...]
    longer: tuple[str, ...]
    change_our_mind: tuple[str, ...] = ()
    exercises: tuple[Slug, ...]


class Caution(Record):
    """A warning sign with which an exercise is left out."""

    sign: Slug
    because: str


class Remedy(Record):
    """An exercise, as far as the finder needs it."""

    title: str
    dose: str
    picture: str
    """A path below the content folder."""
    width: int
    height: int
    not_with: tuple[Caution, ...] = ()
    easier: tuple[Slug, ...] = ()
    """Exercises that come before it in a routine."""


class Guidance(Record):
    """All that the two engines and the page are made from."""

    finder: Finder
    words: FinderWords
    tiers: tuple[TierCard, ...]
    """From the most to the least urgent."""
    signs: tuple[Sign, ...]
    pairs: tuple[Pair, ...]
    candidates: tuple[Candidate, ...]
    remedies: dict[Slug, Remedy] = Field(default={})
    """The exercises that the candidates name."""
    stop_activity: str
    none: str
    honesty: tuple[str, ...]
