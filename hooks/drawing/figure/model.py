"""What an author writes to have an exercise drawn."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field

from hooks.core.record import Record
from hooks.core.words import Complete, Text

View = Literal["side", "front", "back", "above", "corner"]
"""From where we look. In a side view the person faces right, so the near side is their right.
`corner` is between side and front, and from higher up."""

Posture = Literal[
    "standing",
    "sitting",
    "kneeling",
    "half-kneeling",
    "all-fours",
    "plank",
    "side-plank",
    "lying-back",
    "lying-front",
    "lying-side",
]

Prop = Literal[
    "mat",
    "chair",
    "wall",
    "side-wall",
    "step",
    "mini-band",
    "long-band",
    "stick",
    "roller",
    "towel",
    "dumbbell",
    "pillow",
]

Muscle = Literal[
    "abdominals",
    "obliques",
    "back",
    "upper-back",
    "neck",
    "shoulders",
    "glutes",
    "outer-hip",
    "hip-flexors",
    "thighs",
    "hamstrings",
    "calves",
]
MUSCLES: tuple[Muscle, ...] = get_args(Muscle)


class FigureWords(Record):
    """What is said round a figure."""

    play: Text
    pause: Text
    working: Text
    """Stands before the muscles that work."""
    muscles: Complete[Muscle, Text]

    def __hash__(self) -> int:
        """By content, so that a figure is drawn once."""
        return hash(self.model_dump_json())


class Tempo(Record):
    """How the picture moves, in seconds. What is not written comes from the dose, where that says it."""

    move: float = Field(default=2, gt=0, le=10)
    """From one pose to the next."""
    hold: float = Field(default=1, ge=0, le=60)
    """Rest in each pose after the first; the moving picture shortens a long one."""


class Pose(Record):
    """One position of the body."""

    name: str = Field(min_length=1)
    posture: Posture | None = None
    """The posture to begin from; or `like` another pose."""
    like: str | None = None
    """An earlier pose to begin from. What touched the floor there stays where it was."""
    angles: dict[str, float] = Field(default_factory=dict)
    """Degrees away from standing straight, by joint: `hip`, `near_knee`, `spine_high_turn`."""
    contacts: dict[str, str] = Field(default_factory=dict)
    """What touches what: `near_hand: hip`, `far_foot: wall`; `none` lets go."""
    caption: str = ""
    """A few words under the pose; its name by default."""


class Figure(Record):
    """The picture of an exercise."""

    alt: str = Field(min_length=1)
    """Says the position to somebody who cannot see it, in whole sentences."""
    view: View = "side"
    props: list[Prop] = Field(default_factory=list)
    place: dict[Prop, float] = Field(default_factory=dict)
    """Where a prop stands: percent of body height ahead of the person, minus is behind."""
    muscles: list[str] = Field(default_factory=list)
    """Names from the list of muscles, with a side where only one works: `near_hip-flexors`."""
    arrows: list[str] = Field(default_factory=list)
    """Body parts whose way from the first pose to the last is shown by an arrow."""
    tempo: Tempo = Tempo()
    poses: list[Pose] = Field(min_length=1, max_length=4)

    def __hash__(self) -> int:
        """By content, so that a figure is drawn once."""
        return hash(self.model_dump_json())
