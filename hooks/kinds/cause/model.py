"""Causes: what may be adding to the pain."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import ConfigDict, Field

from hooks.core.condition import When
from hooks.core.record import Pattern, Record, Slug, Sourced
from hooks.core.see_someone import SeeSomeone
from hooks.core.words import Placeholders, Text


class Against(Record):
    """A pattern of answers that makes a cause less likely: it counts -2."""

    when: When
    because: str = Field(max_length=140)
    """The reason as the reader sees it, such as "Your pain comes late in long runs"."""


class Signal(Against):
    """A pattern of answers that makes a cause more likely."""

    weight: Literal["specific", "supportive"]
    """`specific` counts 3: few other causes share it. `supportive` counts 1, and one alone lists nothing."""


class Signals(Record):
    """The signals for and against a cause."""

    model_config = ConfigDict(populate_by_name=True)

    for_: tuple[Signal, ...] = Field(alias="for", min_length=1)
    against: tuple[Against, ...] = ()


class ShortPage(Record):
    """How many words a page may have, with its headings, labels and captions."""

    seen: int = Field(ge=50)
    """Before its fold is opened."""
    in_all: int = Field(ge=50)


Lever = Literal["training", "strength", "form", "kit"]
"""What of a cause can be changed, the soonest first."""
LEVERS: tuple[Lever, ...] = get_args(Lever)


class Cause(Sourced):
    """The front matter of a page in `causes/`; its body says why the cause may matter."""

    regions: tuple[Slug, ...] = Field(min_length=1)
    """Answers to the finder's question about where it hurts."""
    pattern: Pattern
    pattern_why: str = Field(max_length=260)
    ranked: bool = True
    """False for a route-out: shown with advice to see someone, never ranked as something to treat oneself."""
    lever: Lever = "training"
    """What would change it; of two that fit as well, the one that can be changed sooner comes first."""
    pinned: bool = False
    """Before all others where it holds, and not counted among them."""
    kept: bool = False
    """Always among the causes in full where something specific supports it."""
    not_with: tuple[Slug, ...] = ()
    """Warning signs that contradict it: beside them it isn't ranked."""
    signals: Signals | None = None
    """Without any, the finder doesn't list the cause: readers find its page in the list and by searching."""
    notice: tuple[str, ...] = Field(min_length=1)
    """What the reader may notice."""
    today: tuple[str, ...] = Field(min_length=1)
    longer: tuple[str, ...] = Field(min_length=1)
    see_someone: tuple[SeeSomeone, ...] = Field(min_length=1)
    change_our_mind: tuple[str, ...] = Field(min_length=1)
    """What would make this cause less likely, or the evidence for it stronger or weaker."""
    exercises: tuple[Slug, ...] = ()
    """The exercises, in the order to try them."""
    see_also_signs: tuple[Slug, ...] = ()
    short_page: ShortPage | None = None
    """With it, the page has one fold and repeats nothing that the finder or another page says."""
    scene: Slug | None = None
    """A figure from `figures/`: when it hurts, or what it may come from."""
    synonyms: tuple[str, ...] = ()
    """What people type when they look for it."""


class CauseWords(Record):
    """The labels of a cause page."""

    notice: Text
    today: Text
    today_lead: Text
    """Introduces what may help today, in a newsletter."""
    longer: Text
    exercises: Text
    why: Text
    """The heading above the body."""
    evidence: Text
    speaks_for: Text
    speaks_against: Text
    change_our_mind: Text
    see_someone: Text
    see_also_signs: Text
    also_called: Text
    why_and_evidence: Text
    """The heading of the one fold on a short page."""
    sources: Text
    route_out: Text
    """The note on a cause that is never ranked."""
    care_order: Annotated[str, Placeholders("order")]
    """The heading of its care card, if the signs there say whom to call first."""
    regions: Text
    many_regions: Text
    """In place of more regions than a reader takes in; the picture beside it shows them."""
    anywhere: Text
    """In the list, the heading above causes that are felt in many places."""
    unranked: Text
    """In the list, the heading above causes that are never ranked."""
