"""The card image of every page: which figure it shows, and what others are told about it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Any

from hooks.core.page import CARD_SIZE, HOME, CostlyAsset, Destination
from hooks.core.record import Slug
from hooks.drawing.figure.model import Figure
from hooks.drawing.svg.palette import style
from hooks.drawing.svg.render import draw_pose
from hooks.kinds.body_map.render import MapView
from hooks.kinds.figure.blocks import Drawings
from hooks.library.shared import Shared
from hooks.outputs.card_image.model import Card
from hooks.outputs.card_image.render import card_image

LEAST, BELOW = 0.6, 0.13
"""How much of the body's height a card shows at least, and how much below the start of the lowest place."""
_START = re.compile(r"M-?\d+ ?(-?\d+)q")


def card_images(shared: Shared, drawings: Drawings) -> list[CostlyAsset]:
    """The card of every page that an author wrote."""
    words, site = shared.wording.card_image, shared.published.name
    return [
        card_image(page.card, Card(site, words.kinds[page.kind], page.title), _figure(page, shared, drawings))
        for page in shared.destinations.values()
    ]


def card_told(shared: Shared, path: str) -> dict[str, Any]:
    """What a page's head says of its card, or of the first page's; empty where nobody could reach it."""
    page = shared.destinations.get(path) or shared.destinations.get(HOME)
    if page is None or not shared.published.public:
        return {}
    address, alt = shared.published.whole(page.card), card_alt(shared, page)
    width, height = CARD_SIZE
    return {"card": {"address": address, "width": width, "height": height, "alt": alt}}


def card_alt(shared: Shared, page: Destination) -> str:
    """The text that stands for a card."""
    words = shared.wording.card_image
    values = {"kind": words.kinds[page.kind], "title": page.title, "site": shared.published.name}
    return words.alt.format(**values)


def _figure(page: Destination, shared: Shared, drawings: Drawings) -> str:
    """A drawing that stands alone: the exercise's own, the places of a cause, else the first figure."""
    library = shared.library
    slug = page.path.rpartition("/")[2].removesuffix(".md")
    if page.kind == "exercise":
        return _drawn(library.figures[slug])
    if page.kind == "cause" and (body := _body(drawings.views, library.causes[slug].record.regions)):
        return body
    extras = library.extras
    if extras.figures:
        return _drawn(next(iter(extras.figures.values())).record)
    return _drawn(extras.form_figure.figure) if extras.form_figure else ""


def _drawn(figure: Figure) -> str:
    return draw_pose(figure, -1, title=figure.alt).replace(">", f"><style>{style('light')}</style>", 1)


def _body(views: Sequence[MapView], regions: Collection[Slug]) -> str:
    """The body from each side on which one of the places can be seen; empty where none can."""
    shown = [view for view in views if any(slug in regions for slug in view.places)]
    if not shown:
        return ""
    bodies, x, low = [], 0, LEAST
    for view in shown:
        left, top, width, height = view.box
        paths = [f'<path class="figure-{colour}" d="{data}"/>' for colour, data in view.paths]
        places = "".join(data for slug, data in view.places.items() if slug in regions)
        paths.append(f'<path class="figure-muscle" d="{places}"/>')
        low = max([low, *((int(y) - top) / height + BELOW for y in _START.findall(places))])
        box = f'viewBox="{left} {top} {width} {height}"'
        bodies.append(f'<svg x="{x}" width="{width}" height="{height}" {box}>{"".join(paths)}</svg>')
        x += width
    frame = f'viewBox="0 0 {x} {round(shown[0].box[3] * min(low, 1))}"'
    inside = f"<style>{style('light')}</style>{''.join(bodies)}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" {frame}>{inside}</svg>'
