"""The colours of figures for pictures without style sheets; `moving-figure.css` holds the same for pages."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

Scheme = Literal["light", "dark"]

LIGHT = {
    "paper": "#f8f5ef",
    "skin": "#d9a27b",
    "skin-far": "#b98460",
    "skin-shade": "#c68c66",
    "hair": "#3d2c26",
    "eye": "#3a2b26",
    "mouth": "#b5705a",
    "shirt": "#217079",
    "sleeve": "#2c858d",
    "sleeve-far": "#185860",
    "shorts": "#2c3947",
    "shorts-far": "#1f2833",
    "sock": "#ece5d8",
    "sock-far": "#d2cabb",
    "shoe": "#54718c",
    "shoe-far": "#3e566d",
    "sole": "#ffffff",
    "sole-far": "#ddd8cd",
    "muscle": "#f2674a",
    "muscle-far": "#d9583e",
    "wall": "#d5d9d6",
    "pillow": "#dfe7ea",
    "towel": "#c9b8d6",
    "weight": "#3f4a54",
    "ground": "#e6e1d6",
    "mat": "#8fb3ae",
    "mat-light": "#bfd6d2",
    "prop": "#a9866a",
    "prop-far": "#8d6e56",
    "prop-light": "#c6a88d",
    "band": "#8a5a9e",
    "arrow": "#c8442b",
}
DARK = LIGHT | {
    "paper": "#12191d",
    "skin": "#d39b74",
    "skin-far": "#9f6f50",
    "hair": "#6b4f43",
    "shirt": "#2f8d96",
    "sleeve": "#3ea3ab",
    "sleeve-far": "#226a72",
    "shorts": "#5c7188",
    "shorts-far": "#465769",
    "sock-far": "#b9b1a3",
    "shoe": "#8ea7bd",
    "shoe-far": "#6d8499",
    "ground": "#263138",
    "mat": "#22393d",
    "mat-light": "#2f4b50",
    "prop": "#9b7d64",
    "band": "#b58acb",
    "muscle": "#ff7a5c",
    "muscle-far": "#d9644b",
    "wall": "#33414a",
    "pillow": "#40525b",
    "arrow": "#ff9078",
}
PALETTES: dict[Scheme, dict[str, str]] = {"light": LIGHT, "dark": DARK}


def style(scheme: Scheme, names: Collection[str] = LIGHT) -> str:
    """A style sheet for a picture that stands alone, with the colours of some names only."""
    palette = PALETTES[scheme].items()
    return "".join(f".figure-{name}{{fill:{colour}}}" for name, colour in palette if name in names)
