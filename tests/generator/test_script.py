"""Modules are published small, and with all their code."""

from __future__ import annotations

from hooks.core.page import BUILD
from hooks.core.script import minified, scripts
from tests.tiny import ROOT


def test_every_module_is_published_without_what_only_its_readers_need() -> None:
    published = dict(scripts())
    sources = {
        BUILD + path.relative_to(ROOT / "overrides").as_posix(): path.read_text(encoding="utf-8")
        for path in (ROOT / "overrides").rglob("*.mjs")
    }
    assert published.keys() == sources.keys()
    assert [path for path, code in published.items() if "@ts-check" in code or "/**" in code] == []
    assert [path for path, code in published.items() if len(code) >= 0.9 * len(sources[path])] == []


def test_a_hint_to_the_browser_stays_and_comments_go() -> None:
    hint = "//# allFunctionsCalledOnLoad"
    assert minified(f"{hint}\n// @ts-check\n/** Why. */\nlet a = 1;\n") == f"{hint}\nlet a=1;"
    assert minified("// @ts-check\nlet a = 1;\n//# late\n") == "let a=1;"
