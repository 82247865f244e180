"""How the rules become boxes on paper."""

from __future__ import annotations

from typing import Any

from hooks.core.condition import holds
from hooks.finder.paper.score_sheet import score_sheet
from hooks.finder.rules.model import SIGNS, Reason
from tests.finder_readers import readers
from tests.generator.small_finder import compiled, guidance


def test_a_box_for_every_part_of_the_rule_language() -> None:
    """Every condition without `not` as boxes: the small finder, against all its answers."""
    small, found = compiled(), score_sheet(guidance())
    codes = {row.candidate.id: row.boxes for row in found.rows}
    sets = list(readers(small, 3_000))
    for cause in small["causes"]:
        for box, reason in zip(codes[cause["id"]], (*cause["for"], *cause["against"]), strict=True):
            for given in sets:
                ticked = {(name, pick) for name, picks in given.items() for pick in picks}
                if box.parts:
                    assert all(part & ticked for part in box.parts) == holds(reason["when"], given)


def test_a_rule_with_not_is_left_to_be_worked_out_by_hand() -> None:
    whens: list[dict[str, Any]] = [{"not": {"time": "late"}}, {SIGNS: "red"}]
    reasons = tuple(
        Reason.model_validate({"when": when, "strength": "supportive", "because": "So"}) for when in whens
    )
    first = guidance().candidates[0].model_copy(update={"reasons_for": reasons})
    (row,) = score_sheet(guidance().model_copy(update={"candidates": (first,)})).rows
    assert row.boxes[0].parts is None
    assert row.boxes[1].parts == ()
