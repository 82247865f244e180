"""From answers to a result: the rules of the finder, in Python.

`overrides/components/cause-finder/pure/engine.mjs` does the same in the browser; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from hooks.core.condition import Answers, ConditionData, holds
from hooks.core.record import Tier
from hooks.finder.rules.compiled import (
    CauseData,
    Compiled,
    Found,
    Path,
    QuestionData,
    RaisingData,
    ReasonData,
    Result,
)
from hooks.finder.rules.model import NONE, NOT_SURE, SIGNS, WEIGHTS

Fill = Callable[[Answers, QuestionData], Sequence[str]]
"""An answer to a question that is still open, after those given so far."""
Level = tuple[int, bool]
"""The place of the tier among all, and whether to be active is fine; the smaller, the more urgent."""

MOST_INDEXES = 16
"""Finders whose index is kept: a build has one or two, a test changes many."""


@dataclass
class Walk:
    """A reader's way through the screens, with the answers and signs that count."""

    compiled: Compiled
    given: Answers
    fill: Fill | None = None
    answers: dict[str, list[str]] = field(default_factory=lambda: {SIGNS: []})
    steps: list[tuple[QuestionData, Level]] = field(default_factory=list)
    """The screens in the order in which they come up, each with what is known after it."""

    def __post_init__(self) -> None:
        self._index = _index(self.compiled)
        for question in self.compiled["questions"]:
            if not question.get("late") and ("when" not in question or holds(question["when"], self.answers)):
                self._place(question)

    def _place(self, question: QuestionData) -> None:
        """One screen, and those that its answer opens."""
        picks = self._known(question, self.given.get(question["id"], ()))
        if not picks and self.fill:
            picks = self._known(question, self.fill(self.answers, question))
        self.answers[question["id"]] = picks
        known = len(self.answers[SIGNS])
        if question.get("signs"):
            self.answers[SIGNS] += [name for name in picks if name not in {NONE, *self.answers[SIGNS]}]
        if picks:
            self._raise(question["id"], added=bool(question.get("signs")))
        self.steps.append((question, self.level()))
        for late in self._index.late[question["id"], len(self.answers[SIGNS]) > known]:
            if late["id"] not in self.answers and holds(late["when"], self.answers) and self._is_due(late):
                self._place(late)

    def _known(self, question: QuestionData, picks: Sequence[str]) -> list[str]:
        """The picks that are offered to this reader."""
        if not picks:
            return []
        offered = {
            option["id"]
            for option in question["options"]
            if "when" not in option or holds(option["when"], self.answers)
        }
        return [name for name in picks if name in offered]

    def _raise(self, asked: str, *, added: bool) -> None:
        """Add the signs that an answer raises, and those that these raise in turn."""
        signs = self.answers[SIGNS]
        pending = [*self._index.rules.get(asked, ()), *(self._index.rules.get(SIGNS, ()) if added else ())]
        while pending:
            met = [
                rule for rule in pending if rule["sign"] not in signs and holds(rule["when"], self.answers)
            ]
            signs += dict.fromkeys(rule["sign"] for rule in met)
            pending = self._index.rules.get(SIGNS, []) if met else []

    def _is_due(self, late: QuestionData) -> bool:
        """A question that asks back is left out where its sign could not make the result more urgent."""
        if "raises" not in late or self.given.get(late["id"]):
            return True
        now = self.level()
        return (
            late["raises"] not in self.answers[SIGNS]
            and _together(now, self._index.levels[late["raises"]]) < now
        )

    def level(self) -> Level:
        """How urgent the signs are that are shown so far."""
        calm: Level = (len(self.compiled["tiers"]), True)
        for name in self.answers[SIGNS]:
            calm = _together(calm, self._index.levels[name])
        return calm


@dataclass(frozen=True)
class _Index:
    """What every walk through one finder looks up."""

    compiled: Compiled
    levels: dict[str, Level]
    rules: dict[str, list[RaisingData]]
    """For each question the rules that name it: no other answer can make them hold."""
    late: dict[tuple[str, bool], list[QuestionData]]
    """For each question the late ones that it can open, without and with a sign that its answer raised."""


_INDEXES: dict[tuple[int, ...], _Index] = {}


