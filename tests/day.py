"""The days on which tests run. None comes from the clock, so none passes."""

from __future__ import annotations

import os
import re
from datetime import UTC, date, datetime
from pathlib import Path

TODAY = date(2026, 11, 25)
"""For guides that tests bring along; they were written two days before."""
SOURCE_DATE_EPOCH = "SOURCE_DATE_EPOCH"
"""The variable that a build takes its day from: https://reproducible-builds.org/specs/source-date-epoch/."""
_WRITTEN = re.compile(r"^(?:written|reviewed): *(\d{4}-\d\d-\d\d)\s*$", re.MULTILINE)


def last_written(content: Path) -> date:
    """The day on which the newest page of a content folder was written or checked."""
    texts = (file.read_text(encoding="utf-8") for file in content.rglob("*.md"))
    return max(date.fromisoformat(day) for text in texts for day in _WRITTEN.findall(text))


CONTENT_DAY = last_written(Path(__file__).parents[1] / "content")
"""For the content of this repository, so that a page written tomorrow is not from the future."""


def clock(day: date) -> dict[str, str]:
    """What a process needs in its environment to build on a certain day."""
    return {SOURCE_DATE_EPOCH: str(int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp()))}


os.environ.update(clock(TODAY))
