"""Renders figures as HTML for pages, as standalone SVG and as PNG."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import chain, pairwise
from math import ceil
from xml.sax.saxutils import escape, quoteattr

import resvg_py

from hooks.core.memo import memoised
from hooks.core.palette import Scheme, palette
from hooks.drawing.body.skeleton import Body
from hooks.drawing.figure.model import Figure, FigureWords
from hooks.drawing.figure.solve import solve
from hooks.drawing.shapes.lines import Box, bounding_box
from hooks.drawing.shapes.outline import CAMERAS, UNITS, control_points
from hooks.drawing.shapes.shapes import Shape
from hooks.drawing.svg import scene
from hooks.drawing.svg.captions import LONGEST_REST, caption, legends
from hooks.drawing.svg.ghost import ghost
from hooks.drawing.svg.motion import movements
from hooks.drawing.svg.on_top import signs
from hooks.drawing.svg.packing import packed
from hooks.drawing.svg.palette import style

MOST_STEPS = {1: 5, 2: 3}
FEWEST_STEPS = 2
"""The most steps from one pose to the next, by the number of movements, and with more movements than that.
This limits the size of the data."""

TURN = 22
"""Degrees that a bone turns in a step; within a step, the page interpolates the points linearly."""

SMALLEST = 3
"""Drawing units; a path that is narrower or lower can't be seen."""

MARGIN = 26
"""Round the picture, in drawing units."""

BACKDROPS = {
    *("ground", "mat", "wall", "side-wall", "chair", "desk", "step", "slope", "roller", "pillow"),
    *("bed", "table", "sun", "scan", "bars", "camber", "ice"),
}
"""Parts behind the ghost of the first pose."""

UNDERFOOT = {"ground", "mat", "slope", "camber", "ice"}
"""Parts that a tick or a cross may cover."""

SHAPES = {"wide": 1.2, "square": 0.8, "tall": 0.0}
"""Smallest ratio of width to height of each layout. Wide poses are stacked soonest, square ones on phones."""

FIRST_REST = 1.0
"""Most seconds in the first pose."""


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
    moving, steps, stills = _frames(figure, bodies)
    box = _box(figure, bodies, [*moving, *stills])
    poses = [
        _pose(still, box, caption(figure, index, words), _above(figure, bodies, index, [still], box))
        for index, still in enumerate(stills)
    ]
    arrow = '<span class="figure-next" aria-hidden="true"></span>'
    last = figure.last + 1 if figure.moves else 0
    row = "".join([arrow.join(poses[:last]), *poses[last:]])
    shape = next(name for name, ratio in SHAPES.items() if box[2] >= ratio * box[3])
    names = f"figure-poses figure-{shape} figure-{figure.layout}"
    html = f'<div class="{names}" role="img" aria-label={quoteattr(figure.alt)}>{row}</div>'
    if figure.moves:
        html = f"<moving-figure{_motion(figure, moving, steps, words)}>{html}</moving-figure>"
    return f'<div class="figure">{html}{legends(figure, words)}</div>'


@memoised
def draw_pose(figure: Figure, index: int, *, title: str, alone: bool = False) -> str:
    """A pose as standalone SVG. Its colours are classes, which `to_png` fills in.

    Args:
        figure: the figure.
        index: of the pose, or -1 for the one that says most, with a ghost of the pose from which it comes.
        title: the text alternative.
        alone: whether the picture is only as large as the pose and its ghost; else it has the box of all
            poses, so that they can stand side by side.
    """
    bodies = solve(figure)
    setting = scene.set_up(figure, bodies)
    frames = [_frame(setting, body) for body in bodies]
    shown = figure.last if index < 0 else index
    has_ghost = index < 0 and figure.moves
    seen = [frames[shown], *frames[:has_ghost]]
    box = _close(figure, bodies, seen) if alone else _box(figure, bodies, frames)
    paths = _visible([frames[shown]])[0]
    shadow = ghost(setting.look.camera, bodies[0], bodies[shown]) if has_ghost else ""
    above = _above(figure, bodies, shown, seen, box)
    return _svg(box, ' role="img"', f"<title>{escape(title)}</title>{_before(paths, shadow)}{above}")


def _before(paths: Frame, shadow: str) -> str:
    """The pose with a shadow in front of whatever stands behind it."""
    behind = [path for path in paths if path.key.partition(" ")[0] in BACKDROPS]
    return _paths(behind) + shadow + _paths([path for path in paths if path not in behind])


def to_png(svg: str, width: int, scheme: Scheme = "light") -> bytes:
    """A PNG of a standalone SVG, `width` pixels wide, on a background in the scheme's paper colour."""
    styled = svg.replace(">", f"><style>{style(scheme)}</style>", 1)
    return bytes(resvg_py.svg_to_bytes(svg_string=styled, width=width, background=palette(scheme)["paper"]))


