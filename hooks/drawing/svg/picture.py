"""A figure as an image file, for pages with many: the browser loads it lazily and caches it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import quote

from hooks.core.kind import Lookup
from hooks.core.page import BUILD, Asset, Picture
from hooks.drawing.figure.model import Figure
from hooks.drawing.figure.solve import solve
from hooks.drawing.shapes.outline import CAMERAS, UNITS
from hooks.drawing.svg.palette import dark_style, style
from hooks.drawing.svg.render import draw_pose

_COLOUR = re.compile(r'<path class="figure-([\w-]+)"')
_FOOT = re.compile(r'<path class="figure-(?:shoe|sole|sock)(?:-far)?" d="(?P<data>[^"]*)"\s*/>')
_NUMBER = re.compile(r"-?\d*\.?\d+")
_SAFE = "'(),-./:;=@"
"""What needs no escape in the address of an embedded picture, beside letters and digits."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_TITLE = re.compile(r"<title>.*?</title>")
_BOX = re.compile(r'viewBox="\S+ \S+ (\d+) (\d+)"')


def picture(figure: Figure, name: str, pose: int = -1) -> tuple[Asset, Picture]:
    """A pose as a file, and how a page shows it: the last one, unless told otherwise, since it says most."""
    return _file(draw_pose(figure, pose, title=figure.alt), name)


def embedded(asset: Asset, shown: Picture) -> Picture:
    """The same picture in the page itself: it takes no request, so the first screen can show it at once.

    It has no title, since nothing but the page can show it.
    """
    svg = _TITLE.sub("", str(asset.content)).replace('"', "'")
    return replace(shown, href=f"data:image/svg+xml,{quote(svg, safe=_SAFE)}")


def close_up(figure: Figure, name: str, joint: str, height: float) -> tuple[Asset, Picture]:
    """The last pose, cropped to a square round a joint.

    Args:
        figure: the figure.
        name: the file's name without its extension.
        joint: the joint at the centre.
        height: of the square, as a fraction of body height.
    """
    x, y = CAMERAS[figure.view].point(solve(figure)[figure.last].joints[joint])
    size = round(height * UNITS)
    left, top = round(x * UNITS - size / 2), round(-y * UNITS - size / 2)
    box = f'viewBox="{left} {top} {size} {size}"'
    whole = _BOX.sub(box, draw_pose(figure, -1, title=figure.alt), count=1)
    return _file(_without_cut_feet(whole, left, top, size), name)


def _without_cut_feet(svg: str, left: int, top: int, size: int) -> str:
    """A crop without feet that are mostly outside it: the tip of a shoe in a corner looks like a mistake."""

    def foot(path: re.Match[str]) -> str:
        points = list(_points(path["data"]))
        inside = sum(left <= x <= left + size and top <= y <= top + size for x, y in points)
        return path[0] if 2 * inside >= len(points) else ""

    return _FOOT.sub(foot, svg)


def _points(data: str) -> Iterator[tuple[float, float]]:
    """The points that an outline goes through: an absolute one, then curves relative to the last."""
    for outline in filter(None, data.split("z")):
        x, y, *curves = map(float, _NUMBER.findall(outline))
        yield x, y
        for at in range(2, len(curves), 4):  # the control point, then where the curve ends
            x, y = x + curves[at], y + curves[at + 1]
            yield x, y


def still(figure: Figure, index: int = -1, *, alone: bool = False) -> str:
    """A pose with its own light colours, for white paper and for programs without a page's style sheet.

    Args:
        figure: the figure.
        index: of the pose, as in `draw_pose`.
        alone: whether no other pose stands beside it.
    """
    svg = draw_pose(figure, index, title=seen_alone(figure) if alone else figure.alt, alone=alone)
    return svg.replace(">", f"><style>{style('light', set(_COLOUR.findall(svg)))}</style>", 1)


def seen_alone(figure: Figure) -> str:
    """What is seen where only the last pose is shown: that part of a comparison, or the movement it ends.

    The last sentence on a movement with a mistake is about that, and is left out.
    """
    last, sentences = figure.poses[figure.last], _SENTENCE_END.split(figure.alt)
    if figure.last > 0 and not figure.moves:
        shown = last.caption or last.name
        return f"{shown[0].upper()}{shown[1:]}."
    has_mistake = any(pose.mistake for pose in figure.poses)
    return " ".join(sentences[:-1] if has_mistake and len(sentences) > 1 else sentences)


def scene(lookup: Lookup, name: str) -> str:
    """The drawing of a figure that a record names, to stand alone; empty if there is none of that name."""
    return lookup.result(("scene", name), lambda: _scene(lookup, name))


def _scene(lookup: Lookup, name: str) -> str:
    entry = lookup.entries(Figure).get(name)
    return still(entry.record, alone=True) if entry else ""


def inline(figure: Figure, pose: int = -1) -> str:
    """A pose as inline SVG, with its text alternative and its size, so that the page doesn't shift.

    Nobody looks for the words of the text alternative, so the search leaves them out.
    """
    svg = draw_pose(figure, pose, title=figure.alt)
    width, height = _size(svg)
    still = f'class="figure-still" data-search-exclude="" width="{width}" height="{height}"'
    return svg.replace("<svg ", f"<svg {still} ", 1)


def beside_its_name(figure: Figure) -> str:
    """The last pose as a small inline SVG beside the name of what it shows: hidden from screen readers."""
    hidden = ' aria-hidden="true" focusable="false"'
    return _TITLE.sub("", inline(figure, figure.last)).replace(' role="img"', hidden, 1)


def _file(svg: str, name: str) -> tuple[Asset, Picture]:
    used = set(_COLOUR.findall(svg))
    dark = f"@media (prefers-color-scheme: dark){{{dark_style(used)}}}"
    colours = f"<style>{style('light', used)}{dark}</style>"
    path = f"{BUILD}assets/figures/{name}.svg"
    width, height = _size(svg)
    return Asset(path, svg.replace(">", f">{colours}", 1)), Picture(f"/{path}", width, height)


def _size(svg: str) -> tuple[int, int]:
    box = _BOX.search(svg)
    assert box is not None, "every drawing has a viewBox"  # noqa: S101
    return int(box[1]), int(box[2])
