"""A page in three lengths, always in complete sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from hooks.core.record import LINE, LONG, SHORT, NewsletterTexts
from hooks.outputs.newsletter.model import Texts

_SHORTENED = ("e.g", "i.e", "Dr", "Mr", "Mrs", "Ms", "Prof", "St", "vs", "approx")
"""What has a full stop and seldom ends a sentence; nor does "No" before a number."""
_SENTENCE_END = re.compile(
    r"(?<=[.!?…。؟])"
    + "".join(rf"(?<!\b{re.escape(word)}\.)" for word in _SHORTENED)
    + r"\s(?!(?<=\.\s)[a-z])(?!(?<=\bNo\.\s)\d)"
)


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph."""
    return [sentence for sentence in _SENTENCE_END.split(" ".join(text.split())) if sentence]


def opening(parts: Sequence[str], words: int) -> str:
    """The first sentences, as many as fit into a number of words; empty if the first alone is longer."""
    fitting: list[str] = []
    for sentence in parts:
        if len(" ".join([*fitting, sentence]).split()) > words:
            break
        fitting.append(sentence)
    return " ".join(fitting)


def newsletter_texts(
    title: str,
    summary: str,
    more: Iterable[str],
    written: NewsletterTexts | None = None,
    *,
    short_leads: bool = False,
) -> Texts:
    """A page in three lengths.

    Args:
        title: its title.
        summary: its summary.
        more: paragraphs whose sentences may follow the summary where there's room.
        written: the texts that the author wrote for newsletters, which take precedence.
        short_leads: whether the short one of these stands for the summary in the long text.
    """
    written = written or NewsletterTexts()
    first = sentences(summary)
    begins = sentences(written.short) if short_leads and written.short else first
    following = [sentence for paragraph in more for sentence in sentences(paragraph)]
    return Texts(
        line=written.line or _line(title, first),
        short=written.short or opening(first, SHORT),
        long=written.long or opening([*begins, *following], LONG),
    )


def _line(title: str, summary: Sequence[str]) -> str:
    """The title, and as many sentences of the summary as fit after it."""
    line = start = title if title.endswith(("?", "!", ".", "؟")) else f"{title}:"
    for sentence in summary:
        if len(f"{line} {sentence}") > LINE:
            break
        line = f"{line} {sentence}"
    return title if line == start else line
