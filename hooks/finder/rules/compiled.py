"""The compiled finder and its results: the types that both engines share.

`make schemas` writes them into `types/cause-finder.d.ts`, and the browser's modules import them from there.
"""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypedDict, get_args

from hooks.core.condition import ConditionData
from hooks.core.record import Tier
from hooks.finder.rules.model import FinderWords

Side = Literal["for", "against"]
SIDES: tuple[Side, ...] = get_args(Side)

DOCUMENT_WORDS = (
    "answer",
    "partly",
    "document_questions",
    "document_causes",
    "points_to",
    "points_away",
    "change_our_mind",
    "disclaimer",
    "failed",
    "show_all",
    "show_steps",
)
"""Words that only the page's document needs."""
SCRIPT_WORDS = (
    *(name for name in FinderWords.model_fields if name not in DOCUMENT_WORDS),
    "none",
    "stop_activity",
)
"""Words that the page's script needs."""
Words = Annotated[dict[str, str], SCRIPT_WORDS]


class OptionData(TypedDict):
    """One answer to a question."""

    id: str
    label: str
    hint: NotRequired[str]
    exclusive: NotRequired[bool]


class QuestionData(TypedDict):
    """One question; without `when` everyone is asked."""

    id: str
    ask: str
    why: str
    pick: Literal["one", "many"]
    options: list[OptionData]
    when: NotRequired[ConditionData]


class SignData(TypedDict):
    """A warning sign, with the number of its screen from 0."""

    id: str
    group: str
    screen: int
    ask: str
    tier: Tier
    stop: bool
    do: NotRequired[str]
    say: NotRequired[str]


class PairData(TypedDict):
    """A rule that raises the urgency, or only stops the activity where it has no tier."""

    when: ConditionData
    tier: Tier | None
    stop: bool
    because: str
    say: NotRequired[str]


class TierData(TypedDict):
    """A level of urgency with the texts of its care card."""

    id: Tier
    urgency: str
    heading: str
    do: list[str]


class ReasonData(TypedDict):
    """A reason for or against a cause, with its points."""

    when: ConditionData
    weight: int
    because: str


_Reasons = TypedDict("_Reasons", {"for": list[ReasonData], "against": list[ReasonData]})


class CauseData(_Reasons):
    """A cause; of two with equal points the lower rank comes first."""

    id: str
    rank: int
    ranked: bool
    regions: list[str]
    exercises: list[str]


class ExerciseData(TypedDict):
    """An exercise as a tile of a routine; the script adds `href` from the page."""

    title: str
    dose: str
    picture: str
    width: int
    height: int
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
    enough: int
    most: int
    most_exercises: int
    tiers: list[TierData]
    signs: list[SignData]
    pairs: list[PairData]
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
    """A cause in a result: its points, and the positions of the reasons that hold."""

    id: str
    score: int


class Result(TypedDict):
    """What the answers come to."""

    tier: Tier | None
    stop: bool
    signs: list[str]
    pairs: list[int]
    asked: list[str]
    causes: list[Found]
    routes: list[Found]
    little: bool
