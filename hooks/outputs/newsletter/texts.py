"""A page or tip in three lengths, whole sentences only."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hooks.core.record import LINE, LONG, SHORT, NewsletterTexts
from hooks.outputs.newsletter.model import Texts

_END = re.compile(r"(?<=[.!?…。؟])(?<!e\.g\.)(?<!i\.e\.)\s+")


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph."""
    return [part for part in _END.split(" ".join(text.split())) if part]


def whole(parts: Sequence[str], words: int) -> str:
    """As many sentences from the start as have so many words together; empty where the first has more."""
    taken: list[str] = []
    for part in parts:
        if len(" ".join([*taken, part]).split()) > words:
            break
        taken.append(part)
    return " ".join(taken)


def newsletter_texts(
    title: str, summary: str, more: Sequence[str], own: NewsletterTexts | None = None
) -> Texts:
    """A page in three lengths.

    Args:
        title: its title.
        summary: its summary.
        more: sentences that may follow the summary where there is room.
        own: what the author wrote for newsletters.
    """
    own = own or NewsletterTexts()
    first = sentences(summary)
    return Texts(
        line=own.line or _line(title, first),
        short=own.short or whole(first, SHORT),
        long=own.long or whole([*first, *more], LONG) or whole(first, LONG),
    )


def _line(title: str, parts: Sequence[str]) -> str:
    """The title, and as much of the summary as has room behind it."""
    line = title if title.endswith(("?", "!", ".", "؟")) else f"{title}:"
    for part in parts:
        if len(f"{line} {part}") > LINE:
            break
        line = f"{line} {part}"
    return line.removesuffix(":") if line == f"{title}:" else line
