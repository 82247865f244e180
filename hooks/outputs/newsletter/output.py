"""Declares the newsletter kit."""

from __future__ import annotations

from hooks.core.kind import Kind
from hooks.library.output import Output
from hooks.outputs.newsletter.alone import notices
from hooks.outputs.newsletter.blocks import BLOCKS, files, meta, pages
from hooks.outputs.newsletter.check import check_kit
from hooks.outputs.newsletter.collect import last_lines
from hooks.outputs.newsletter.model import FILE, KitWords, Year

OUTPUT = Output(
    name="newsletter",
    words={"newsletter": KitWords},
    kinds=(Kind(name="issue", model=Year, where=FILE),),
    blocks=BLOCKS,
    check=check_kit,
    notices=notices,
    pages=pages,
    meta=meta,
    files=files,
    offer=last_lines,
)
