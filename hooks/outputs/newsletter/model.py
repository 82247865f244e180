"""What an editor takes away: texts, pictures, links, and a whole issue for each month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from hooks.core.record import Record, Slug
from hooks.core.words import Placeholders, Text, text_direction
from hooks.library.words import IndexWords

FILE = "newsletter.yml"
TIPS, PAGES = 2, 3
"""How many tips and pages an issue tells of."""


class First(Record):
    """What every text ends with: where to look first."""

    text: str = Field(max_length=120)
    page: str
    """A page below the content folder."""


class IssuePlan(Record):
    """One issue; its tips and pages are found by theme and season."""

    title: str = Field(max_length=60)
    intro: str = Field(max_length=300)
    theme: Slug
    season: Slug


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


class KitWords(Record):
    """What stands around the texts."""

    pages: GroupWords
    campaign: Text
    campaign_hint: Text
    private: Text
    """What is said where nobody outside could follow the links."""
    line: Text
    short: Text
    long: Text
    markdown: Text
    html: Text
    embed: Text
    copy_text: Text
    copy_block: Text
    copied: Text
    failed: Text
    link: Text
    picture: Text
    qr_svg: Text
    qr_png: Text
    qr_alt: Annotated[str, Placeholders("title")]
    read_on: Text
    """The link at the end of a text."""
    tips: Text
    """The heading above the tips of an issue."""
    contents: Text
    """What an issue holds."""
    this_month: Text
    unfold: Annotated[str, Placeholders("number")]
    """What unfolds a list."""


@dataclass(frozen=True)
class Texts:
    """A page or tip in three lengths."""

    line: str
    short: str
    long: str


@dataclass(frozen=True)
class Picture:
    """A card image by its whole address."""

    address: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class Item:
    """One thing to tell of."""

    name: str
    """Its place on the page of its kind."""
    title: str
    texts: Texts
    link: str
    """The whole address."""
    href: str
    """The same page, as a path below the content folder."""
    picture: Picture
    card: str
    """The path of the card image, for a download."""
    qr: str = ""
    """The path of its QR code without the ending; empty where nobody could follow it."""
    embed: str = ""
    """HTML that shows it inside another site's page; empty where there is no such thing."""


@dataclass(frozen=True)
class Issue:
    """One issue with all that it tells of."""

    name: str
    title: str
    intro: str
    pages: tuple[Item, ...]
    tips: tuple[Item, ...]


@dataclass(frozen=True)
class Frame:
    """What all texts of a site share."""

    language: str
    address: str
    """Where the site stands."""
    public: bool
    first: str
    first_link: str

    @property
    def direction(self) -> str:
        """How the language is written."""
        return text_direction(self.language)
