"""What an author writes to have an exercise drawn."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field

from hooks.core.record import Record
from hooks.core.words import Complete, Text

View = Literal["side", "front", "back", "above", "corner"]
"""The direction of view. In a side view the person faces right, so the near side is their right.
`corner` is between side and front, and looks down from higher up."""

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
    """The words that go with a figure."""

    play: Text
    pause: Text
    working: Text
    """Comes before the names of the worked muscles."""
    muscles: Complete[Muscle, Text]

    def __hash__(self) -> int:
        """By content, so that a figure is drawn only once."""
        return hash(self.model_dump_json())


class Tempo(Record):
    """How the picture moves, in seconds. What isn't written comes from the dose, if that says it."""

    move: float = Field(default=2, gt=0, le=10)
    """The time from one pose to the next."""
    hold: float = Field(default=1, ge=0, le=60)
    """The rest in each pose after the first; the moving picture shortens a long one."""


class Pose(Record):
    """One position of the body."""

    name: str = Field(min_length=1)
    posture: Posture | None = None
    """The posture to start from, unless the pose is `like` another."""
    like: str | None = None
    """The earlier pose to start from. What touched the floor there stays where it was."""
    angles: dict[str, float] = Field(default_factory=dict)
    """Degrees away from standing straight, by joint: `hip`, `near_knee`, `spine_high_turn`."""
    contacts: dict[str, str] = Field(default_factory=dict)
    """What each part touches: `near_hand: hip`, `far_foot: wall`; `none` lets go."""
    caption: str = ""
    """A few words below the pose; its name by default."""


class Figure(Record):
    """The picture of an exercise."""

    alt: str = Field(min_length=1)
    """Describes the position in full sentences to somebody who can't see it."""
    view: View = "side"
    props: list[Prop] = Field(default_factory=list)
    place: dict[Prop, float] = Field(default_factory=dict)
    """Where a prop is: percent of body height ahead of the person, or behind if negative."""
    muscles: list[str] = Field(default_factory=list)
    """Names from the list of muscles, with a side if only that one works: `near_hip-flexors`."""
    arrows: list[str] = Field(default_factory=list)
    """Body parts whose path from the first pose to the last is shown by an arrow."""
    tempo: Tempo = Tempo()
    poses: list[Pose] = Field(min_length=1, max_length=4)

    def __hash__(self) -> int:
        """By content, so that a figure is drawn only once."""
        return hash(self.model_dump_json())
