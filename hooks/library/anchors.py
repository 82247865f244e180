"""Links to a part of a page that has no such part. They stop nothing.

The host stops at them once all pages are made; this needs only the pages that such links lead to.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, partial

from hooks.core.author_syntax import blocks_in, linked_path, prose
from hooks.core.problem import Problem
from hooks.core.record import suggest
from hooks.core.source import Source
from hooks.core.yaml_lines import KeyPath
from hooks.library.library import Library
from hooks.library.written import texts

_IN_BODY = re.compile(r"\]\((?P<file>[^()\s#:]*)#(?P<anchor>[\w-]+)")
_WHOLE = re.compile(r"(?P<file>[\w./-]+\.md)#(?P<anchor>[\w-]+)")
_GIVEN = re.compile(r"\{:? *#([\w-]+)")
_ID = re.compile(r"\bid=[\"']?([\w-]+)")
_HEADING = re.compile(r"#+ +(?P<words>[^{}]+)")


def check_anchors(library: Library) -> Iterator[Problem]:
    """A notice for each link to an anchor that isn't on its page."""
    written = cache(lambda path: _written(library.pages_by_path[path][1].source.body))
    made = cache(partial(_made, library))  # many links lead to the same page, and to make it takes longest
    for source in library.sources:
        for (key, line), path, anchor in _links(source):
            if path not in library.pages_by_path or anchor in written(path) or anchor in made(path):
                continue
            message = f'links to the part "{anchor}" of {path}, which does not exist'
            hint = suggest(anchor, written(path) | made(path))
            yield source.problem(key, message, hint) if key else source.problem_at(line, message, hint)


def _written(text: str) -> set[str]:
    """What an author wrote as an anchor, and what the host gives the headings of a text: plain letters."""
    found = set(_GIVEN.findall(text))
    for _, row in prose(text):
        if heading := _HEADING.match(row):
            plain = unicodedata.normalize("NFKD", heading["words"]).encode("ascii", "ignore").decode()
            found.add(re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain.lower()).strip()))
    return found


def _made(library: Library, path: str) -> set[str]:
    """The anchors of a page's generated parts and of its blocks."""
    kind, entry = library.pages_by_path[path]
    text = "\n".join(kind.page(library, entry)) if kind.page else ""
    html = [text, *(library.block(name, argument) for name, argument in blocks_in(text))]
    return _written(text) | {name for part in html for name in _ID.findall(part)}


def _links(source: Source) -> Iterator[tuple[tuple[KeyPath, int], str, str]]:
    """Where a link is, the file that it leads to and the anchor."""
    for key, text in texts(source.fields):
        if whole := _WHOLE.fullmatch(text):
            yield (key, 0), whole["file"], whole["anchor"]
    folder = source.path.rpartition("/")[0]
    for line, row in prose(source.body, source.body_line):
        for link in _IN_BODY.finditer(row):
            path = linked_path(folder, link["file"]) if link["file"] else source.path
            yield ((), line), path, link["anchor"]
