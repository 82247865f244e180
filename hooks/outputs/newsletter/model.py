"""What an editor takes away: texts, pictures and links, and a complete issue for each month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from hooks.core.record import Record, Slug
from hooks.core.words import Complete, Placeholders, Text, text_direction
from hooks.library.words import IndexWords

FILE = "newsletter.yml"


class First(Record):
    """What every text ends with: where to look first."""

    text: str = Field(max_length=120)
    page: str
    """A page below the content folder."""


class IssuePlan(Record):
    """One issue: what an editor says in it, and which pages and tips are in it."""

    title: str = Field(min_length=1, max_length=60)
    subject: str = Field(min_length=1, max_length=60)
    """The subject line of the mail."""
    preheader: str = Field(min_length=1, max_length=90)
    """What a mail program shows after the subject."""
    intro: str = Field(min_length=1, max_length=300)
    pages: tuple[str, ...] = Field(min_length=2, max_length=4)
    """Pages below the content folder, such as `causes/hills.md`; at least one is an exercise."""
    tips: tuple[Slug, ...] = Field(min_length=1, max_length=3)
    """The names of tips."""


class Year(Record):
    """All of `newsletter.yml`."""

    first: First
    issues: dict[Slug, IssuePlan] = Field(min_length=1, max_length=12)
    """In the order of the months, January first."""


class SeasonWords(IndexWords):
    """The words of a page with the tips of one season."""

    summary: Annotated[str, Placeholders("season")]


class GroupWords(Record):
    """The pages that belong to no kind of page."""

    tip: SeasonWords
    issue: IndexWords


TabName = Literal["mail", "text", "chat", "markdown", "web"]
"""The ways to pass something on, in the order of the tabs."""
Copied = Literal[
    "mail", "html", "long", "short", "line", "markdown", "compact", "embed", "subject", "preheader", "link"
]
"""What a button copies: a block for mail as rich text, or the text in a field."""
Sourced = Literal["html", "line"]
"""The texts that are folded away below a preview."""


class KitWords(Record):
    """The words around the texts."""

    pages: GroupWords
    use: Text
    """The link from a page to its texts."""
    club: Text
    """The summary of what an editor chooses for all texts."""
    half: Text
    north: Text
    south: Text
    south_by_hand: Text
    """What editors in the south do without JavaScript."""
    website: Text
    """What an embedded card stands on."""
    websites: Complete[Literal["light", "dark", "device"], Text]
    club_name: Text
    colour: Text
    club_hint: Text
    pale: Text
    """Said where the chosen colour has too little contrast for links."""
    by: Annotated[str, Placeholders("club")]
    """Ends every text that a club passes on."""
    private: Text
    """The note on a site whose links nobody outside could follow."""
    tabs_label: Text
    tabs: Complete[TabName, Text]
    preview: Annotated[str, Placeholders("title")]
    """The name of a preview, for screen readers."""
    sources: Complete[Sourced, Text]
    line: Text
    short: Text
    long: Text
    markdown: Text
    html: Text
    compact: Text
    compact_hint: Text
    """How to choose the colours of a compact card."""
    embed: Text
    copies: Complete[Copied, Text]
    copied: Text
    failed: Text
    share: Text
    whatsapp: Text
    link: Text
    picture: Text
    pictures: Complete[Literal["square", "story"], Text]
    qr_svg: Text
    qr_png: Text
    qr_alt: Annotated[str, Placeholders("title")]
    read_on: Text
    """The link at the end of a text."""
    tips: Text
    """The heading above the tips of an issue."""
    unchecked: Text
    """What every text ends with until a clinician has checked its page."""
    source: Annotated[str, Placeholders("site")]
    """Names the site, as its licence asks."""
    subject: Text
    preheader: Text
    this_month: Text
    unfold: Annotated[str, Placeholders("number")]
    """The summary of a folded list."""


@dataclass(frozen=True)
class Texts:
    """A page or tip in three lengths."""

    line: str
    short: str
    long: str


@dataclass(frozen=True)
class Picture:
    """A card image."""

    address: str
    """An absolute URL."""
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class Item:
    """A page or a tip, as the kit offers it."""

    name: str
    """Its anchor on the page of its group."""
    title: str
    texts: Texts
    link: str
    """An absolute URL that never changes."""
    href: str
    """The same page, as a path below the content folder."""
    picture: Picture
    card: str
    """The path of the card image, to download."""
    cards: Mapping[str, str]
    """The paths of the same in other shapes."""
    file: str
    """What the names of downloaded files begin with: `rowing-knees-wall-sit`."""
    unchecked: bool = True
    """Whether no clinician has checked it yet."""
    qr: str = ""
    """The path of its QR code without the suffix; empty where nobody could follow the link."""
    compact: str = ""
    """HTML that shows it in short inside another site's page; empty for what can't be embedded."""
    embed: str = ""
    """The same for all of it."""


@dataclass(frozen=True)
class Issue:
    """One issue, with its pages and tips."""

    name: str
    title: str
    subject: str
    preheader: str
    intro: str
    pages: tuple[Item, ...]
    tips: tuple[Item, ...]

    @property
    def unchecked(self) -> bool:
        """Whether no clinician has checked one of its pages or tips yet."""
        return any(item.unchecked for item in (*self.pages, *self.tips))


@dataclass(frozen=True)
class Frame:
    """What all texts of a site have in common."""

    language: str
    address: str
    """The absolute URL of the site."""
    public: bool
    """Whether others can reach the site."""
    first: str
    """The text of the link that ends every text."""
    first_link: str
    source: str
    """The text of the link to the site."""
    months: tuple[str, ...] = ()
    """The names of the twelve months."""

    @property
    def direction(self) -> str:
        """The direction of its script: `ltr` or `rtl`."""
        return text_direction(self.language)
