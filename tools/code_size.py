"""How much code the pages fetch with which exercises are done."""

from __future__ import annotations

import gzip
import posixpath
import re

from hooks.core.page import BUILD
from hooks.core.script import scripts

SCRIPTS = {"session-player": 15, "routine-builder": 10, "training-diary": 10, "exercise-filter": 10}
"""Kilobytes that all the code of a component may have, with what it uses of others."""


def size_of(component: str) -> int:
    """Gzipped bytes of all modules of a component and those that they import, but for that of every page."""
    published = {path.removeprefix(BUILD): text for path, text in scripts()}
    wanted = {path for path in published if path.startswith(f"components/{component}/")}
    found: set[str] = set()
    while new := wanted - found:
        found |= new
        wanted = {
            posixpath.normpath(posixpath.join(posixpath.dirname(path), name))
            for path in new
            for name in re.findall(r"""from ?"(\.[^"]+)\"""", published[path])
        } - {"assets/site.mjs"}
    return sum(len(gzip.compress(published[path].encode(), 9)) for path in found)
