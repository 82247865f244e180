"""The rooms that a guide names in `mkdocs.yml`, and what most people come for."""

from __future__ import annotations

from typing import Any, NamedTuple

import yaml

from hooks.core.page import address
from tests.tiny import ROOT


class Room(NamedTuple):
    """A section of the menu."""

    name: str
    pages: list[str]
    """Their addresses."""


class _Settings(yaml.SafeLoader):
    """Reads `mkdocs.yml`, where `!ENV` names a variable and what holds without it."""


_Settings.add_constructor("!ENV", lambda loader, node: loader.construct_sequence(node)[-1])  # type: ignore[arg-type]


def _settings() -> Any:  # whatever the file has
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    return yaml.load(text, _Settings)  # noqa: S506 (a SafeLoader)


def _path(entry: str | dict[str, str]) -> str:
    return entry if isinstance(entry, str) else next(iter(entry.values()))


SETTINGS = _settings()
ROOMS = [
    Room(name, [address(_path(entry)) for entry in entries])
    for section in SETTINGS["nav"]
    if isinstance(section, dict)
    for name, entries in section.items()
    if isinstance(entries, list)
]
TASKS = [address(door["page"]) for door in SETTINGS["extra"]["doors"]]
CARDS = [address(door["page"]) for door in SETTINGS["extra"]["doors"] if "text" in door] or TASKS[:3]
"""The addresses of the pages that most people come for, in order."""


def room_of(page: str) -> str:
    """The room of a page: its own, or that of the list which its address continues; empty if it has none."""
    inside = [(len(one), room.name) for room in ROOMS for one in room.pages if page.startswith(one)]
    return max(inside, default=(0, ""))[1]
