"""What a picture is made of: coloured shapes, grouped into parts that are painted from far to near."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from hooks.drawing.body.surface import Person
from hooks.drawing.shapes.outline import Camera, Outline, control_points, path_data


@dataclass(frozen=True)
class Shape:
    """A filled path: outlines that belong together, and the name of their colour."""

    colour: str
    outlines: list[Outline]

    @cached_property
    def lines(self) -> list[list[tuple[int, int]]]:
        """The outlines' control points; computed once, as what doesn't move is the same in every frame."""
        return [control_points(outline) for outline in self.outlines]

    @property
    def data(self) -> str:
        """The `d` attribute of the path."""
        return "".join(map(path_data, self.lines))


@dataclass(frozen=True)
class Part:
    """Shapes that are painted one after the other, and how near they are to the viewer."""

    name: str
    depth: float
    shapes: list[Shape]


_HERS = {"skin", "hair", "shirt", "sleeve"}
"""What has other colours on a woman than on a man."""


@dataclass(frozen=True)
class Look:
    """The view of a figure."""

    camera: Camera
    shaded: bool
    """Whether the far side is behind the near one, and so darker."""
    person: Person = "man"
    asleep: bool = False

    def suffix(self, side: str) -> str:
        """The ending of a colour's name on one side of the body."""
        return "-far" if self.shaded and side == "far" else ""

    def worn(self, shape: Shape) -> Shape:
        """A shape of the body in this person's own colour."""
        own = self.person != "man" and shape.colour.partition("-")[0] in _HERS
        return replace(shape, colour=f"woman-{shape.colour}") if own else shape
