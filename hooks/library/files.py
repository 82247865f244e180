"""Files in the content folder that are neither pages nor data: whatever a host finds there, it publishes."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from hooks.core.author_syntax import linked_path
from hooks.core.problem import Problem
from hooks.core.record import suggest
from hooks.library.library import Library
from hooks.library.spelling import LIST as WORD_LIST
from hooks.library.words import FILE as WORDING

FOR_HOSTS = frozenset(
    {
        "CNAME",
        "robots.txt",
        "favicon.ico",
        "_headers",
        "_redirects",
        "published-addresses.txt",
        WORD_LIST,
    }
)
"""Files that a host or a browser looks for, our ledger of addresses, and the words that aren't misspelt."""
FOR_TESTS = frozenset({"article-coverage.yml"})
"""Data that only tests read: where each claim of the article that a guide began from is dealt with."""
TEXT_ENDINGS = {
    ".md": ".md",
    ".markdown": ".md",
    ".mdown": ".md",
    ".mkd": ".md",
    ".yaml": ".yml",
    ".yml": ".yml",
}
"""How people name Markdown and YAML, and how they're named here."""
SHARED = frozenset(
    {
        ".avif",
        ".csv",
        ".gif",
        ".ics",
        ".jpeg",
        ".jpg",
        ".mp3",
        ".mp4",
        ".pdf",
        ".png",
        ".svg",
        ".webm",
        ".webp",
    }
)
"""What a page may show or offer."""


def check_other_files(
    library: Library, folder: str, files: Collection[str], scripted: Collection[str]
) -> Iterator[Problem]:
    """Every file is known, or linked by a page.

    Args:
        library: the content.
        folder: the name of the content folder.
        files: the paths of all files that are neither `.md` nor `.yml`.
        scripted: those that are pictures with a script.
    """
    linked = {
        linked_path(posixpath.dirname(source.path), use.name)
        for source in library.sources
        for use in library.uses(source)
        if use.kind == "file"
    }
    for path in sorted(files):
        is_hidden = any(part.startswith(".") for part in path.split("/"))
        if path not in FOR_HOSTS and not is_hidden and (fault := _fault(path, linked, scripted)):
            yield Problem(f"{folder}/{path}", 1, "", *fault)
    yield from _unread_data(library, folder)


def _fault(path: str, linked: Collection[str], scripted: Collection[str]) -> tuple[str, str] | None:
    name = PurePosixPath(path)
    ending = name.suffix.lower()
    if ending in TEXT_ENDINGS:
        return "has an ending that nothing reads", f"Rename it {name.stem}{TEXT_ENDINGS[ending]}"
    if path not in linked:
        return "is neither a page nor shown by one, and would be published", "Remove it, or link to it"
    if ending not in SHARED:
        return f"is of a kind that pages don't offer ({ending or 'no ending'})", "Make a page or a PDF of it"
    if path in scripted:
        return "is a picture with a script in it", "Save it without, or as a PNG"
    return None


def _unread_data(library: Library, folder: str) -> Iterator[Problem]:
    """YAML that belongs to no kind: a slip in its name, and nothing in it counts."""
    patterns = [kind.where for kind in library.kinds if kind.where.endswith(".yml")]
    known = [*patterns, WORDING]
    for path in sorted(library.content.paths):
        is_data = path.endswith(".yml") and path not in {WORDING, *FOR_TESTS}
        if is_data and not any(PurePosixPath(path).match(pattern) for pattern in patterns):
            yield Problem(
                f"{folder}/{path}", 1, "", "is read by nothing", suggest(path, known, "Rename or remove it")
            )