def _frames(figure: Figure, bodies: list[Body]) -> tuple[list[Frame], int, list[Frame]]:
    """All frames of a movement, the number of steps from one pose to the next, and every pose."""
    transitions = movements(figure, bodies)
    most = MOST_STEPS.get(len(transitions), FEWEST_STEPS)
    steps = max((min(most, max(2, ceil(each.turn / TURN))) for each in transitions), default=1)
    setting = scene.set_up(figure, bodies)
    stills = [_frame(setting, body) for body in bodies]
    moving = stills[:1]
    for number, transition in enumerate(transitions, start=1):
        moving += [_frame(setting, transition.body(step / steps)) for step in range(1, steps)]
        is_pose = number <= figure.last
        moving.append(stills[number] if is_pose else _frame(setting, transition.ends[1]))
    seen = _visible([*moving, *stills])
    return seen[: len(moving)], steps, seen[len(moving) :]


def _frame(setting: scene.Setting, body: Body) -> Frame:
    return [Path(key, shape) for key, _, shape in scene.shapes(setting, body)]


def _visible(frames: list[Frame]) -> list[Frame]:
    """The frames without the paths that are too small to be seen in every one of them."""
    keys: set[str] = set()
    for frame in frames:
        keys |= {path.key for path in frame if path.key not in keys and path.is_visible}
    return [[path for path in frame if path.key in keys] for frame in frames]


def _box(figure: Figure, bodies: list[Body], frames: list[Frame]) -> Box:
    """The part of the drawing that the picture shows: a square round a joint, or else everything."""
    if figure.around:
        camera = CAMERAS[figure.view]
        xs, ys = zip(*(camera.point(body.joints[figure.around]) for body in bodies), strict=True)
        size = round(figure.size / 100 * UNITS)
        middle = sum(xs) / len(xs) * UNITS, -sum(ys) / len(ys) * UNITS
        return round(middle[0] - size / 2), round(middle[1] - size / 2), size, size
    lines = [line for frame in frames for path in frame for line in path.shape.lines]
    if figure.moves:
        lines += map(control_points, scene.arrows(figure, bodies[: figure.last + 1]))
    points = (point for line in lines for point in line)
    return bounding_box(points, MARGIN)


def _close(figure: Figure, bodies: list[Body], frames: list[Frame]) -> Box:
    """The same, but a close-up ends at the ground: there is nothing to see below it."""
    x, top, width, height = _box(figure, bodies, frames)
    lines = [line for frame in frames for path in frame for line in path.shape.lines]
    ground = max(y for line in lines for _, y in line)
    return x, top, width, min(height, ground + MARGIN - top)


def _svg(box: Box, attributes: str, inside: str) -> str:
    view = " ".join(map(str, box))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}"{attributes}>{inside}</svg>'


def _paths(frame: Frame) -> str:
    return "".join(f'<path class="figure-{path.shape.colour}" d="{path.shape.data}"/>' for path in frame)


def _pose(frame: Frame, box: Box, below: str, above: str) -> str:
    size = f' class="figure-picture" width="{box[2]}" height="{box[3]}" aria-hidden="true" focusable="false"'
    svg = _svg(box, size, _paths(frame) + above)
    return f'<div class="figure-pose">{svg}<p class="figure-caption">{below}</p></div>'


def _above(figure: Figure, bodies: list[Body], index: int, seen: list[Frame], box: Box) -> str:
    """The signs on top of a pose. A tick covers none of what is seen but the ground."""
    paths = [path for frame in seen for path in frame if path.key.partition(" ")[0] not in UNDERFOOT]
    return signs(figure, bodies, index, [line for path in paths for line in path.shape.lines], box)


def _motion(figure: Figure, frames: list[Frame], steps: int, words: FigureWords) -> str:
    """The attributes of the moving element.

    `data-frames` lists for each moving path its index, the number of points in each outline, and its
    coordinates, halved and packed: those of the first frame, then the difference of each frame from the one
    before.
    `data-order` lists for each frame the indexes in which to paint, or nothing if they never change.
    """
    tempo = figure.tempo
    keys = [path.key for path in frames[0]]
    by_key = [{path.key: path for path in frame} for frame in frames]
    moving = []
    for index, key in enumerate(keys):
        lines_of = [frame[key].shape.lines for frame in by_key]
        if any(lines != lines_of[0] for lines in lines_of):
            numbers = [[n // 2 for line in lines for point in line for n in point] for lines in lines_of]
            differences = [[b - a for a, b in zip(*pair, strict=True)] for pair in pairwise(numbers)]
            moving.append(
                [index, [len(line) for line in lines_of[0]], packed([*numbers[0], *chain(*differences)])]
            )
    orders = [[keys.index(path.key) for path in frame] for frame in frames]
    order = orders if any(other != orders[0] for other in orders) else []
    hold = min(tempo.hold, LONGEST_REST)
    back = 0 if figure.layout == "cycle" else tempo.back or tempo.move
    return (
        f' data-move="{tempo.move:g}" data-back="{back:g}" data-rest="{min(hold, FIRST_REST):g}"'
        f' data-hold="{hold:g}" data-step="{steps}"'
        f' data-frames={quoteattr(_compact(moving))} data-order="{_compact(order)}"'
        f" data-play={quoteattr(words.play)} data-pause={quoteattr(words.pause)}"
    )


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))
