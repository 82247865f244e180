"""What machines are told: JSON-LD in the vocabulary of schema.org, canonical addresses, sitemap, robots."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import extruct  # type: ignore[import-untyped]
import pytest
from lxml import html
from PIL import Image

from tests.server import PREFIX
from tests.tiny import TinyGuide
from tests.vocabulary import vocabulary

Tiny = Callable[..., TinyGuide]
HOME = f"https://club.example{PREFIX}"
QUESTIONS = """---
title: Questions
summary: What jugglers ask.
questions: true
written: 2026-11-23
reviewed: not yet
review_by: 2029-11-01
---
Opening words. Are these a question?

## Juggling?

### May I *juggle*? { #may-i }

Yes, **a little**, as [the home page](index.md) says
in two lines.

- And a point.

### A heading without a question

Not an answer.

/// details | More
Folded.
///

## And on Sunday?

No.
"""
KINDS = {
    "": ["MedicalWebPage", "WebSite", "ImageObject"],
    "about/": ["WebPage", "BreadcrumbList", "ImageObject"],
    "causes/leg-strength/": ["MedicalWebPage", "BreadcrumbList", "ImageObject"],
    "exercises/": ["CollectionPage", "BreadcrumbList"],
    "exercises/chair-squat/": ["WebPage", "BreadcrumbList", "ImageObject"],
    "myths/": ["MedicalWebPage", "BreadcrumbList", "ImageObject"],
    "plans/twelve-weeks/": ["WebPage", "BreadcrumbList", "ImageObject"],
    "warning-signs/": ["MedicalWebPage", "BreadcrumbList", "ImageObject"],
}


def told(site: Path, place: str) -> list[dict[str, Any]]:
    """A page's graph, as a reader that is not ours finds it."""
    text = (site / place / "index.html").read_text(encoding="utf-8")
    (found,) = extruct.extract(text, syntaxes=["json-ld"])["json-ld"]
    assert found["@context"] == "https://schema.org"
    graph: list[dict[str, Any]] = found["@graph"]
    return graph


@pytest.mark.parametrize("place", KINDS)
def test_a_page_is_told_as_what_it_is(built_site: Path, place: str) -> None:
    graph = told(built_site, place)
    assert [thing["@type"] for thing in graph] == KINDS[place]
    assert graph[0]["url"] == HOME + place


def test_an_exercise_tells_its_dose_and_its_steps(built_site: Path) -> None:
    plan, how = told(built_site, "exercises/chair-squat/")[0]["mainEntity"]
    assert plan["exerciseType"] == "Strength"
    assert plan["repetitions"] == {"@type": "QuantitativeValue", "minValue": 8, "maxValue": 12}
    assert plan["activityFrequency"] == "2 days a week"
    assert how["step"][0]["text"].startswith("Stand")
    assert told(built_site, "plans/twelve-weeks/")[0]["mainEntity"][0]["activityDuration"] == "P12W"


def test_the_way_down_to_a_page(built_site: Path) -> None:
    items = told(built_site, "exercises/chair-squat/")[1]["itemListElement"]
    assert [(item["name"], item["item"]) for item in items] == [
        ("Runner's Back", HOME),
        ("Exercises", f"{HOME}exercises/"),
        ("Squat to chair", f"{HOME}exercises/chair-squat/"),
    ]


@pytest.mark.host
def test_every_kind_of_page_keeps_to_the_vocabulary(
    built_site: Path, everything: Path, tiny: Tiny, tmp_path: Path
) -> None:
    guide = tiny()
    for path in ("exercises/wall-sit.md", "causes/long-stroke.md"):
        guide.replace(path, "reviewed: not yet", "reviewed: 2026-11-23\nreviewed_by: A. Physio, MCSP")
    built = guide.build()
    reviewed = [told(built.site, place) for place in ("exercises/wall-sit/", "causes/long-stroke/")]
    pages = [*(told(built_site, place) for place in KINDS), *graphs(everything).values(), *reviewed]
    wrong = [{"@type": "WebPage", "nane": "x"}]
    said = vocabulary(tmp_path, *({"@context": "https://schema.org", "@graph": g} for g in (*pages, wrong)))
    assert said.count("error TS") == 1, said
    assert "'\"nane\"' does not exist in type 'WebPageLeaf'" in said


