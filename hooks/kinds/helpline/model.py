"""Whom a reader calls, by country and urgency."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from hooks.core.record import Record, Slug, Tier
from hooks.core.words import Placeholders, Text


class Call(Record):
    """What a reader does at one level of urgency."""

    order: str = Field(max_length=60)
    """The heading of the card about a reader's own ticks: one action, such as "Call 999 now"."""
    number: str | None = Field(default=None, pattern=r"^\+?[0-9]{2,15}$")
    """The number behind the button, digits only; left out if there's no one number to call."""
    then: tuple[str, ...] = ()
    """What else to do now, one sentence each, instead of what the tier's card says for every country."""


class Country(Record):
    """A country, or several that share their numbers."""

    label: str = Field(max_length=40)
    emergency: Call
    urgent: Call
    soon: Call

    def call(self, tier: Tier) -> Call:
        """What to do here at this level of urgency."""
        return {"emergency": self.emergency, "urgent": self.urgent, "soon": self.soon}[tier]


class Helplines(Record):
    """All of `helplines.yml`."""

    countries: dict[Slug, Country] = Field(min_length=1)
    """The first one holds until a reader chooses another."""


class HelplineWords(Record):
    """The words around the numbers."""

    call: Annotated[str, Placeholders("number")]
    """The button that calls."""
    where: Text
    """Labels the choice of a country."""