def _index(compiled: Compiled) -> _Index:
    """The index of a finder, made once; it keeps the finder, so that no other takes its place in memory."""
    key = id(compiled["signs"]), id(compiled["raising"]), id(compiled["questions"])
    if key not in _INDEXES:
        if len(_INDEXES) > MOST_INDEXES:
            _INDEXES.clear()
        rules: dict[str, list[RaisingData]] = {}
        for rule in compiled["raising"]:
            for name in sorted(mentioned(rule["when"])):
                rules.setdefault(name, []).append(rule)
        _INDEXES[key] = _Index(compiled, levels(compiled), rules, _late(compiled))
    return _INDEXES[key]


def _late(compiled: Compiled) -> dict[tuple[str, bool], list[QuestionData]]:
    """The late questions that an answer to each question can open; one with `not` may hold from the start."""
    late = [(one, mentioned(one["when"])) for one in compiled["questions"] if one.get("late")]
    return {
        (question["id"], raised): [
            one
            for one, names in late
            if question["id"] in names or (raised and SIGNS in names) or _refuses(one["when"])
        ]
        for question in compiled["questions"]
        for raised in (False, True)
    }


def _refuses(condition: ConditionData) -> bool:
    """Whether a condition has a `not` in it."""
    if "of" in condition:
        return any(_refuses(part) for part in condition["of"])
    return "not" in condition


def mentioned(condition: ConditionData) -> set[str]:
    """The questions that a condition names."""
    if "question" in condition:
        return {condition["question"]}
    if "not" in condition:
        return mentioned(condition["not"])
    return {name for part in condition["of"] for name in mentioned(part)}


def _together(one: Level, other: Level) -> Level:
    return min(one[0], other[0]), one[1] and other[1]


def levels(compiled: Compiled) -> dict[str, Level]:
    """How urgent each sign is; every tier but the last stops the activity."""
    order = {tier["id"]: at for at, tier in enumerate(compiled["tiers"])}
    ending = len(order) - 1
    urgency = {sign["id"]: order[sign["tier"]] if sign["tier"] else len(order) for sign in compiled["signs"]}
    return {
        sign["id"]: (urgency[sign["id"]], not (sign["stop"] or urgency[sign["id"]] < ending))
        for sign in compiled["signs"]
    }


def level(compiled: Compiled, names: Collection[str]) -> Level:
    """How urgent these signs are together."""
    each, calm = levels(compiled), (len(compiled["tiers"]), True)
    for name in names:
        calm = _together(calm, each[name])
    return calm


def evaluate(compiled: Compiled, given: Answers) -> Result:
    """The result of a set of answers.

    Unknown names and answers to questions that are not shown are dropped. The most urgent sign, ticked or
    raised, decides the tier; every tier but the last, and a sign that says so, ends the ranking.

    Returns:
        `tier` (or None), `stop` (do not run), `signs` (ticked or raised), `routes` (causes that are never
        ranked), `causes` (to show in full), `also` (to name), `closing` (whether the baseline closes the
        list), `little` (little was answered).
    """
    walk = Walk(compiled, given)
    shown = [sign for sign in compiled["signs"] if sign["id"] in walk.answers[SIGNS]]
    urgency, active = walk.level()
    tiers = [tier["id"] for tier in compiled["tiers"]]
    tier = tiers[urgency] if urgency < len(tiers) else None
    ended = tier in ending_tiers(compiled) or any(sign.get("ends") for sign in shown)
    found = _Ranking(compiled, walk.answers) if not ended else None
    return {
        "tier": tier,
        "stop": not active,
        "signs": [sign["id"] for sign in shown],
        "routes": found.routes if found else [],
        "causes": found.causes if found else [],
        "also": found.also if found else [],
        "closing": found is not None and found.closing,
        "little": _unsure(walk) >= compiled["unsure"],
    }


def path(compiled: Compiled, given: Answers) -> Path:
    """The screens of one reader in their order, up to the one that is open or to the end.

    The most urgent tier ends it at once, even where a screen before it is open; the other tiers that end the
    ranking wait until all screens of signs, and what follows from them, are answered.
    """
    walk = Walk(compiled, given)
    urgent = next((at for at, (_, known) in enumerate(walk.steps) if known[0] == 0), -1)
    signs = [at for at, (question, _) in enumerate(walk.steps) if question.get("signs")]
    asked: list[str] = []
    for at, (question, _) in enumerate(walk.steps):
        before = walk.steps[at - 1][1] if at else (len(compiled["tiers"]), True)
        after_signs = not question.get("late") and at > max(signs, default=-1)
        if before[0] == 0 or (after_signs and _is_over(compiled, walk, at)) or _went_straight(walk, at):
            break
        if not walk.answers[question["id"]] and (question.get("optional") or at < urgent):
            continue
        asked.append(question["id"])
        if not walk.answers[question["id"]]:
            return {"asked": asked, "open": question["id"]}
    return {"asked": asked, "open": None}


