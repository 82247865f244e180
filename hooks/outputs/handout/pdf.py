"""Makes the PDF file of a handout, with tags, a language, a title and real text (PDF/UA-1)."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import segno
import typst

TEMPLATE = Path(__file__).parent / "handout.typ"
FONTS = Path(__file__).parents[2] / "core" / "fonts"


def pdf(data: str) -> bytes:
    """The file of a handout, given its data as JSON.

    Characters that no available font has appear as boxes, and the file can't claim to follow the standard.
    """
    try:
        return _compiled(data, ["ua-1"])
    except typst.TypstError as error:
        if "font" not in str(error):
            raise
        return _compiled(data, [])


def page_count(content: bytes) -> int:
    """The number of pages of a file that was made here."""
    found = re.search(rb"/Type/Pages/Count (\d+)", content)
    return int(found[1]) if found else 0


def _compiled(data: str, standards: list[typst.PDFStandard]) -> bytes:
    inputs = {"handout": data, "code": _qr_code(json.loads(data)["address"])}
    compiler = typst.Compiler(TEMPLATE, font_paths=_fonts(), sys_inputs=inputs)
    compiled = compiler.compile(format="pdf", pdf_standards=standards)
    assert isinstance(compiled, bytes), "one document is one file"  # noqa: S101
    return compiled


def _qr_code(address: str) -> str:
    """A QR code with its quiet zone. Level Q can still be read when a quarter of it is stained."""
    if not address:
        return ""
    code = segno.make(address, error="q", micro=False)
    svg = code.svg_inline(border=4, dark="black", light="white", omitsize=True)
    return svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)


@cache
def _fonts() -> typst.Fonts:
    """The site's fonts; typst adds the machine's own for characters that these don't have."""
    return typst.Fonts(font_paths=[FONTS])
