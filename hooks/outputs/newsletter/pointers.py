"""The words that point to what a text leaves behind when it's copied from its page, by language."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent


@cache
def pointers(language: str) -> re.Pattern[str] | None:
    """What matches the words that point elsewhere; none are known of a language without a file.

    Args:
        language: a BCP 47 tag, such as `en-GB`.
    """
    file = FOLDER / f"pointers.{language.partition('-')[0]}.yml"
    if not file.is_file():
        return None
    known: dict[str, list[str]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    phrases, last = ("|".join(map(re.escape, known[name])) for name in ("phrases", "last"))
    return re.compile(rf"\b(?:{phrases})\b|\b(?:{last})\b(?=[.,:;!?)]|$)", re.IGNORECASE)