def _is_over(compiled: Compiled, walk: Walk, at: int) -> bool:
    """Whether nothing that follows could matter: an ending tier, or a sign that ends the questions."""
    ends = {sign["id"] for sign in compiled["signs"] if sign.get("ends")}
    return (walk.steps[at - 1][1][0] if at else len(compiled["tiers"])) < len(compiled["tiers"]) - 1 or bool(
        ends & set(walk.answers[SIGNS])
    )


def _went_straight(walk: Walk, at: int) -> bool:
    """Whether the answer before led straight to its card."""
    if at == 0:
        return False
    question, _ = walk.steps[at - 1]
    alone = {option["id"] for option in question["options"] if option.get("alone")}
    return bool(alone & set(walk.answers[question["id"]]))


def _unsure(walk: Walk) -> int:
    """How many questions after the signs are open, or answered "not sure"."""
    last = max((at for at, (question, _) in enumerate(walk.steps) if question.get("signs")), default=-1)
    asked = [question["id"] for question, _ in walk.steps[last + 1 :] if _in_turn(question)]
    return sum(walk.answers[name] in ([], [NOT_SURE]) for name in asked)


def _in_turn(question: QuestionData) -> bool:
    return not (question.get("late") or question.get("optional"))


def ending_tiers(compiled: Compiled) -> list[Tier]:
    """The tiers that end the ranking: all but the least urgent."""
    return [tier["id"] for tier in compiled["tiers"][:-1]]


class _Ranking:
    """The causes that fit the answers, in their order."""

    def __init__(self, compiled: Compiled, answers: Answers) -> None:
        self._compiled, self._answers = compiled, answers
        likely = [(cause, found) for cause in compiled["causes"] if (found := self._found(cause))]
        likely.sort(key=lambda item: (-item[1]["score"], -len(item[1]["for"])))
        pinned = [found for cause, found in likely if cause["ranked"] and cause.get("pinned")]
        others = [(cause, found) for cause, found in likely if cause["ranked"] and not cause.get("pinned")]
        most, also = compiled["most"], compiled["also"]
        kept = [item for item in others[most:] if item[0].get("kept") and _is_specific(*item)]
        first = [*others[: most - len(kept)], *kept]
        rest = [item for item in others if item not in first]
        self.routes = [found for cause, found in likely if not cause["ranked"]]
        self.causes = pinned + [found for _, found in first]
        self.also = [found for _, found in rest[:also]]
        named = {found["id"] for found in (*self.causes, *self.also)}
        baseline = [cause for cause in compiled["causes"] if cause["id"] == compiled["baseline"]]
        self.closing = any(cause["id"] not in named and self._hurts(cause) for cause in baseline)

    def _found(self, cause: CauseData) -> Found | None:
        """A cause whose reasons suffice: one that is specific, or two, at a place where it can hurt."""
        if not self._hurts(cause) or set(cause.get("not_with", ())) & set(self._answers[SIGNS]):
            return None
        supporting, opposing = self._matching(cause["for"]), self._matching(cause["against"])
        score = sum(cause["for"][at]["points"] for at in supporting)
        score += sum(cause["against"][at]["points"] for at in opposing)
        found: Found = {
            "id": cause["id"],
            "score": score,
            "for": supporting,
            "against": opposing,
            "fit": "partly",
        }
        specific = _is_specific(cause, found)
        if score <= 0 or (not specific and len(supporting) < 2):
            return None
        return {**found, "fit": "well" if specific and score > WEIGHTS["specific"] else "partly"}

    def _matching(self, reasons: Sequence[ReasonData]) -> list[int]:
        return [at for at, reason in enumerate(reasons) if holds(reason["when"], self._answers)]

    def _hurts(self, cause: CauseData) -> bool:
        """Whether the cause can hurt where the reader says it hurts; "not sure" rules nothing out."""
        picks = self._answers.get(self._compiled["region_question"], ())
        regions = [region for region in picks if region != NOT_SURE]
        return not regions or any(region in cause["regions"] for region in regions)


def _is_specific(cause: CauseData, found: Found) -> bool:
    return any(cause["for"][at]["points"] == WEIGHTS["specific"] for at in found["for"])
