"""An editor finds nothing to underline in content that has no problem."""

from __future__ import annotations

from tests.editor import slips
from tests.tiny import ROOT


def test_content_without_a_problem_is_not_underlined() -> None:
    assert slips(ROOT / "content") == []
