"""Links to a part of a page, whose anchor may be misspelt. They stop nothing.

The host knows every anchor once a page is made, and stops at one that's missing. Before that, only those that
an author wrote are known, so we tell an anchor that is unknown and close to one of them.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator

from hooks.core.author_syntax import linked_path, prose
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.core.yaml_lines import KeyPath
from hooks.library.library import Library
from hooks.library.written import texts

CLOSE = 0.75
"""How much two anchors have in common if one may be a slip of the other, from 0 to 1."""
_IN_BODY = re.compile(r"\]\((?P<file>[^()\s#:]*)#(?P<anchor>[\w-]+)")
_WHOLE = re.compile(r"(?P<file>[\w./-]+\.md)#(?P<anchor>[\w-]+)")
_GIVEN = re.compile(r"\{:? *#([\w-]+)")
_HEADING = re.compile(r"#+ +(?P<words>[^{}]+)")


def check_anchors(library: Library) -> Iterator[Problem]:
    """A notice for each anchor that is none, and close to one of its page or to the name of a record."""
    anchors = {source.path: _anchors(source) for source in library.sources}
    names = {str(key[-1]) for source in library.sources for key in source.lines if key}
    names |= {source.slug for source in library.sources}
    for source in library.sources:
        for (key, line), path, anchor in _links(source):
            known = anchors.get(path, set()) | names
            near = difflib.get_close_matches(anchor, known, n=1, cutoff=CLOSE)
            if path in anchors and near and not _is_known(anchor, known):
                message, hint = f'links to the part "{anchor}" of {path}', f'Did you mean "{near[0]}"?'
                yield source.problem(key, message, hint) if key else source.problem_at(line, message, hint)


def _is_known(anchor: str, known: Collection[str]) -> bool:
    """Parts that are made from a record have its name, or it with a word in front."""
    return anchor in known or anchor.partition("-")[2] in known


def _anchors(source: Source) -> set[str]:
    """What an author wrote as an anchor, and what the headings get as theirs."""
    found = set(_GIVEN.findall(source.body))
    for _, row in prose(source.body):
        if heading := _HEADING.match(row):
            found.add(re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", heading["words"].lower()).strip()))
    return found


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
