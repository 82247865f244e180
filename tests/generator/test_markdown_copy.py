"""Plain copies: each page as Markdown beside it, and the list of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html
from markdown import markdown  # noqa: TID251 (here it is a reader that is not ours)

from hooks.outputs.markdown_copy.render import plain_component
from tests.generator.test_build import command
from tests.server import PREFIX
from tests.tiny import TinyGuide

Tiny = Callable[..., TinyGuide]
HOME = f"https://club.example{PREFIX}"


def copy(site: Path, place: str) -> str:
    return (site / place / "index.md").read_text(encoding="utf-8")


def test_a_copy_tells_what_the_page_tells(built_site: Path) -> None:
    text = copy(built_site, "exercises/bird-dog/")
    for part in (
        "> On hands and knees, reach one leg back",
        f"{HOME}exercises/bird-dog/",
        "No clinician has checked this page yet.",
        "*On all fours, hands under shoulders",
        "**How much**\n\n- 2 sets\n- 6 times\n- each side\n- hold 8 seconds\n- 3 days a week\n",
        "1. Put your hands under your shoulders",
        "- Your knee hurts (try more padding)",
        f"([McGill 2009]({HOME}references/#mcgill-2009))",
    ):
        assert part in text
    assert "| Monday" in copy(built_site, "plans/five-runs/")
    assert "### Emergency: Call your emergency number" in copy(built_site, "warning-signs/")
    assert "**Where the article slipped**\n" in copy(built_site, "why/")


def test_the_heading_of_a_fold_is_a_heading() -> None:
    text = plain_component("<details><summary><h2>About it</h2></summary><p>Long.</p></details>", str)
    assert text == "## About it\n\nLong."


def test_the_list_follows_the_proposal(built_site: Path) -> None:
    rows = (built_site / "llms.txt").read_text(encoding="utf-8").splitlines()
    assert rows[0] == "# Runner's Back"
    assert rows[2].startswith("> ")
    assert [row for row in rows if row.startswith("#")][1:] == [
        "## Guides",
        "## What may be adding to the pain",
        "## Exercises",
        "## Plans",
    ]
    entries = [re.fullmatch(r"- \[.+\]\((\S+)\): .+", row) for row in rows if row.startswith("- ")]
    places = [entry[1].removeprefix(HOME) for entry in entries if entry]
    assert len(places) == len(entries) >= 74
    assert all((built_site / place).is_file() for place in places)


def test_a_reviewed_page_names_its_reviewer(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace(
        "causes/long-stroke.md", "reviewed: not yet", "reviewed: 2026-11-24\nreviewed_by: A. Physio"
    )
    copies = {asset.path: str(asset.content) for asset in guide.load().copies()}
    assert "Checked on 2026-11-24 by A. Physio." in copies["causes/long-stroke/index.md"]
    assert "No clinician" not in copies["causes/long-stroke/index.md"]


@pytest.mark.host
def test_what_a_search_leaves_out_has_no_copy(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace("warning-signs.md", "written:", "search: {exclude: true}\nwritten:")
    built = guide.build()
    assert built.code == 0, built.output
    assert not (built.site / "warning-signs/index.md").exists()
    assert "text/markdown" not in (built.site / "warning-signs/index.html").read_text(encoding="utf-8")
    assert "warning-signs/index.md" not in (built.site / "llms.txt").read_text(encoding="utf-8")


def test_marks_in_a_title_are_no_markdown(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace("exercises/wall-sit.md", "title: Wall sit", "title: 'Sit_ <b [كرسي] & \"lean\"'")
    copies = {asset.path: str(asset.content) for asset in guide.load().copies()}
    first = markdown(copies["exercises/wall-sit/index.md"].splitlines()[0])
    assert html.fromstring(first).text_content() == 'Sit_ <b [كرسي] & "lean"'


def test_a_component_as_text() -> None:
    shown = plain_component(
        '<div role="img" aria-label="A cat &amp; a cow"><svg viewBox="0 0 1 1"><path /></svg></div>'
        '<svg role="img"><title>A dog</title><path /></svg><button>Play</button>'
        '<dl><div><dt>Dose</dt>\n<dd>2</dd>\n<dd class="x">3</dd></div></dl>'
        '<p><a href="/a/b.md#c">On</a></p><script type="application/json">{}</script>',
        "https://x.example/".__add__,
    )
    assert shown == ("*A cat & a cow*\n\n*A dog*\n\n**Dose**\n\n- 2\n- 3\n\n[On](https://x.example/a/b/#c)")


PARTS = {
    "a drawing in a drawing": (
        "<svg><title>Outer</title><g><svg><title>Inner</title></svg></g><path /></svg><p>After</p>",
        "*Outer*\n\nAfter",
    ),
    "text beside a drawing": ("<p>Before<svg><path /></svg>after</p>", "Beforeafter"),
    "a drawing in a link": (
        '<p><a href="/a.md"><svg role="img" aria-label="Home"><path /></svg>Start</a></p>',
        "[*Home* Start](https://x.example/a/)",
    ),
    "a symbol in a link": (
        '<a href="/a.md"><svg aria-hidden="true"><title>Arrow</title></svg> On</a>',
        "[On](https://x.example/a/)",
    ),
    "a group is not a picture": ('<svg role="group" aria-label="Front"><a href="#b">b</a></svg>', ""),
    "captions in a picture": (
        '<div role="img" aria-label="Two cats"><div><svg></svg><p>sits</p></div></div>',
        "*Two cats*\n\nsits",
    ),
    "a comment": ("<!-- <p>Not yet</p> --><p>one<!-- a > b --> two</p>", "one two"),
    "a template in a template": (
        "<template><template><p>a</p></template><p>b</p></template><p>c</p>",
        "c",
    ),
    "a list of definitions in another": (
        "<dl><dt>A</dt><dd>one<dl><dt>B</dt><dd>two</dd><dd>three</dd></dl></dd><dd>four</dd></dl>",
        "**A**\n\n- one\n\n  **B**\n\n  * two\n  * three\n\n- four",
    ),
    "two terms with one definition": (
        "<dl><dt>A</dt><dt>B</dt><dd>one</dd></dl>",
        "**A**\n\n**B**\n\n- one",
    ),
    "a line break in a table": (
        "<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>one<br />two</td></tr></tbody></table>",
        "| A       |\n| ------- |\n| one two |",
    ),
    "a picture in a table": (
        "<table><tr><th>A</th></tr><tr><td><svg><title>Cat</title></svg>x</td></tr></table>",
        "| A       |\n| ------- |\n| *Cat* x |",
    ),
    "a label beside its text": ("<p><label>Name</label> stays</p>", "stays"),
    "what a tree cannot hold": ('<p>one\x0b two\x00<svg role="img" aria-label="\x01" /></p>', "one two"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("given", "expected"), PARTS.values(), ids=list(PARTS))
def test_a_part_of_a_component_as_text(given: str, expected: str) -> None:
    assert plain_component(given, "https://x.example/".__add__) == expected


def test_another_generator_is_given_no_copies(tiny: Tiny) -> None:
    guide = tiny()
    assert command(guide, "write", str(guide.folder / "out")).returncode == 0
    assert not (guide.folder / "out/exercises/wall-sit/index.md").exists()
    assert (guide.folder / "out/llms.txt").exists()
