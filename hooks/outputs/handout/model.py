"""A handout and its parts, as plain values; the template decides how they look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import date
from typing import Annotated, Literal, get_args

from hooks.core.record import Record
from hooks.core.words import Complete, Placeholders, Plural, Text

HandoutKind = Literal["signs", "session", "exercise", "plan"]
KINDS: tuple[HandoutKind, ...] = get_args(HandoutKind)
"""In the order of the list."""
PAGES: dict[HandoutKind, int] = {"signs": 4, "exercise": 2, "session": 4, "plan": 4}
"""The most pages that a handout may have; within them, the type shrinks until everything fits."""
KILOBYTES = 150
"""The largest that a file may be."""

Mark = Literal["dot", "number", "box", "cross"]
Tone = Literal["calm", "stop"]


@dataclass(frozen=True)
class Part:
    """One part of a handout; `part` is its name in the template."""

    part: str


@dataclass(frozen=True)
class Paragraphs(Part):
    """Paragraphs, with or without a heading."""

    heading: str
    paragraphs: Sequence[str]
    _: KW_ONLY
    part: str = "paragraphs"


@dataclass(frozen=True)
class Facts(Part):
    """Short texts, each after its label."""

    facts: Sequence[tuple[str, str]]
    _: KW_ONLY
    part: str = "facts"


@dataclass(frozen=True)
class Points(Part):
    """A list below a heading."""

    heading: str
    items: Sequence[str]
    mark: Mark = "dot"
    _: KW_ONLY
    part: str = "points"


@dataclass(frozen=True)
class Box(Part):
    """A list in a frame."""

    heading: str
    items: Sequence[str]
    tone: Tone = "calm"
    mark: Mark = "dot"
    note: str = ""
    _: KW_ONLY
    part: str = "box"


@dataclass(frozen=True)
class Drawing:
    """One picture."""

    svg: str
    caption: str = ""


@dataclass(frozen=True)
class Figure(Part):
    """The poses of a figure side by side."""

    drawings: Sequence[Drawing]
    alt: str
    ratio: float
    """Width divided by height, the same for all drawings."""
    legend: str = ""
    _: KW_ONLY
    part: str = "figure"


@dataclass(frozen=True)
class Dose(Part):
    """How much to do, in large type."""

    heading: str
    amounts: Sequence[str]
    note: str = ""
    _: KW_ONLY
    part: str = "dose"


@dataclass(frozen=True)
class CareCard(Part):
    """A care card: a heading with the urgency, the signs, and what to do."""

    tier: str
    urgency: str
    heading: str
    signs: Sequence[tuple[str, str]]
    """Each with what else to do about it, or an empty text."""
    stop: str
    """What heads the signs that also forbid the sport."""
    stopped: Sequence[tuple[str, str]]
    """Those signs, as above."""
    do: Sequence[str]
    _: KW_ONLY
    part: str = "care"


@dataclass(frozen=True)
class Move(Part):
    """One exercise of a session, with its dose and steps."""

    title: str
    amounts: Sequence[str]
    figure: Figure
    steps: Sequence[str] = ()
    _: KW_ONLY
    part: str = "move"


@dataclass(frozen=True)
class Row:
    """A row of a table; without cells it's a heading across the table."""

    head: str
    cells: Sequence[str] = ()
    light: str = ""
    """The traffic light of a pain rule: `green`, `amber` or `red`."""


@dataclass(frozen=True)
class Table(Part):
    """A table."""

    heading: str
    caption: str
    head: Sequence[str]
    rows: Sequence[Row]
    widths: Sequence[float]
    """The relative width of each column."""
    ticks: int = 0
    """How many boxes to tick each row ends with."""
    below: Sequence[str] = ()
    """Paragraphs below the table."""
    _: KW_ONLY
    part: str = "table"


@dataclass(frozen=True)
class Beside(Part):
    """Parts in two columns."""

    left: Sequence[Part]
    right: Sequence[Part]
    share: float = 1.0
    """The width of the left column, where the right one is 1."""
    _: KW_ONLY
    part: str = "beside"


@dataclass(frozen=True)
class Columns(Part):
    """Parts in two columns of about the same height, in order down the first and then the second."""

    parts: Sequence[Part]
    _: KW_ONLY
    part: str = "columns"


@dataclass(frozen=True)
class Handout:
    """What distinguishes one handout from the others."""

    name: str
    """Its path below `handouts/`, without the suffix: `exercises/bird-dog`."""
    kind: HandoutKind
    title: str
    lead: str
    twin: str
    """The page that says the same: a path below the content folder, with an anchor where that helps."""
    link: str
    """What the code contains: the short link of that page, or its address; relative to the site."""
    shown: str
    """The short link or address to read and type; it has no anchor."""
    parts: Sequence[Part]
    written: date
    review: str
    """Whether a clinician has checked it, in words."""

    @property
    def path(self) -> str:
        """The path of its file."""
        return f"handouts/{self.name}.pdf"


class HandoutSize(Plural):
    """How long and how large a file is, by its number of pages."""

    filled = ("kilobytes",)


class HandoutWords(Record):
    """The words on every handout, and of the links to it."""

    offer: Annotated[str, Placeholders("title")]
    """The link to a handout."""
    stopped: Annotated[str, Placeholders("stop")]
    """On the poster, above the signs of a card that also forbid the sport."""
    size: HandoutSize
    file: Text
    """What stands in place of the size until the file is made."""
    reader: Text
    """Before the line for the reader's name."""
    club: Text
    own_dose: Text
    notes: Text
    kinds: Complete[HandoutKind, Text]
    """Above the title."""
    groups: Complete[HandoutKind, Text]
    """The headings of the list."""
    unfold: Annotated[str, Placeholders("number")]
    """The summary of a folded list."""
    twin: Text
    """The link to the page that says the same."""
    scan: Text
    """Beside the QR code."""
    code: Annotated[str, Placeholders("address")]
    """The text alternative of the QR code."""
    source: Annotated[str, Placeholders("site")]
    """Where the handout comes from."""
    written: Annotated[str, Placeholders("day")]
    checked: Annotated[str, Placeholders("day", "name")]
    unchecked: Text
    note: Text
    """What a handout can't do."""
    page: Annotated[str, Placeholders("page", "pages")]
    """The page number."""
