"""Modules are published without comments, and with all their code."""

from __future__ import annotations

import pytest

from hooks.core.script import scripts, without_comments

CASES = {
    "a block": ("/**\n * Why.\n */\nlet a;\n", "let a;\n"),
    "an indented block on one line": ("  /** Why. */\n  b();\n", "  b();\n"),
    "a line": ("// why\nc();\n", "c();\n"),
    "a cast before code": (
        "/** @type {A} */ (d).e();\n/** Why. */\nf();\n",
        "/** @type {A} */ (d).e();\nf();\n",
    ),
    "beside code": ("g(); // why\n", "g(); // why\n"),
    "an address in a text": ('h("https://x.example/*y*/");\n', 'h("https://x.example/*y*/");\n'),
}


@pytest.mark.parametrize("name", CASES)
def test_comments_go_and_code_stays(name: str) -> None:
    code, expected = CASES[name]
    assert without_comments(code) == expected


def test_every_module_is_published() -> None:
    published = dict(scripts())
    assert {"assets/site.mjs", "components/cause-finder/engine.mjs"} <= set(published)
    assert [path for path, code in published.items() if "@ts-check" in code or "\n * " in code] == []
