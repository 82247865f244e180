"""Style sheets with a rule that a browser would leave out. It never says so."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from hooks.core.memo import memoised
from hooks.core.problem import Problem
from hooks.core.theme import THEME

Fault = tuple[int, str, str]
"""The line, what is wrong, and how to correct it."""
_TOKEN = re.compile(
    r"""(?P<comment>/\*.*?(?:\*/|\Z)) | (?P<string>"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?)
    | (?P<opens>[{(\[]) | (?P<closes>[})\]]) | (?P<ends>;)""",
    re.DOTALL | re.VERBOSE,
)
PARTNERS = {"{": "}", "(": ")", "[": "]"}
_DECLARATION = re.compile(r"\s*(?:@|[-\w]+\s*:)")
_NEXT = re.compile(r"\n\s*-{0,2}[a-z][-a-z0-9]*:\s")
"""A line that begins as a declaration does. A value may go on in another line, but not like this."""


def style_sheet_problems(shown: Callable[[Path], str], theme: Path = THEME) -> list[Problem]:
    """Everything in the theme's style sheets that can't be read.

    Args:
        shown: the path of a file as messages give it.
        theme: the folder of the theme.
    """
    return [
        Problem(shown(file), line, "", message, hint)
        for file in sorted(theme.rglob("*.css"))
        for line, message, hint in json.loads(_faults(file.read_text(encoding="utf-8")))
    ]


@memoised
def _faults(css: str) -> str:
    return json.dumps(list(_found(css))[:1])  # what comes after the first follows from it


def _found(css: str) -> Iterator[Fault]:
    opened: list[tuple[str, int]] = []
    begin, text = 0, ""
    for token in _TOKEN.finditer(css):
        text += css[begin : token.start()]
        begin, line = token.end(), css.count("\n", 0, token.start()) + 1
        kind, found = str(token.lastgroup), token[0]
        yield from _unfinished(kind, found, line)
        if kind == "opens":
            opened.append((found, line))
        elif kind == "closes" and not (opened and PARTNERS[opened[-1][0]] == found):
            yield line, f'has a "{found}" that closes nothing', "Remove it, or open it above"
            return
        elif kind == "closes":
            opened.pop()
        if found in "{};":
            if found == "}" or (found == ";" and any(bracket == "{" for bracket, _ in opened)):
                yield from _declared(text, line)
            text = ""
        else:
            text += "\n" * found.count("\n") if kind == "comment" else "x"
    for bracket, line in opened[-1:]:
        yield line, f'has a "{bracket}" that is never closed', f"Add {PARTNERS[bracket]} where it ends"


def _unfinished(kind: str, found: str, line: int) -> Iterator[Fault]:
    if kind == "comment" and not found.endswith("*/"):
        yield line, "has a comment that doesn't end", "Write */ where it ends"
    if kind == "string" and (len(found) == 1 or found[-1] != found[0]):
        yield line, f"has a text that doesn't end ({found[:20]})", "Write the quotation mark where it ends"


def _declared(text: str, line: int) -> Iterator[Fault]:
    """What is wrong with a declaration such as `color: red`, whose end is on the line."""
    if not text.strip():
        return
    if not _DECLARATION.match(text):
        yield line, f'has a declaration without a colon ("{_short(text)}")', "Write property: value;"
    elif found := _NEXT.search(text.strip()):
        first = line - text.strip()[found.start() :].count("\n")
        yield first, f'has a declaration without its end ("{_short(text)}")', "Write ; behind the value"


def _short(text: str) -> str:
    return " ".join(text.split())[:30]
