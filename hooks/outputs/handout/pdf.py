"""Makes the PDF file of a sheet. It has tags, a language, a title and real text (PDF/UA-1)."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import segno
import typst

TEMPLATE = Path(__file__).parent / "sheet.typ"
FONTS = Path(__file__).parents[2] / "core" / "fonts"


def pdf(data: str) -> bytes:
    """The file of a sheet, given its data as JSON.

    A text in letters that no font at hand has is shown as boxes, and its file cannot claim the standard.
    """
    try:
        return _compiled(data, ["ua-1"])
    except typst.TypstError as error:
        if "font" not in str(error):
            raise
        return _compiled(data, [])


def _compiled(data: str, standards: list[typst.PDFStandard]) -> bytes:
    told = {"sheet": data, "code": _code(json.loads(data)["address"])}
    compiler = typst.Compiler(TEMPLATE, font_paths=_fonts(), sys_inputs=told)
    made = compiler.compile(format="pdf", pdf_standards=standards)
    assert isinstance(made, bytes), "one document is one file"  # noqa: S101
    return made


def _code(address: str) -> str:
    """A QR code with its quiet zone; it can still be read when a quarter is under a stain."""
    if not address:
        return ""
    code = segno.make(address, error="q", micro=False)
    drawn = code.svg_inline(border=4, dark="black", light="white", omitsize=True)
    return drawn.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)


@cache
def _fonts() -> typst.Fonts:
    """Ours; those of the machine stand in for letters that ours has not."""
    return typst.Fonts(font_paths=[FONTS])