# What Google's guides for structured data and for image licences require or recommend of the types they know
# (https://developers.google.com/search/docs/appearance/structured-data/search-gallery), and for the others
# what schema.org has for every creative work. A type that isn't here is one that nobody has looked up.
WORK = {"author", "publisher", "license"}
PAGE = {"name", "url", "description", "inLanguage", "isPartOf", *WORK}
ASKED: dict[str, set[str]] = {
    "Answer": {"text"},
    "BreadcrumbList": {"itemListElement"},
    "CollectionPage": PAGE,
    "ExercisePlan": {"name", "image", *WORK},
    "FAQPage": {"mainEntity", *PAGE},
    "HowTo": {"name", "step", "image", *WORK},
    "HowToStep": {"text", "position"},
    "HowToTool": {"name"},
    "ImageObject": {
        "contentUrl",
        "license",
        "creator",
        "creditText",
        "copyrightNotice",
        "caption",
        "width",
        "height",
    },
    "ListItem": {"position", "name", "item"},
    "MedicalWebPage": PAGE,
    "Organization": {"name", "url"},
    "Person": {"name"},
    "QuantitativeValue": {"minValue", "maxValue"},
    "Question": {"name", "acceptedAnswer"},
    "WebPage": PAGE,
    "WebSite": {"name", "url"},
}
LICENSED = """site_author: Rowers & "friends" </script>
extra:
  license: https://licence.example/by/
"""


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small guide with a page of each type, one of them checked, and settings that say who made it."""
    guide = TinyGuide(tmp_path_factory.mktemp("everything"), {})
    guide.write("questions.md", QUESTIONS)
    guide.replace(
        "causes/long-stroke.md", "reviewed: not yet", "reviewed: 2026-11-25\nreviewed_by: A. Physio"
    )
    settings = guide.folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("extra:\n", LICENSED, 1), encoding="utf-8")
    built = guide.build()
    assert built.code == 0, built.output
    return built.site


def things(value: object) -> Iterator[dict[str, Any]]:
    """Everything with a type, however deep."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        value = list(value.values())
    for inner in value if isinstance(value, list) else ():
        yield from things(inner)


def graphs(site: Path) -> dict[str, list[dict[str, Any]]]:
    """The graph of every page that has one, by its address."""
    pages = [file for file in site.rglob("index.html") if "ld+json" in file.read_text(encoding="utf-8")]
    places = [str(file.parent.relative_to(site)) for file in pages]
    return {place: told(site, place) for place in places}


@pytest.mark.host
def test_every_type_has_what_its_own_rules_ask(everything: Path) -> None:
    found = graphs(everything)
    assert len(found) > 5
    for place, graph in found.items():
        for thing in things(graph):
            missing = ASKED[thing["@type"]] - set(thing)
            assert not missing, (place, thing["@type"], missing)
    used = {thing["@type"] for graph in found.values() for thing in things(graph)}
    assert {"FAQPage", "HowTo", "ExercisePlan", "MedicalWebPage", "CollectionPage", "Person"} <= used


@pytest.mark.host
def test_whoever_made_it_and_its_licence_come_from_the_settings(everything: Path) -> None:
    for place, graph in graphs(everything).items():
        page, maker = graph[0], graph[-1]
        assert maker["name"] == 'Rowers & "friends" </script>', place
        assert page["author"] == page["publisher"] == {"@id": maker["@id"]}
        assert page["license"] == "https://licence.example/by/"


@pytest.mark.host
def test_every_reference_leads_to_a_thing_on_the_same_page(everything: Path) -> None:
    for place, graph in graphs(everything).items():
        named = {thing["@id"] for thing in things(graph) if "@id" in thing}
        mentioned = re.findall(r'\{"@id": "([^"]+)"\}', json.dumps(graph))
        assert mentioned, place
        assert set(mentioned) <= named, place


@pytest.mark.host
def test_every_picture_is_there_in_the_size_that_is_told(everything: Path) -> None:
    pictures = [thing for graph in graphs(everything).values() for thing in graph if "contentUrl" in thing]
    assert pictures
    for picture in pictures:
        path = picture["contentUrl"].removeprefix("https://rowing.example/")
        with Image.open(everything / path) as image:
            assert [f"{side} px" for side in image.size] == [picture["width"], picture["height"]]


@pytest.mark.host
def test_a_check_is_no_change(everything: Path) -> None:
    checked, not_yet = (told(everything, f"causes/{name}/")[0] for name in ("long-stroke", "ordinary-ache"))
    assert (checked["datePublished"], checked["lastReviewed"]) == ("2026-11-23", "2026-11-25")
    assert not_yet["datePublished"] == "2026-11-23"
    assert [page for page in (checked, not_yet) if "dateModified" in page] == []


