"""A name that exists but isn't what is meant is a problem with its line, never a crash or a dead link."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.core.page import Published
from hooks.core.problem import listing
from tests.tiny import TinyGuide

CASES = yaml.safe_load((Path(__file__).parent / "golden/content/names.yml").read_text(encoding="utf-8"))
Tiny = Callable[..., TinyGuide]


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_the_author_is_told(tiny: Tiny, case: dict[str, Any]) -> None:
    guide = tiny(case.get("write", {}))
    for path, old, new in case.get("replace", []):
        guide.replace(path, old, new)
    site = guide.load(published=Published("https://club.example/", "Knees"))
    assert listing(site.problems).splitlines() == case["says"]
    if not case["says"]:
        assert site.library is not None
        for name, arguments in site.library.block_arguments.items():
            for argument in arguments:
                site.library.block(name, argument)
        assert [copy.path for copy in site.copies()]


def test_a_kit_that_begins_with_a_list_leads_there(tiny: Tiny) -> None:
    case = next(case for case in CASES if "begins with references.md" in case["case"])
    guide = tiny(case["write"])
    for path, old, new in case["replace"]:
        guide.replace(path, old, new)
    site = guide.load(published=Published("https://club.example/", "Knees"))
    assert site.library is not None
    issue = site.library.block("newsletter-issues")
    assert "Check the warning signs first" in issue
    assert "https://club.example/references/" in issue
