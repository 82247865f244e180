"""`make site` on small guides with a slip: it fails, says where, and leaves the old site alone."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.day import TODAY, clock
from tests.tiny import ROOT, TinyGuide

Tiny = Callable[..., TinyGuide]
NAV = "  - Exercises: exercises/index.md"
TEXT = "A knee may ache"
SLIPS = {
    "a dead anchor": ("content/index.md", TEXT, "[x](warning-signs.md#nowhere)", "warning-signs.md#nowhere"),
    "a dead anchor on the same page": ("content/index.md", TEXT, "[x](#nowhere)", "#nowhere"),
    "a page that is not there": ("content/index.md", TEXT, "[x](gone.md)", "gone.md"),
    "an unknown link": ("content/index.md", TEXT, "[x](exercises/)", "exercises/"),
    "a missing picture": ("content/index.md", TEXT, "![x](gone.png)", "gone.png"),
    "a dead entry of the menu": ("mkdocs.yml", NAV, f"{NAV}\n  - Plans: plans/indx.md", "plans/indx.md"),
    "a plugin that nobody has": (
        "mkdocs.yml",
        "plugins: [search]",
        "plugins: [serch]",
        "mkdocs.yml:7: plugins",
    ),
}
"""By name: the file, the text in it, the slip in its place, and what the message names."""


def make_site(guide: TinyGuide) -> subprocess.CompletedProcess[str]:
    """Run the rule `site` of our Makefile on a guide, in the environment that runs this test."""
    environment = Path(sys.prefix)
    return subprocess.run(
        [
            "make",
            "--no-print-directory",
            f"--makefile={ROOT / 'Makefile'}",
            f"--assume-old={environment / '.run'}",
            f"VENV={environment}",
            "site",
        ],
        cwd=guide.folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **clock(TODAY)},
        capture_output=True,
        text=True,
        check=False,
    )


def with_an_old_site(guide: TinyGuide) -> Path:
    page = guide.folder / "site/index.html"
    page.parent.mkdir()
    page.write_text("the site of yesterday", encoding="utf-8")
    return page


@pytest.mark.host
@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_stops_the_site(tiny: Tiny, slip: str) -> None:
    path, old, new, said = SLIPS[slip]
    guide = tiny()
    file = guide.folder / path
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")
    page = with_an_old_site(guide)
    done = make_site(guide)
    output = done.stdout + done.stderr
    assert done.returncode != 0, output
    assert said in output
    assert Path(path).name in output
    assert "Traceback" not in output
    assert page.read_text(encoding="utf-8") == "the site of yesterday"


@pytest.mark.host
def test_a_guide_whose_settings_are_lenient_is_held_to_the_same(tiny: Tiny) -> None:
    guide = tiny()
    settings = guide.folder / "mkdocs.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("strict: true", "strict: false"), encoding="utf-8"
    )
    guide.replace("index.md", TEXT, "[x](warning-signs.md#nowhere)")
    assert make_site(guide).returncode != 0


@pytest.mark.host
def test_a_guide_without_a_slip_takes_the_place_of_the_old_site(tiny: Tiny) -> None:
    guide = tiny()
    page = with_an_old_site(guide)
    done = make_site(guide)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "A knee may ache" in page.read_text(encoding="utf-8")
    assert "WARNING" not in done.stderr


@pytest.mark.host
def test_a_slip_in_a_hook_of_the_guide_is_reported_with_its_line(tiny: Tiny) -> None:
    guide = tiny()
    hook = guide.folder / "own.py"
    hook.write_text("def on_page_markdown(markdown, **_):\n    return markdwn\n", encoding="utf-8")
    settings = guide.folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("mkdocs_events.py]", "mkdocs_events.py, own.py]"), encoding="utf-8")
    page = with_an_old_site(guide)
    done = make_site(guide)
    output = done.stdout + done.stderr
    assert done.returncode != 0
    assert "own.py:2: raises NameError: name 'markdwn' is not defined" in output
    assert "Traceback" not in output
    assert page.read_text(encoding="utf-8") == "the site of yesterday"
