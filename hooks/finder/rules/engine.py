"""From answers to a result: the rules of the finder, in Python.

`overrides/components/cause-finder/pure/engine.mjs` does the same in the browser; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from hooks.core.condition import Answers, holds
from hooks.core.record import Tier
from hooks.finder.rules.compiled import (
    CauseData,
    Compiled,
    Found,
    Path,
    QuestionData,
    ReasonData,
    Result,
)
from hooks.finder.rules.index import Level, index_of, together
from hooks.finder.rules.model import NONE, NOT_SURE, SIGNS, WEIGHTS

Fill = Callable[[Answers, QuestionData], Sequence[str]]
"""An answer to a question that is still open, after those given so far."""


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
        self._index = index_of(self.compiled)
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
        offered = self._index.offered[question["id"]] if picks else {}
        return [
            name
            for name in picks
            if name in offered and ((when := offered[name]) is None or holds(when, self.answers))
        ]

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
            and together(now, self._index.levels[late["raises"]]) < now
        )

    def level(self) -> Level:
        """How urgent the signs are that are shown so far."""
        return self._index.level(self.answers[SIGNS])

    @property
    def picks(self) -> Answers:
        """The answers alone, without the signs that they tick or raise."""
        return {name: picks for name, picks in self.answers.items() if name != SIGNS}


def level(compiled: Compiled, names: Collection[str]) -> Level:
    """How urgent these signs are together."""
    return index_of(compiled).level(names)


def evaluate(compiled: Compiled, given: Answers) -> Result:
    """The result of a set of answers.

    Unknown names and answers to questions that are not shown are dropped. The most urgent sign, ticked or
    raised, decides the tier; every tier but the last, and a sign that says so, ends the ranking.

    Returns:
        `tier` (or None), `stop` (do not run), `signs` (ticked or raised), `routes` (causes that are never
        ranked), `causes` (to show in full), `also` (to name), `closing` (whether the baseline closes the
        list), `little` (little was answered).
    """
    return result(Walk(compiled, given))


def result(walk: Walk, instead: CauseData | None = None) -> Result:
    """The result at the end of a walk, as `evaluate` describes it.

    Args:
        walk: the reader's way.
        instead: a cause to rank in place of the one with its id.
    """
    compiled = walk.compiled
    shown = [sign for sign in compiled["signs"] if sign["id"] in walk.answers[SIGNS]]
    urgency, active = walk.level()
    tiers = [tier["id"] for tier in compiled["tiers"]]
    tier = tiers[urgency] if urgency < len(tiers) else None
    ended = tier in ending_tiers(compiled) or any(sign.get("ends") for sign in shown)
    found = _Ranking(walk, instead) if not ended else None
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
    return path_of(Walk(compiled, given))


def path_of(walk: Walk) -> Path:
    """The screens of a walk, as `path` describes them."""
    compiled = walk.compiled
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

    def __init__(self, walk: Walk, instead: CauseData | None) -> None:
        self._compiled, self._answers = compiled, _ = walk.compiled, walk.answers
        causes = index_of(compiled).supported(walk.answers)
        likely = [
            (cause, found)
            for cause in (instead if instead and instead["id"] == one["id"] else one for one in causes)
            if (found := self._found(cause))
        ]
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
