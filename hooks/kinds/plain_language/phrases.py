"""Phrases that read as translated, by language."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from hooks.kinds.plain_language.model import Refused

FOLDER = Path(__file__).parent


@cache
def unnatural(language: str) -> tuple[Refused, ...]:
    """The phrases of a language that nobody would say aloud, with what to write instead.

    Args:
        language: a BCP 47 tag, such as `en-GB`; none are known of a language without a file.
    """
    file = FOLDER / f"phrases.{language.partition('-')[0]}.yml"
    if not file.is_file():
        return ()
    return tuple(Refused.model_validate(item) for item in yaml.safe_load(file.read_text(encoding="utf-8")))
