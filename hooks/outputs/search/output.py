"""Declares the search."""

from __future__ import annotations

from hooks.core.kind import Kind
from hooks.library.output import Output
from hooks.outputs.search.check import check
from hooks.outputs.search.danger_words import files
from hooks.outputs.search.model import SiteSearch

OUTPUT = Output(
    name="search",
    kinds=(Kind(name="search", model=SiteSearch, where="search.yml"),),
    check=check,
    files=files,
)
