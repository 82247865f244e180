"""A page in three lengths, always in complete sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from hooks.core.kind import MadeOf
from hooks.core.record import LINE, LONG, SHORT, NewsletterTexts
from hooks.outputs.newsletter.model import Texts

SENTENCE_ENDS = (".", "!", "?", "؟")
_SHORTENED = ("e.g", "i.e", "Dr", "Mr", "Mrs", "Ms", "Prof", "St", "vs", "approx")
"""What has a full stop and seldom ends a sentence; nor does "No" before a number."""
RUN = 4
"""The number of words in a row that nobody says twice by chance."""
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
    made_of: MadeOf = "summary",
) -> Texts:
    """A page in three lengths.

    Args:
        title: its title.
        summary: its summary.
        more: paragraphs whose sentences may follow the summary where there's room.
        written: the texts that the author wrote for newsletters, which take precedence.
        made_of: what the long text is made of.
    """
    written = written or NewsletterTexts()
    first = sentences(summary)
    begins = sentences(written.short) if made_of == "short" and written.short else first
    following = [sentence for paragraph in more for sentence in sentences(paragraph)]
    made = _with_all(begins, following) if made_of == "steps" else opening([*begins, *following], LONG)
    return Texts(
        line=written.line or _line(title, first),
        short=written.short or opening(first, SHORT),
        long=written.long or made,
    )


def _with_all(begins: Sequence[str], following: Sequence[str]) -> str:
    """The summary and all that follows; only the latter, if both repeat or are too long; or the summary."""
    for way in ([*begins, *following], following):
        text = " ".join(way)
        if text == opening(way, LONG) and not repeated(text):
            return text
    return opening(begins, LONG)


def repeated(text: str) -> str:
    """The first words that a text says twice; empty if there are none."""
    words = re.findall(r"[\w'’%-]+", text.casefold())
    seen = set()
    for start in range(len(words) - RUN + 1):
        run = " ".join(words[start : start + RUN])
        if run in seen:
            return run
        seen.add(run)
    return ""


def introduced(title: str) -> str:
    """A title with the mark that what follows it needs: none where it has one of its own."""
    return title if title.endswith(SENTENCE_ENDS) else f"{title}:"


def _line(title: str, summary: Sequence[str]) -> str:
    """The title, and as many sentences of the summary as fit after it."""
    line = start = introduced(title)
    for sentence in summary:
        if len(f"{line} {sentence}") > LINE:
            break
        line = f"{line} {sentence}"
    return title if line == start else line
