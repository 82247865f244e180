"""What an author writes to have an exercise drawn."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field

from hooks.core.record import Record
from hooks.core.words import Complete, Plural, Text
from hooks.drawing.body.surface import Person

View = Literal["side", "front", "back", "above", "corner", "far-corner"]
"""The direction of view. In a side view the person faces right, so the near side is their right.
`corner` is between side and front, and looks down from higher up; `far-corner` is on the other side of the
front, and higher still."""

Line = Literal["hips", "shoulders", "back", "body"]
"""A straight line over the body: level with the hips or shoulders, along the back, or from head to heel."""

Layout = Literal["movement", "cycle", "compare", "ladder"]
"""A `movement` goes to its last pose and back. A `cycle` goes on with the same poses of the other side, as
steps do. Poses to `compare` stand side by side, and those of a `ladder` each a rung higher; neither moves."""

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
    "desk",
    "slope",
    "rucksack",
    "bed",
    "blanket",
    "table",
    "sun",
    "scan",
    "bars",
    "bars-jump",
    "bib",
    "camber",
    "ice",
    "wheel",
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
    "traps",
]
MUSCLES: tuple[Muscle, ...] = get_args(Muscle)


class FigureWords(Record):
    """The words that go with a figure."""

    play: Text
    pause: Text
    working: Text
    """Comes before the names of the worked muscles."""
    stretched: Text
    """Comes before the names of the stretched muscles."""
    hold: Plural
    """How long a pose is held, below it."""
    breathe_in: Text
    breathe_out: Text
    wrong: Text
    """Comes before the caption of a mistake."""
    muscles: Complete[Muscle, Text]

    def __hash__(self) -> int:
        """By content, so that a figure is drawn only once."""
        return hash(self.model_dump_json())


class Tempo(Record):
    """How the picture moves, in seconds. What isn't written comes from the dose, if that says it."""

    move: float = Field(default=2, gt=0, le=10)
    """The time from one pose to the next."""
    back: float | None = Field(default=None, gt=0, le=10)
    """The time from a pose back to the one before; the same as `move` by default."""
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
    breath: Literal["in", "out"] | None = None
    """Whether to breathe in or out on the way to this pose."""
    mistake: bool = False
    """Whether this is how not to do it. It's crossed out, and the moving picture leaves it out."""


class Figure(Record):
    """The picture of an exercise."""

    alt: str = Field(min_length=1)
    """Describes the position in full sentences to somebody who can't see it."""
    view: View = "side"
    props: list[Prop] = Field(default_factory=list)
    place: dict[Prop, float] = Field(default_factory=dict)
    """Where a prop is: percent of body height ahead of the person, or behind if negative."""
    person: Person = "man"
    """Who is drawn."""
    asleep: bool = False
    """Whether the eyes are shut."""
    sore: list[str] = Field(default_factory=list)
    """Places that hurt, each with a ring round it and with a side if it comes in pairs: `near_shin`."""
    muscles: list[str] = Field(default_factory=list)
    """Muscles that work, with a side if it's only one: `near_hip-flexors`."""
    stretched: list[str] = Field(default_factory=list)
    """Muscles that are stretched, named likewise."""
    lines: list[Line] = Field(default_factory=list)
    """Straight lines drawn over every pose, to compare with."""
    arrows: list[str] = Field(default_factory=list)
    """Body parts whose path from the first pose to the last is shown by an arrow."""
    tempo: Tempo = Tempo()
    layout: Layout = "movement"
    """How the poses belong together."""
    around: str | None = None
    """The joint at the centre of a close-up; without it, the picture shows everything."""
    size: float = Field(default=40, gt=0, le=150)
    """Height of the close-up in percent of the body's height."""
    poses: list[Pose] = Field(min_length=1, max_length=5)

    @property
    def last(self) -> int:
        """The index of the last pose that isn't a mistake: the one that says most about a movement."""
        return max((index for index, pose in enumerate(self.poses) if not pose.mistake), default=0)

    @property
    def moves(self) -> bool:
        """Whether it's a movement rather than a still picture or a comparison."""
        return self.layout in ("movement", "cycle") and self.last > 0

    def __hash__(self) -> int:
        """By content, so that a figure is drawn only once."""
        return hash(self.model_dump_json())
