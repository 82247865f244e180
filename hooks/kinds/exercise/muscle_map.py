"""The body with the muscles that exercises work, for the filter that is pressed on a picture."""

from __future__ import annotations

import json

from hooks.core.kind import Lookup
from hooks.core.page import BUILD, Asset
from hooks.drawing.figure.model import FigureWords
from hooks.drawing.shapes.regions import BOTH, Side, body_view

FILE = f"{BUILD}assets/muscle-map.json"
REGIONS = {
    "glutes": "buttocks",
    "outer-hip": "outer-hips",
    "hip-flexors": "front-hips",
    "thighs": "thighs",
    "hamstrings": "back-of-thighs",
    "calves": "calves",
    "shoulders": "shoulders",
    "abdominals": "belly",
    "obliques": "under-ribs",
    "back": "low-back",
    "upper-back": "upper-back",
    "neck": "neck",
}
"""Where on the body map each muscle is: for the sides of the tummy that's the nearest there is."""


def muscle_map(lookup: Lookup) -> Asset:
    """Both views as path data, each place by the word that the filter knows its muscle by."""
    words = dict[str, str](lookup.words(FigureWords).muscles.items())
    views = [_view(side, words) for side in BOTH]
    return Asset(FILE, json.dumps(views, ensure_ascii=False, separators=(",", ":")))


def _view(side: Side, words: dict[str, str]) -> dict[str, object]:
    view = body_view(side)
    places = {words[muscle]: view.places[name] for muscle, name in REGIONS.items() if name in view.places}
    return {"box": view.box, "body": "".join(data for _, data in view.paths), "places": places}
