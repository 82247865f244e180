"""Puts all card images of a built site on one sheet to look at: `python tools/cards.py [SITE] [OUT]`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from math import ceil
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
COLUMNS, GAP = 6, 8
SIZES = {(1200, 630): (400, 210), (1080, 1080): (260, 260), (1080, 1920): (180, 320)}
"""Of each shape, in pixels: on the card, and on the sheet."""


def main(arguments: list[str]) -> int:
    """Write a sheet for each shape; OUT is the first one's name."""
    site = Path(arguments[0]) if arguments else ROOT / "site"
    out = Path(arguments[1]) if len(arguments) > 1 else ROOT / "build" / "cards.png"
    files = sorted((site / "assets" / "cards").rglob("*.png"))
    if not files:
        print(f"no cards in {site}: run `make site` first", file=sys.stderr)
        return 1
    out.parent.mkdir(parents=True, exist_ok=True)
    small = list(map(scaled, files))
    for number, size in enumerate(SIZES.values()):
        shown = [card for card in small if card.size == size]
        file = out if not number else out.with_stem(f"{out.stem}-{number + 1}")
        sheet(shown, size).save(file)
        print(f"{len(shown)} cards in {file}")
    return 0


def scaled(file: Path) -> Image.Image:
    """A card in the size that it has on the sheet."""
    with Image.open(file) as card:
        return card.convert("RGB").resize(SIZES[card.size])


def sheet(cards: Sequence[Image.Image], size: tuple[int, int]) -> Image.Image:
    """Cards of the same size in rows."""
    width, height = size[0] + GAP, size[1] + GAP
    whole = Image.new("RGB", (COLUMNS * width, max(1, ceil(len(cards) / COLUMNS)) * height), "white")
    for at, card in enumerate(cards):
        whole.paste(card, (at % COLUMNS * width, at // COLUMNS * height))
    return whole


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
