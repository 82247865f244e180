"""Renders figures as HTML for pages, as standalone SVG and as PNG."""

from __future__ import annotations

import json
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
from hooks.drawing.figure.solve import solve, without_side
from hooks.drawing.shapes.lines import Box, bounding_box
from hooks.drawing.shapes.outline import control_points, path_data
from hooks.drawing.shapes.shapes import Shape
from hooks.drawing.svg import scene
from hooks.drawing.svg.motion import Transition
from hooks.drawing.svg.palette import style

MOST_STEPS = {2: 5, 3: 3, 4: 2}
"""The most steps from one pose to the next, by number of poses. This limits the size of the data."""

TURN = 22
"""Degrees that a bone turns in a step; within a step, the page interpolates the points linearly."""

SMALLEST = 3
"""Drawing units; a path that is narrower or lower can't be seen."""

MARGIN = 26
"""Round the picture, in drawing units."""

SHAPES = {"wide": 1.2, "square": 0.8, "tall": 0.0}
"""Smallest ratio of width to height of each layout. Wide poses are stacked soonest, square ones on phones."""

FIRST_REST, LONGEST_REST = 1.0, 3.0
"""Most seconds in the first pose, and in any other: nobody watches a still picture for a real hold of ten."""


@dataclass(frozen=True)
class Path:
    """A filled path of a frame."""

    key: str
    """Part, colour and number, the same in every frame."""
    shape: Shape

    @property
    def is_visible(self) -> bool:
        """Whether it's large enough to be seen."""
        _, _, width, height = bounding_box((point for line in self.shape.lines for point in line), 0)
        return width >= SMALLEST and height >= SMALLEST


Frame = list[Path]
"""All paths of a picture, farthest first."""


@memoised
def draw(figure: Figure, words: FigureWords) -> str:
    """The figure for a page: its poses with arrows between them, and the frames of its movement as data.

    Returns:
        Well-formed XML without ids, inline styles or scripts, which is complete without JavaScript.
    """
    bodies = solve(figure)
    frames, steps = _frames(figure, bodies)
    box = _box(frames)
    poses = [
        _pose(frames[index * steps], box, pose.caption or pose.name, _arrows(figure, bodies, index))
        for index, pose in enumerate(figure.poses)
    ]
    next_pose = '<span class="figure-next" aria-hidden="true"></span>'
    shape = next(name for name, ratio in SHAPES.items() if box[2] >= ratio * box[3])
    names = f"figure-poses figure-{shape}"
    html = f'<div class="{names}" role="img" aria-label={quoteattr(figure.alt)}>{next_pose.join(poses)}</div>'
    if len(bodies) > 1:
        html = f"<moving-figure{_motion(figure, frames, steps, words)}>{html}</moving-figure>"
    return f'<div class="figure">{html}{_legend(figure, words)}</div>'


@memoised
def draw_pose(figure: Figure, index: int, *, title: str) -> str:
    """A pose as standalone SVG, in the box of all poses. Its colours are classes, which `to_png` fills in."""
    bodies = solve(figure)
    setting = scene.set_up(figure, bodies)
    frames = [_frame(setting, body) for body in bodies]
    frame = _visible([frames[index]])[0]
    inside = f"<title>{escape(title)}</title>{_paths(frame)}{_arrows(figure, bodies, index)}"
    return _svg(_box(frames), ' role="img"', inside)


def to_png(svg: str, width: int, scheme: Scheme = "light") -> bytes:
    """A PNG of a standalone SVG, `width` pixels wide, on a background in the scheme's paper colour."""
    styled = svg.replace(">", f"><style>{style(scheme)}</style>", 1)
    return bytes(resvg_py.svg_to_bytes(svg_string=styled, width=width, background=palette(scheme)["paper"]))


def _frames(figure: Figure, bodies: list[Body]) -> tuple[list[Frame], int]:
    """All frames of a movement, and the number of steps from one pose to the next."""
    transitions = [Transition(a, b) for a, b in pairwise(bodies)]
    most = MOST_STEPS.get(len(bodies), 1)
    steps = max((min(most, max(2, ceil(each.turn / TURN))) for each in transitions), default=1)
    moving = [bodies[0]]
    for transition, body in zip(transitions, bodies[1:], strict=True):
        moving += [transition.body(step / steps) for step in range(1, steps)] + [body]
    setting = scene.set_up(figure, bodies)
    return _visible([_frame(setting, body) for body in moving]), steps


