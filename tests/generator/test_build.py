"""Tiny guides built for real, as an author builds them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from mkdocs.commands.build import build
from mkdocs.config import load_config

from hooks.adapters.build_cache import current_site
from hooks.core.page import Published
from hooks.site import Site, build_site
from tests.building import build_of
from tests.day import TODAY, clock
from tests.programs import run
from tests.tiny import ROOT, TinyGuide

Tiny = Callable[..., TinyGuide]
SCRIPT = "<svg onload"
COMPLETED_LATER = {"offline.json", "feed.xml", "feed.json"}
"""Files that are complete once the pages are."""


def command(guide: TinyGuide, *arguments: str, today: date = TODAY) -> subprocess.CompletedProcess[str]:
    return run("hooks", arguments, guide.folder, {"PATH": os.environ["PATH"], **clock(today)})


@pytest.mark.host
def test_a_guide_on_another_subject_builds_with_the_same_code(tiny: Tiny) -> None:
    built = tiny().build()
    assert built.code == 0, built.output
    page = (built.site / "causes/long-stroke/index.html").read_text(encoding="utf-8")
    assert "Reaching too far" in page
    assert 'href="../../exercises/wall-sit/"' in page
    assert (built.site / "references/index.html").exists()


def test_a_build_reads_the_content_once(tiny: Tiny, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = tiny()
    built: list[Path] = []

    def counted(content: Path, *rest: Any, **named: Any) -> Site:
        built.append(content)
        return build_site(content, *rest, **named)

    monkeypatch.setattr(current_site, "build_site", counted)
    monkeypatch.chdir(guide.folder)
    build(load_config("mkdocs.yml", site_dir=str(guide.folder / "site")))
    assert built == [guide.content.resolve()]


@pytest.mark.host
def test_no_author_file_is_published(tiny: Tiny) -> None:
    built = tiny().build()
    published = [file for file in built.site.rglob("*") if file.is_file()]
    assert not {file.suffix for file in published} & {".yml", ".py"}
    copies = [file for file in published if file.suffix == ".md"]
    assert {file.name for file in copies} == {"index.md"}
    assert not [file for file in copies if file.read_text(encoding="utf-8").startswith("---")]


@pytest.mark.host
def test_problems_stop_the_build_and_leave_the_old_site(tiny: Tiny) -> None:
    guide = tiny()
    assert guide.build().code == 0
    old = (guide.folder / "site/index.html").read_bytes()
    guide.replace("causes/long-stroke.md", "[wall-sit]", "[wall-sitt]")
    guide.replace("index.md", "title: Rowing knees", "titel: Rowing knees")
    built = guide.build()
    assert built.code == 1
    assert "content/causes/long-stroke.md:19: exercises.1: names the exercise" in built.output
    assert 'content/index.md:2: titel: is not a known key. Did you mean "title"?' in built.output
    assert "Traceback" not in built.output
    assert (built.site / "index.html").read_bytes() == old


@pytest.mark.host
@pytest.mark.parametrize("folder", ["empty", "broken"])
def test_check_says_everything_and_exits_with_1(tiny: Tiny, folder: str) -> None:
    guide = tiny()
    if folder == "empty":
        for file in guide.content.rglob("*.*"):
            file.unlink()
    else:
        guide.write("exercises/wall-sit.md", "---\n\ttitle: x\n---\n")
    done = command(guide, "check")
    assert done.returncode == 1
    assert done.stderr.startswith("content/")
    assert "Traceback" not in done.stderr


@pytest.mark.host
def test_check_of_a_good_guide_exits_with_0(tiny: Tiny) -> None:
    done = command(tiny(), "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "12 pages, no problems\n"


@pytest.mark.host
def test_write_gives_another_generator_what_mkdocs_gets(tiny: Tiny) -> None:
    guide = tiny()
    out = guide.folder / "written"
    where = ("--address", "https://rowing.example", "--name", "Rowing knees")
    done = command(guide, *where, "write", str(out))
    assert done.returncode == 0, done.stderr
    site, built = guide.load(published=Published("https://rowing.example/", "Rowing knees")), guide.build()
    assert built.code == 0, built.output
    texts = {part.path: part.text for part in site.pages}
    files = {file.relative_to(out).as_posix(): file.read_bytes() for file in out.rglob("*") if file.is_file()}
    assert {path: files.pop(path).decode() for path in texts} == texts
    name = build_of(built.site).name
    theirs = {path.replace("current", name): content for path, content in files.items()}
    assert f"builds/{name}/assets/site.css" in theirs
    assert {
        path
        for path, content in theirs.items()
        if not path.endswith(
            ("/offline.json", "feed.xml", "feed.json")
        )  # which are complete once the pages are
        and (built.site / path).read_bytes()
        != content.replace(b"builds/current/", f"builds/{name}/".encode())
    } == set()


@pytest.mark.host
def test_markup_in_titles_summaries_and_options_is_shown_not_run(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace("causes/long-stroke.md", "title: Reaching too far", f"title: Reach {SCRIPT}")
    guide.replace("causes/long-stroke.md", "summary: A very", f"summary: {SCRIPT} A very")
    guide.replace("causes/long-stroke.md", "because: It began in one session", f'because: "{SCRIPT}"')
    guide.replace("exercises/wall-sit.md", "title: Wall sit", f'title: "Sit {SCRIPT}"')
    guide.replace("exercises/wall-sit.md", "alt: Standing", f"alt: {SCRIPT} Standing")
    guide.replace("finder/questions.yml", "label: My reach", f'label: "{SCRIPT}"')
    guide.replace("finder/warning-signs.yml", "ask: A knee that locks", f'ask: "{SCRIPT}"')
    guide.replace("references.yml", "title: Knees of rowers", f'title: "{SCRIPT}"')
    guide.replace("index.md", "title: Rowing knees", f'title: "Home {SCRIPT}"')
    built = guide.build()
    assert built.code == 0, built.output
    seen = 0
    for file in built.site.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        assert SCRIPT not in text, file
        tree = html.fromstring(text)
        assert tree.xpath("//@onload") == [], file
        seen += SCRIPT in tree.text_content()
    assert seen >= 7


@pytest.mark.host
def test_names_and_titles_in_any_script(tiny: Tiny) -> None:
    guide = tiny()
    text = (guide.content / "exercises/wall-sit.md").read_text(encoding="utf-8")
    guide.write("exercises/wall-sit.md", None)
    guide.write("exercises/كرسي-الحائط.md", text.replace("Wall sit", "كرسي الحائط 🧱"))
    for cause in ("causes/long-stroke.md", "causes/ordinary-ache.md"):
        guide.replace(cause, "[wall-sit]", "[كرسي-الحائط]")
    built = guide.build()
    assert built.code == 0, built.output
    page = built.site / "exercises/كرسي-الحائط/index.html"
    assert "كرسي الحائط 🧱" in page.read_text(encoding="utf-8")


@pytest.mark.host
def test_anchors_of_links_are_checked_by_the_host(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace("index.md", "A knee may ache", "[gone](warning-signs.md#nowhere) A knee may ache")
    assert guide.problems() == ""
    built = guide.build()
    assert built.code == 1
    assert "warning-signs.md#nowhere" in built.output


@pytest.mark.host
def test_another_host_builds_the_same_pages(tiny: Tiny, tmp_path: Path) -> None:
    guide = tiny()
    built = guide.build()
    other = tmp_path / "other"
    done = subprocess.run(
        [sys.executable, "-m", "properdocs", "build", "-f", "mkdocs.yml", "--site-dir", str(other)],
        cwd=guide.folder,
        env={
            "PATH": "",
            "PYTHONPATH": str(ROOT),
            "DISABLE_MKDOCS_2_WARNING": "true",
            "NO_MKDOCS_2_WARNING": "1",
            **clock(TODAY),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert (built.code, done.returncode) == (0, 0), built.output + done.stderr
    ours, theirs = published(built.site), published(other)
    assert len(ours) > 20
    assert sorted(ours) == sorted(theirs)
    assert [path for path, content in ours.items() if theirs[path] != content] == []


def published(site: Path) -> dict[str, list[bytes]]:
    """All files by path, as lines, but for the generator's name and for what carries the time or digests."""
    name = build_of(site).name
    return {
        file.relative_to(site).as_posix().replace(name, "current"): [
            line.replace(name.encode(), b"current")
            for line in file.read_bytes().splitlines()
            if b'name="generator"' not in line
        ]
        for file in site.rglob("*")
        if file.is_file() and file.name not in {"sitemap.xml.gz", "offline.json"}
    }
