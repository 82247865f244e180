"""The compiled finder and its results: the types that both engines share.

`make schemas` writes them into `types/cause-finder.d.ts`, and the browser's modules import them from there.
"""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypedDict, get_args

from hooks.core.condition import ConditionData
from hooks.core.record import Tier
from hooks.finder.rules.words import FinderWords

Fit = Literal["well", "partly"]
Side = Literal["for", "against"]
SIDES: tuple[Side, ...] = get_args(Side)

DOCUMENT_WORDS = (
    "signs_heading",
    "today",
    "longer",
    "exercises",
    "answer",
    "document_questions",
    "document_causes",
    "points_to",
    "points_away",
    "change_our_mind",
    "disclaimer",
    "do_these",
    "failed",
    "show_all",
    "show_steps",
)
"""Words that only the page's document needs."""
SCRIPT_WORDS = (
    *(name for name in FinderWords.model_fields if name not in DOCUMENT_WORDS),
    "stop_activity",
)
"""Words that the page's script needs."""
Words = Annotated[dict[str, str], SCRIPT_WORDS]


class OptionData(TypedDict):
    """One answer to a question; without `when` everyone is offered it."""

    id: str
    label: str
    hint: NotRequired[str]
    exclusive: NotRequired[bool]
    alone: NotRequired[bool]
    when: NotRequired[ConditionData]


class QuestionData(TypedDict):
    """One screen; without `when` everyone is asked."""

    id: str
    ask: str
    why: str
    pick: Literal["one", "many"]
    options: list[OptionData]
    when: NotRequired[ConditionData]
    signs: NotRequired[bool]
    """Whether its options are warning signs."""
    late: NotRequired[bool]
    """Asked as soon as its condition holds, and not in its turn."""
    optional: NotRequired[bool]
    """Asked only of readers who want to sharpen their result."""
    raises: NotRequired[str]
    """The sign that it asks about, where a rule asks back."""


class SignData(TypedDict):
    """A warning sign."""

    id: str
    ask: str
    tier: Tier | None
    stop: bool
    ends: NotRequired[bool]
    order: NotRequired[str]
    """Whom to call first, where it isn't whom the tier's card names."""
    do: NotRequired[str]
    say: NotRequired[str]


class RaisingData(TypedDict):
    """A condition that raises a sign."""

    when: ConditionData
    sign: str


class TierData(TypedDict):
    """A level of urgency with the texts of its care card."""

    id: Tier
    urgency: str
    heading: str
    do: list[str]


class ReasonData(TypedDict):
    """A reason for or against a cause, with its points, which are below 0 for one against."""

    when: ConditionData
    points: int
    because: str


_Reasons = TypedDict("_Reasons", {"for": list[ReasonData], "against": list[ReasonData]})


class CauseData(_Reasons):
    """A cause; of two with equal points and as many reasons the one that is first among all comes first."""

    id: str
    ranked: bool
    pinned: NotRequired[bool]
    kept: NotRequired[bool]
    not_with: NotRequired[list[str]]
    regions: list[str]
    exercises: list[str]


class ExerciseData(TypedDict):
    """An exercise as a tile of a routine; the script adds `href` from the page."""

    title: str
    dose: str
    not_with: NotRequired[dict[str, str]]
    easier: NotRequired[list[str]]
    href: NotRequired[str]


class RetiredData(TypedDict):
    """Old names in links, each with the name that replaces it."""

    questions: dict[str, str]
    options: dict[str, dict[str, str]]


class Compiled(TypedDict):
    """The whole finder, as plain values fit for JSON. The screens need its texts, the engines none."""

    region_question: str
    baseline: str
    unsure: int
    most: int
    also: int
    most_exercises: int
    tiers: list[TierData]
    signs: list[SignData]
    raising: list[RaisingData]
    questions: list[QuestionData]
    causes: list[CauseData]
    exercises: dict[str, ExerciseData]
    retired: RetiredData
    honesty: list[str]
    words: Words


class PageData(Compiled):
    """The finder with the body map's HTML, once the page's script has added the document's texts."""

    map: str


_Positions = TypedDict("_Positions", {"for": list[int], "against": list[int]})


class Found(_Positions):
    """A cause in a result: its points, how well it fits, and the positions of the reasons that hold."""

    id: str
    score: int
    fit: Fit


class Result(TypedDict):
    """What the answers come to."""

    tier: Tier | None
    stop: bool
    signs: list[str]
    """Ticked or raised."""
    routes: list[Found]
    causes: list[Found]
    also: list[Found]
    closing: bool
    """Whether the baseline closes the list."""
    little: bool


class Path(TypedDict):
    """The screens of one reader, up to the one that is open or to the end."""

    asked: list[str]
    open: str | None