def _frame(setting: scene.Setting, body: Body) -> Frame:
    return [Path(key, shape) for key, _, shape in scene.shapes(setting, body)]


def _visible(frames: list[Frame]) -> list[Frame]:
    """The frames without the paths that are too small to be seen in every one of them."""
    keys: set[str] = set()
    for frame in frames:
        keys |= {path.key for path in frame if path.key not in keys and path.is_visible}
    return [[path for path in frame if path.key in keys] for frame in frames]


def _box(frames: list[Frame]) -> Box:
    points = (point for frame in frames for path in frame for line in path.shape.lines for point in line)
    return bounding_box(points, MARGIN)


def _svg(box: Box, attributes: str, inside: str) -> str:
    view = " ".join(map(str, box))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}"{attributes}>{inside}</svg>'


def _paths(frame: Frame) -> str:
    return "".join(f'<path class="figure-{path.shape.colour}" d="{path.shape.data}"/>' for path in frame)


def _pose(frame: Frame, box: Box, caption: str, arrows: str) -> str:
    size = f' class="figure-picture" width="{box[2]}" height="{box[3]}" aria-hidden="true" focusable="false"'
    svg = _svg(box, size, _paths(frame) + arrows)
    return f'<div class="figure-pose">{svg}<p class="figure-caption">{escape(caption)}</p></div>'


def _arrows(figure: Figure, bodies: list[Body], index: int) -> str:
    """The arrows of the last pose, along the path that its parts have taken; none on other poses."""
    if len(bodies) == 1 or index % len(bodies) != len(bodies) - 1:  # an index may count from the end
        return ""
    arrows = scene.arrows(figure, bodies)
    return "".join(f'<path class="figure-arrow" d="{path_data(control_points(line))}"/>' for line in arrows)


def _motion(figure: Figure, frames: list[Frame], steps: int, words: FigureWords) -> str:
    """The attributes of the moving element.

    `data-frames` lists for each moving path its index, the number of points in each outline, and its
    coordinates, halved: those of the first frame, then the difference of each frame from the one before.
    `data-order` lists for each frame the indexes in which to paint, or nothing if they never change.
    """
    keys = [path.key for path in frames[0]]
    by_key = [{path.key: path for path in frame} for frame in frames]
    moving = []
    for index, key in enumerate(keys):
        lines_of = [frame[key].shape.lines for frame in by_key]
        if any(lines != lines_of[0] for lines in lines_of):
            numbers = [[n // 2 for line in lines for point in line for n in point] for lines in lines_of]
            differences = [[b - a for a, b in zip(*pair, strict=True)] for pair in pairwise(numbers)]
            moving.append([index, [len(line) for line in lines_of[0]], [numbers[0], *differences]])
    orders = [[keys.index(path.key) for path in frame] for frame in frames]
    order = orders if any(other != orders[0] for other in orders) else []
    hold = min(figure.tempo.hold, LONGEST_REST)
    return (
        f' data-move="{figure.tempo.move:g}" data-rest="{min(hold, FIRST_REST):g}" data-hold="{hold:g}"'
        f' data-step="{steps}"'
        f' data-frames="{_compact(moving)}" data-order="{_compact(order)}"'
        f" data-play={quoteattr(words.play)} data-pause={quoteattr(words.pause)}"
    )


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def _legend(figure: Figure, words: FigureWords) -> str:
    swatch = '<span class="figure-swatch" aria-hidden="true"></span>'
    muscles = worked_muscles(figure, words)
    return f'<p class="figure-legend">{swatch}{escape(muscles)}</p>' if muscles else ""


def worked_muscles(figure: Figure, words: FigureWords) -> str:
    """The worked muscles in words, each named once; empty if the figure shows none."""
    names: Mapping[str, str] = dict(words.muscles.items())
    named = dict.fromkeys(names[without_side(name)] for name in figure.muscles)
    return f"{words.working}: {', '.join(named)}" if named else ""
