"""Reads `plain-language.yml`."""

from __future__ import annotations

from collections.abc import Sequence

from hooks.core.entry import Entry, load_file
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.kinds.plain_language.model import PlainLanguage

FILE = "plain-language.yml"


def load_plain_language(sources: Sequence[Source]) -> tuple[Entry[PlainLanguage] | None, list[Problem]]:
    """The rules for the words of a site; `None` where it sets none."""
    return load_file(sources, FILE, PlainLanguage)
