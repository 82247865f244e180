"""A kind is declared once: everything that the site makes of pages follows from its declaration."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from hooks.core.page import Published, front_matter
from hooks.core.problem import listing
from hooks.declared import FEATURES
from hooks.library.schemas import schemas
from hooks.outputs.report.collect import content_report
from hooks.outputs.search.collect import search_index
from hooks.site import Site, build_site
from tests.day import TODAY
from tests.generator.podcast import KIND
from tests.tiny import TinyGuide

WITH_PODCASTS = replace(FEATURES, kinds=(*FEATURES.kinds, KIND))
CLUB = Published("https://club.example/", "Rowing knees")
EPISODE = """---
title: Easy strokes
summary: Two coaches talk about a shorter reach, and about what a sore knee tells.
minutes: 25
synonyms: [audio]
sources: [oar-2020]
written: 2026-11-23
reviewed: not yet
review_by: 2027-11-23
---
They begin with the catch.
"""
TIPS = """themes: {stroke: The stroke}
seasons: {winter: Winter}
tips:
  one: {title: Listen, theme: stroke, season: winter, text: Hear two coaches., short: Hear them.,
    line: "Hear:", link: podcasts/easy-strokes.md, sources: [oar-2020]}
  two: {title: Sit tall, theme: stroke, season: winter, text: Sit tall first., short: Sit tall.,
    line: "Sit:", link: exercises/wall-sit.md, sources: [oar-2020]}
  three: {title: Look, theme: stroke, season: winter, text: Look ahead., short: Look.,
    line: "Look:", link: causes/ordinary-ache.md, sources: [oar-2020]}
"""
YEAR = """first: {text: "New pain? Look here first.", page: index.md}
issues:
  january: {title: January, subject: Start, preheader: It is cold., intro: A cold start.,
    pages: [podcasts/easy-strokes.md, exercises/wall-sit.md], tips: [one]}
"""
WORDS: dict[str, dict[str, object]] = {
    "kinds": {
        "podcast": {
            "one": "Listen",
            "many": "Podcasts",
            "kit": {"title": "Podcasts to share", "summary": "Every episode.", "intro": "Take one."},
        }
    },
    "pages": {"podcast": {"title": "Podcasts", "summary": "Every episode.", "intro": "Hear them all."}},
}


def guide_with_a_podcast(tiny: Callable[..., TinyGuide], episode: str = EPISODE) -> Path:
    files = {"podcasts/easy-strokes.md": episode, "tips.yml": TIPS, "newsletter.yml": YEAR}
    content: Path = tiny(files).content
    file = content / "wording.yml"
    words = yaml.safe_load(file.read_text(encoding="utf-8")) if file.exists() else {}
    for key, more in WORDS.items():
        words[key] = {**words.get(key, {}), **more}
    file.write_text(yaml.safe_dump(words, allow_unicode=True), encoding="utf-8")
    return content


def built(content: Path) -> Site:
    return build_site(content, TODAY, CLUB, WITH_PODCASTS)


@pytest.fixture
def site(tiny: Callable[..., TinyGuide]) -> Site:
    made = built(guide_with_a_podcast(tiny))
    assert listing(made.problems) == ""
    return made


def file(site: Site, path: str) -> str:
    found = {asset.path: asset for asset in site.assets}[path]
    content = getattr(found, "content", "")
    return content if isinstance(content, str) else content.decode()


def page(site: Site, path: str) -> str:
    return {page.path: page.text for page in site.pages}[path]


def test_it_has_a_page_and_a_list(site: Site) -> None:
    shown = page(site, "podcasts/easy-strokes.md")
    assert "/// podcast | easy-strokes" in shown
    assert "They begin with the catch." in shown
    assert "/// podcast-list" in page(site, "podcasts/index.md")
    assert site.library is not None
    assert site.library.block("podcast", "easy-strokes") == "<p>25 minutes</p>"
    assert "oar-2020" in site.library.block("source-list", "podcasts/easy-strokes")


def test_it_has_a_card_image(site: Site) -> None:
    assert "assets/cards/podcasts/easy-strokes.png" in {asset.path for asset in site.assets}
    assert "Listen: Easy strokes." in page(site, "podcasts/easy-strokes.md")


def test_it_is_in_the_feed(site: Site) -> None:
    assert "https://club.example/podcasts/easy-strokes/" in file(site, "feed.xml")


def test_it_is_in_the_newsletter_kit(site: Site) -> None:
    assert "/// newsletter-items | podcast" in page(site, "newsletter/podcasts.md")
    assert site.library is not None
    assert "Two coaches talk" in site.library.block("newsletter-items", "podcast")


def test_it_has_a_plain_copy(site: Site) -> None:
    copies = {copy.path: str(copy.content) for copy in site.copies()}
    assert "25 minutes" in copies["podcasts/easy-strokes/index.md"]
    assert "## Podcasts\n\n- [Easy strokes](https://club.example/podcasts/easy-strokes/" in file(
        site, "llms.txt"
    )


def test_it_is_found_by_a_search(site: Site) -> None:
    assert site.library is not None
    found = search_index(site.library).pages["podcasts/easy-strokes.md"]
    assert (found.title, found.names) == ("Easy strokes", ("audio",))


def test_it_is_told_to_machines(site: Site) -> None:
    meta = front_matter(next(page for page in site.pages if page.path == "podcasts/easy-strokes.md"))
    data = json.loads(meta["structured_data"])
    assert "Podcasts" in str(data)
    assert meta["style"].startswith("builds/current/assets/styles/")


def test_it_has_a_schema() -> None:
    assert "minutes" in schemas(WITH_PODCASTS)["podcast"]["properties"]


def test_it_is_counted(site: Site) -> None:
    assert site.library is not None
    assert content_report(site.library, site.pages).counts["podcasts"] == 1


def test_its_mistakes_are_named(tiny: Callable[..., TinyGuide]) -> None:
    slip = EPISODE.replace("minutes: 25", "minute: 25").replace("[oar-2020]", "[oar-2021]")
    content = guide_with_a_podcast(tiny, slip)
    assert listing(built(content).problems).splitlines() == [
        "content/podcasts/easy-strokes.md:2: minutes: is missing. Add the key",
        'content/podcasts/easy-strokes.md:4: minute: is not a known key. Did you mean "minutes"?',
    ]
    (content / "podcasts/easy-strokes.md").write_text(EPISODE.replace("oar-2020", "oar-2021"), "utf-8")
    assert listing(built(content).problems) == (
        "content/podcasts/easy-strokes.md:6: sources.1: "
        'names the reference "oar-2021", which does not exist. Did you mean "oar-2020"?'
    )
