"""Writes the widths of the display typeface's letters beside its file, for whoever breaks lines in a picture.

    python -m tools.letter_widths

Run it after another font has been put in place. A build needs no library that reads fonts this way.
"""

from __future__ import annotations

import json
from pathlib import Path

from fontTools.ttLib import TTFont

from hooks.outputs.card_image.typeface import FILE, WIDTHS


def letter_widths(font: Path) -> dict[str, str]:
    """For each advance width in thousandths of an em the letters that have it."""
    with TTFont(font, lazy=True) as opened:
        units_per_em, metrics = opened["head"].unitsPerEm, opened["hmtx"].metrics
        letters = dict[int, str]()
        for code, glyph in sorted(opened.getBestCmap().items()):
            width = round(metrics[glyph][0] * 1000 / units_per_em)
            letters[width] = letters.get(width, "") + chr(code)
    return {str(width): letters[width] for width in sorted(letters)}


def main() -> None:
    """Write the table."""
    table = json.dumps(letter_widths(FILE), indent=1, ensure_ascii=True)
    WIDTHS.write_text(f"{table}\n", encoding="utf-8")
    print(f"Wrote {WIDTHS.name}")


if __name__ == "__main__":
    main()
