"""What a # in YAML hides from readers, and an anchor that a link misses, are noticed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hooks.core.yaml_lines import parse
from hooks.library.anchors import check_anchors
from tests.tiny import TinyGuide

Tiny = Callable[..., TinyGuide]
POINT, KEY = "is a comment, and reads like a point of a list", "is a comment, and reads like a key"


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("a:\n  - row\n  #- rest\n", [(3, POINT)]),
        ("a:\n  - row\n#   - rest\n", [(3, POINT)]),
        ("a: row\n#b: rest\n", [(2, KEY)]),
        ("a: row # and rest\n", []),
        ("a: row then # rest\nb: row\n", [(1, "has a text that ends at a #")]),
        ("a:\n  - row then\n    rest # again\n", [(3, "has a text that ends at a #")]),
        ("# Rows.\n# rows: what to row, and when.\na: row\n", []),
        ("# What to row, and when.\na: row\n", []),
        ('a: |\n  row\n  # - rest\nb: "row # rest"\nc: it\'s row#rest\n', []),
    ],
)
def test_a_comment_that_may_be_content_is_in_doubt(text: str, doubts: list[tuple[int, str]]) -> None:
    assert [(line, message) for line, message, _ in parse(text).doubts] == doubts


@pytest.mark.parametrize("key", ["calf`", "a<b", "rows;", "-rows", '"rows', "rows,", "ro# ws"])
def test_an_odd_mark_in_a_key_is_a_problem(key: str) -> None:
    ((line, at, message, hint),) = parse(f"a: 1\n{key!r}: row\n").faults
    assert (line, at, message[:26], hint) == (2, key, "has a key with an odd mark", "Remove the mark")


@pytest.mark.parametrize(
    "key", ["causes/*", "is it (really) bad?", "what's up", "100%", "rows & oars", "a.md"]
)
def test_a_key_may_be_a_phrase_or_a_path(key: str) -> None:
    assert parse(f'"{key}": row').faults == []


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("[Rest](exercises/wall-sit.md#how-to-rest)", []),
        ("[Rest](exercises/wall-sit.md#pause)", []),
        ("[Rest](exercises/wall-sit.md#puase)", ['Did you mean "pause"?']),
        ("[Rest](exercises/wall-sit.md#how-to-rset)", ['Did you mean "how-to-rest"?']),
        ("[Rest](exercises/wall-sit.md#elsewhere)", ["Add it, or correct the name"]),
        ("[Rest](#hmoe)\\n\\n## Home { #home }", ['Did you mean "home"?']),
        ("[Rest](references.md#oar-2020)", []),
        ("[Ruhe](#fruhe-ubung)\n\n## Frühe Übung", []),
    ],
)
def test_an_anchor_that_is_none_is_noticed(tiny: Tiny, link: str, told: list[str]) -> None:
    guide = tiny()
    wall_sit = guide.content / "exercises/wall-sit.md"
    headings = "\n\n## How to rest\n\nRest.\n\n## Pause { #pause }\n\nRest.\n"
    guide.write("exercises/wall-sit.md", wall_sit.read_text(encoding="utf-8") + headings)
    guide.replace("index.md", "A knee may ache", f"{link}\n\nA knee may ache")
    library = guide.load().library
    assert library is not None
    assert [notice.hint for notice in check_anchors(library)] == told