@pytest.mark.host
def test_a_change_is_dated_in_the_foot_and_in_the_data_and_only_if_there_was_one(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace("causes/long-stroke.md", "written: 2026-11-23", "written: 2026-11-23\nchanged: 2026-11-25")
    built = guide.build().site
    assert told(built, "causes/long-stroke/")[0]["dateModified"] == "2026-11-25"
    feet = {
        name: (built / f"causes/{name}/index.html").read_text(encoding="utf-8").partition("page-foot")[2]
        for name in ("long-stroke", "ordinary-ache")
    }
    assert "<dt>Last changed</dt>" in feet["long-stroke"]
    assert "Last changed" not in feet["ordinary-ache"]


@pytest.mark.host
def test_a_reviewer_is_told_only_when_there_is_one(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace(
        "causes/long-stroke.md", "reviewed: not yet", "reviewed: 2026-11-23\nreviewed_by: A. Physio"
    )
    built = guide.build()
    page = told(built.site, "causes/long-stroke/")[0]
    assert page["lastReviewed"] == "2026-11-23"
    assert page["reviewedBy"] == {"@type": "Person", "name": "A. Physio"}
    for other in ("causes/ordinary-ache/", "exercises/wall-sit/", ""):
        assert not {"lastReviewed", "reviewedBy"} & set(told(built.site, other)[0])


@pytest.mark.host
@pytest.mark.parametrize("title", ["</script alert(1)", "كرسي الحائط 🧱", "\"Sit\" & 'lean' <! \\ 100 %"])
def test_any_title_comes_through_whole(tiny: Tiny, title: str) -> None:
    guide = tiny()
    guide.replace(
        "exercises/wall-sit.md", "title: Wall sit", "title: " + json.dumps(title, ensure_ascii=False)
    )
    built = guide.build()
    assert built.code == 0, built.output
    page = told(built.site, "exercises/wall-sit/")[0]
    assert page["name"] == page["mainEntity"][1]["name"] == title
    tree = html.parse(built.site / "exercises/wall-sit/index.html")
    assert [script.get("type") for script in tree.iter("script") if "alert" in (script.text or "")] in (
        [],
        ["application/ld+json"],
    )


@pytest.mark.host
def test_a_site_without_an_address_tells_nothing_that_needs_one(tiny: Tiny) -> None:
    guide = tiny()
    settings = guide.folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("site_url: https://rowing.example/\n", "")
    settings.write_text(text, encoding="utf-8")
    guide.replace("exercises/wall-sit.md", "written:", "short: wall\nwritten:")
    built = guide.build()
    assert built.code == 0, built.output
    assert "ld+json" not in (built.site / "exercises/wall-sit/index.html").read_text(encoding="utf-8")
    way = html.parse(built.site / "go/wall/index.html")
    assert way.find(".//link[@rel='canonical']") is None
    assert way.find(".//a").get("href") == "../../exercises/wall-sit/"
    assert "Sitemap" not in (built.site / "robots.txt").read_text(encoding="utf-8")
    assert "](/exercises/wall-sit/index.md)" in (built.site / "llms.txt").read_text(encoding="utf-8")


def test_robots_may_read_everything_and_find_the_sitemap(built_site: Path) -> None:
    text = (built_site / "robots.txt").read_text(encoding="utf-8")
    assert text == f"User-agent: *\nAllow: /\nSitemap: {HOME}sitemap.xml\n"


@pytest.mark.host
def test_a_page_of_questions_has_each_question_with_its_whole_answer(tiny: Tiny) -> None:
    guide = tiny()
    guide.write("questions.md", QUESTIONS)
    page, *_ = told(guide.build().site, "questions/")
    assert page["@type"] == "FAQPage"
    assert [(one["name"], one["acceptedAnswer"]["text"]) for one in page["mainEntity"]] == [
        ("May I juggle?", "Yes, a little, as the home page says in two lines. - And a point."),
        ("And on Sunday?", "No."),
    ]


def test_a_page_of_questions_without_a_question_is_a_problem(tiny: Tiny) -> None:
    guide = tiny()
    guide.write("questions.md", QUESTIONS.replace("?", "."))
    assert "questions.md:4: questions: is true, but no heading asks anything" in guide.problems()
