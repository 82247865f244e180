"""The figures of the fixture guides and of the examples, as they were looked at: paint order and pictures.

`make golden` writes both anew. Look at the pictures before you keep them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import yaml
from PIL import Image, ImageChops

from hooks.core.palette import palette
from hooks.drawing.figure.model import Figure
from hooks.drawing.svg.picture import close_up
from hooks.drawing.svg.render import draw, draw_pose, to_png
from tests.generator.figures import EXAMPLES, WORDS
from tests.tiny import ROOT

GOLDEN = ROOT / "tests" / "generator" / "golden" / "drawing"
ORDER = GOLDEN / "paint-order.yml"
PICTURES = GOLDEN / "pictures"
GUIDES = ("tiny", "shin-pain")
WIDTH = 96
"""Pixels of a pose."""
CLOSE = ("near_ankle", "head")
"""Joints that lie off the middle of most pictures, so that a close-up of the wrong place shows."""
CLOSE_HEIGHT = 0.3
"""Of the body's height."""
BLOCK = 4
"""Pixels of a side of the squares in which two pictures are compared, each by its mean."""
SMOOTHING = 12
"""Levels of 255 by which a square may differ: what another version of the painter makes of an edge. A limb
behind another, a muscle elsewhere or one more arrow changes some square by 60 and over."""
HEAD = """\
# The colours of every figure in the order in which they are painted, an item for each pose: what comes later
# lies nearer. Written by `make golden`; look at the figures before you keep it.
"""


def _written() -> Iterator[tuple[str, dict[str, Any]]]:
    for guide in GUIDES:
        for path in sorted((ROOT / "tests" / "guides" / guide / "content" / "exercises").glob("*.md")):
            yield path.stem, yaml.safe_load(path.read_text(encoding="utf-8").split("\n---\n")[0])["figure"]
    yield from yaml.safe_load(EXAMPLES.read_text(encoding="utf-8")).items()


FIXED = {name: Figure.model_validate(fields) for name, fields in _written()}


def paint_order(figure: Figure) -> list[str]:
    """The colours of each pose in a page, the farthest first; one that is repeated is said once."""
    poses = re.findall(r"<svg.*?</svg>", draw(figure, WORDS), re.DOTALL)
    painted = [re.findall(r'<path class="figure-([\w-]+)"', pose) for pose in poses]
    return [
        " ".join(name for at, name in enumerate(pose) if name not in pose[at - 1 : at]) for pose in painted
    ]


def pictures(figure: Figure) -> Image.Image:
    """All poses of a figure side by side, and below them its close-ups."""
    poses = [_image(draw_pose(figure, at, title="")) for at in range(len(figure.poses))]
    ends = [_image(_bare(str(close_up(figure, "", joint, CLOSE_HEIGHT)[0].content))) for joint in CLOSE]
    height = max(pose.height for pose in poses)
    sheet = Image.new("RGB", (WIDTH * max(len(poses), len(ends)), height + WIDTH), palette("light")["paper"])
    for at, pose in enumerate(poses):
        sheet.paste(pose, (at * WIDTH, 0))
    for at, end in enumerate(ends):
        sheet.paste(end, (at * WIDTH, height))
    return sheet


def _bare(svg: str) -> str:
    """A picture without its own colours, which change with the device's."""
    return re.sub(r"<style>.*?</style>", "", svg)


def _image(svg: str) -> Image.Image:
    return Image.open(BytesIO(to_png(svg, WIDTH))).convert("RGB")


def kept(name: str) -> Image.Image:
    """The pictures of a figure as somebody looked at them."""
    return Image.open(PICTURES / f"{name}.png").convert("RGB")


def difference(one: Image.Image, other: Image.Image) -> int:
    """By how many levels of 255 the two differ in the square in which they differ most."""
    if one.size != other.size:
        return 255
    columns, rows = one.width // BLOCK, one.height // BLOCK
    apart = ImageChops.difference(one, other).resize((columns, rows), Image.Resampling.BOX)
    return max(apart.tobytes())


def write() -> None:
    """Keep the figures as they are drawn now."""
    PICTURES.mkdir(exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    orders = {name: paint_order(figure) for name, figure in FIXED.items()}
    ORDER.write_text(HEAD + yaml.safe_dump(orders, sort_keys=False, width=110), encoding="utf-8")
    for name, figure in FIXED.items():
        pictures(figure).save(PICTURES / f"{name}.png", optimize=True)
