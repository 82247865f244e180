"""What a picture is made of: shapes in colours, gathered in parts that lie one behind the other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from hooks.drawing.shapes.outline import Camera, Outline, rounded


@dataclass(frozen=True)
class Shape:
    """One filled path: outlines that belong together and a colour's name."""

    colour: str
    outlines: list[Outline]

    @cached_property
    def lines(self) -> list[list[tuple[int, int]]]:
        """The outlines in drawing units, worked out once for what stands still in all frames."""
        return [rounded(line) for line in self.outlines]


@dataclass(frozen=True)
class Part:
    """Shapes painted one after the other, and how near to us they are."""

    name: str
    depth: float
    shapes: list[Shape]


@dataclass(frozen=True)
class Look:
    """From where a figure is seen, and whether one side lies behind the other."""

    camera: Camera
    shaded: bool

    def far(self, side: str) -> str:
        """What a colour's name ends in on the far side."""
        return "-far" if self.shaded and side == "far" else ""
