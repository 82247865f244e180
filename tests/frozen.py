"""A whole guide that stands still: for what the tests of the generator name, count and compare."""

from __future__ import annotations

from functools import cache

from hooks.library.library import Library
from tests.contents import library_of
from tests.day import last_written
from tests.tiny import ROOT

FROZEN = ROOT / "tests" / "guides" / "backs" / "content"
FROZEN_DAY = last_written(FROZEN)


@cache
def frozen_library() -> Library:
    """Its library."""
    return library_of(FROZEN, today=FROZEN_DAY)
