"""Figures as text: SVG for pages, SVG that stands alone, PNG."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from xml.sax.saxutils import escape, quoteattr

import resvg_py

from hooks.core.memo import memoised
from hooks.core.palette import Scheme, palette
from hooks.drawing.body.skeleton import Body
from hooks.drawing.figure.model import Figure, FigureWords
from hooks.drawing.figure.solve import solve
from hooks.drawing.shapes.outline import Outline, rounded, smooth
from hooks.drawing.svg import scene
from hooks.drawing.svg.motion import Transition
from hooks.drawing.svg.palette import style

Points = list[tuple[int, int]]
Box = tuple[int, int, int, int]

STEPS = {2: 5, 3: 3, 4: 2}
"""Most steps from one pose to the next, by number of poses; keeps the moving picture below its size."""

TURN = 22
"""Degrees that a bone turns in one step; between them the page draws straight on."""

SEEN = 3
"""Drawing units; what is narrower cannot be seen."""

MARGIN = 26
"""Round the picture, in drawing units."""

SHAPES = {"wide": 1.2, "square": 0.8, "tall": 0.0}
"""Least width to height. Two wide poses soon stand below each other, two square ones on a phone."""

FIRST_REST, LONGEST_REST = 1.0, 3.0
"""Seconds in the first pose, and in any other: nobody watches a still picture for a real hold of ten."""


@dataclass(frozen=True)
class Path:
    """One filled path of a frame."""

    key: str
    """Part and number, the same in every frame."""
    colour: str
    lines: list[Points]

    @property
    def large(self) -> bool:
        """Whether it is as wide and as high as can be seen."""
        xs = [x for line in self.lines for x, _ in line]
        ys = [y for line in self.lines for _, y in line]
        return max(xs) - min(xs) >= SEEN and max(ys) - min(ys) >= SEEN


Frame = list[Path]
"""All paths of one picture, farthest first."""


@memoised
def draw(figure: Figure, words: FigureWords) -> str:
    """The figure for a page: its poses with arrows between, and the frames of its movement as data.

    Well-formed XML without ids, inline style or script; complete without JavaScript.
    """
    bodies = solve(figure)
    frames, step = _frames(figure, bodies)
    box = _box(frames)
    poses = [
        _pose(frames[at * step], box, pose.caption or pose.name, _arrow(figure, bodies, at))
        for at, pose in enumerate(figure.poses)
    ]
    arrow = '<span class="figure-next" aria-hidden="true"></span>'
    shape = next(name for name, least in SHAPES.items() if box[2] >= least * box[3])
    kind = f"figure-poses figure-{shape}"
    still = f'<div class="{kind}" role="img" aria-label={quoteattr(figure.alt)}>{arrow.join(poses)}</div>'
    if len(bodies) > 1:
        still = f"<moving-figure{_motion(figure, frames, step, words)}>{still}</moving-figure>"
    return f'<div class="figure">{still}{_legend(figure, words)}</div>'


@memoised
def draw_pose(figure: Figure, index: int, *, title: str) -> str:
    """One pose as an SVG that stands alone; its colours are classes, which `to_png` fills in."""
    bodies = solve(figure)
    stage = scene.set_up(figure, bodies)
    frames = [_frame(stage, body) for body in bodies]
    arrow = _arrow(figure, bodies, index)
    frame = _without([frames[index]])[0]
    return _svg(frame, _box(frames), f"<title>{escape(title)}</title>", ' role="img"', arrow)


def to_png(svg: str, width: int, scheme: Scheme = "light") -> bytes:
    """A picture of an SVG, `width` pixels wide, on paper of the scheme's colour."""
    styled = svg.replace(">", f"><style>{style(scheme)}</style>", 1)
    return bytes(resvg_py.svg_to_bytes(svg_string=styled, width=width, background=palette(scheme)["paper"]))


def _frames(figure: Figure, bodies: list[Body]) -> tuple[list[Frame], int]:
    """All frames of a movement, and how many steps lead from one pose to the next."""
    ways = [Transition(a, b) for a, b in pairwise(bodies)]
    most = STEPS.get(len(bodies), 1)
    steps = max((min(most, max(2, ceil(way.turn / TURN))) for way in ways), default=1)
    moving = [bodies[0]]
    for way, body in zip(ways, bodies[1:], strict=True):
        moving += [way.body(step / steps) for step in range(1, steps)] + [body]
    stage = scene.set_up(figure, bodies)
    return _without([_frame(stage, body) for body in moving]), steps


