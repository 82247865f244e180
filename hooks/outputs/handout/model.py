"""A sheet of paper and its parts, as plain values; the template gives them their look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import date
from typing import Annotated, Literal, get_args

from hooks.core.record import Record
from hooks.core.words import Complete, Placeholders, Plural, Text

Kind = Literal["signs", "session", "exercise", "plan"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""In the order in which a list shows them."""
PAGES: dict[Kind, int] = {"signs": 1, "exercise": 1, "session": 2, "plan": 2}
"""The most pages of a sheet; type gets smaller, down to a limit, before there are more."""
KILOBYTES = 150
"""The most for a file."""

Mark = Literal["dot", "number", "box", "cross"]
Tone = Literal["calm", "stop"]


@dataclass(frozen=True)
class Part:
    """One thing on a sheet; `part` is the name of its drawing in the template."""

    part: str


@dataclass(frozen=True)
class Words(Part):
    """Paragraphs below a heading, or below none."""

    heading: str
    paragraphs: Sequence[str]
    _: KW_ONLY
    part: str = "words"


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
    """Width to height, the same for all."""
    legend: str = ""
    _: KW_ONLY
    part: str = "figure"


@dataclass(frozen=True)
class Dose(Part):
    """How much, each part large."""

    heading: str
    amounts: Sequence[str]
    note: str = ""
    _: KW_ONLY
    part: str = "dose"


@dataclass(frozen=True)
class Care(Part):
    """A care card: the urgency in its heading, the signs, what to do."""

    tier: str
    urgency: str
    heading: str
    signs: Sequence[tuple[str, str]]
    """Each with what to do where that differs."""
    do: Sequence[str]
    columns: int = 1
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
    """A row of a table; one without cells is a heading of its own."""

    head: str
    cells: Sequence[str] = ()
    light: str = ""
    """The colour of the pain rules, where it stands for one."""


@dataclass(frozen=True)
class Table(Part):
    """A table; `ticks` empty boxes at the end of each row."""

    heading: str
    caption: str
    head: Sequence[str]
    rows: Sequence[Row]
    widths: Sequence[float]
    """Shares of the width, a number for each column."""
    ticks: int = 0
    below: Sequence[str] = ()
    _: KW_ONLY
    part: str = "table"


@dataclass(frozen=True)
class Beside(Part):
    """Parts in two columns."""

    left: Sequence[Part]
    right: Sequence[Part]
    share: float = 1.0
    """The width of the left one, the right one being 1."""
    _: KW_ONLY
    part: str = "beside"


@dataclass(frozen=True)
class Sheet:
    """All that is on a sheet, but for what every sheet says."""

    name: str
    """Below the handouts, without its ending: `exercises/bird-dog`."""
    kind: Kind
    title: str
    lead: str
    twin: str
    """The page that says the same, with an anchor where one helps: a path below the content folder."""
    link: str
    """Relative to the site: the short link of that page, or its address."""
    parts: Sequence[Part]
    written: date
    review: str
    """Whether a clinician has checked it."""

    @property
    def path(self) -> str:
        """Where its file is published."""
        return f"handouts/{self.name}.pdf"


class SheetSize(Plural):
    """How large a file is, by its pages."""

    filled = ("kilobytes",)


class HandoutWords(Record):
    """What is said on every sheet, and of it."""

    offer: Annotated[str, Placeholders("title")]
    """The link to a sheet."""
    size: SheetSize
    kinds: Complete[Kind, Text]
    """What stands above a title."""
    groups: Complete[Kind, Text]
    """The headings of the list."""
    unfold: Annotated[str, Placeholders("number")]
    """What unfolds a list."""
    twin: Text
    """The link to the page that says the same."""
    scan: Text
    """Beside the code."""
    code: Annotated[str, Placeholders("address")]
    """What the code is to those who hear the sheet."""
    source: Annotated[str, Placeholders("site")]
    """Where the sheet comes from."""
    written: Annotated[str, Placeholders("day")]
    checked: Annotated[str, Placeholders("day", "name")]
    unchecked: Text
    note: Text
    """What a sheet cannot do."""
    page: Annotated[str, Placeholders("page", "pages")]
    """The number of a page."""