def _frame(stage: scene.Setting, body: Body) -> Frame:
    frame: Frame = []
    seen: Counter[str] = Counter()
    for part in scene.parts(stage, body):
        for shape in part.shapes:
            key = f"{part.name} {shape.colour}"
            seen[key] += 1
            frame.append(Path(f"{key} {seen[key]}", shape.colour, shape.lines))
    return frame


def _without(frames: list[Frame]) -> list[Frame]:
    """The frames without the paths that are in none of them large enough to be seen."""
    seen: set[str] = set()
    for frame in frames:
        seen |= {path.key for path in frame if path.key not in seen and path.large}
    return [[path for path in frame if path.key in seen] for frame in frames]


def _box(frames: list[Frame]) -> Box:
    lines = [line for frame in frames for path in frame for line in path.lines]
    xs, ys = [x for line in lines for x, _ in line], [y for line in lines for _, y in line]
    left, top = min(xs) - MARGIN, min(ys) - MARGIN
    right, bottom = max(xs) + MARGIN, max(ys) + MARGIN
    return left, top, right - left, bottom - top


def _svg(frame: Frame, box: Box, inside: str, attributes: str, after: str = "") -> str:
    paths = "".join(
        f'<path class="figure-{path.colour}" d="{"".join(map(smooth, path.lines))}"/>' for path in frame
    )
    view = " ".join(map(str, box))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}"{attributes}>{inside}{paths}{after}</svg>'
    )


def _pose(frame: Frame, box: Box, caption: str, arrow: str) -> str:
    size = f' class="figure-picture" width="{box[2]}" height="{box[3]}" aria-hidden="true" focusable="false"'
    svg = _svg(frame, box, "", size, arrow)
    return f'<div class="figure-pose">{svg}<p class="figure-caption">{escape(caption)}</p></div>'


def _arrow(figure: Figure, bodies: list[Body], at: int) -> str:
    """The arrows of the last pose, along the way its parts have come."""
    if len(bodies) == 1 or at % len(bodies) != len(bodies) - 1:
        return ""
    arrows: list[Outline] = scene.arrows(figure, bodies)
    return "".join(f'<path class="figure-arrow" d="{smooth(rounded(line))}"/>' for line in arrows)


def _motion(figure: Figure, frames: list[Frame], step: int, words: FigureWords) -> str:
    """Attributes of the moving element.

    `data-frames` lists for each moving path its place, the number of points in each outline, and its
    coordinates, halved: those of the first frame, then what each frame adds to the one before.
    """
    keys = [path.key for path in frames[0]]
    by_key = [{path.key: path for path in frame} for frame in frames]
    moving = []
    for at, key in enumerate(keys):
        shown = [frame[key].lines for frame in by_key]
        if any(lines != shown[0] for lines in shown):
            numbers = [[n // 2 for line in lines for point in line for n in point] for lines in shown]
            steps = [[b - a for a, b in zip(*pair, strict=True)] for pair in pairwise(numbers)]
            moving.append([at, [len(line) for line in shown[0]], [numbers[0], *steps]])
    orders = [[keys.index(path.key) for path in frame] for frame in frames]
    order = orders if any(one != orders[0] for one in orders) else []
    hold = min(figure.tempo.hold, LONGEST_REST)
    return (
        f' data-move="{figure.tempo.move:g}" data-rest="{min(hold, FIRST_REST):g}" data-hold="{hold:g}"'
        f' data-step="{step}"'
        f' data-frames="{_compact(moving)}" data-order="{_compact(order)}"'
        f" data-play={quoteattr(words.play)} data-pause={quoteattr(words.pause)}"
    )


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def _legend(figure: Figure, words: FigureWords) -> str:
    swatch = '<span class="figure-swatch" aria-hidden="true"></span>'
    told = working(figure, words)
    return f'<p class="figure-legend">{swatch}{escape(told)}</p>' if told else ""


def working(figure: Figure, words: FigureWords) -> str:
    """The muscles that work, in words; nothing where none is shown."""
    said: Mapping[str, str] = dict(words.muscles.items())
    named = dict.fromkeys(said[name.rpartition("_")[2]] for name in figure.muscles)
    return f"{words.working}: {', '.join(named)}" if named else ""
