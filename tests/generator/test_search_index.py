"""Names and weights in the search index, without a browser."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.outputs.search.model import SiteSearch
from hooks.outputs.search.render import Findable, SearchIndex
from tests.building import build_of
from tests.tiny import TinyGuide

CASES = yaml.safe_load((Path(__file__).parent / "golden/search/index.yml").read_text(encoding="utf-8"))
Tiny = Callable[..., TinyGuide]


def address(path: str) -> str:
    return path.removesuffix(".md") + "/"


def index_of(case: dict[str, Any]) -> SearchIndex:
    pages = {
        path: Findable(**{**page, "names": tuple(page.get("names", ()))})
        for path, page in case["pages"].items()
    }
    return SearchIndex(SiteSearch.model_validate(case.get("search", {})), pages)


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_an_index_is_weighed(case: dict[str, Any]) -> None:
    before = {entry["location"]: entry for entry in case["entries"]}
    expected = [{**before[entry["location"]], **entry} for entry in case["gives"]]
    weighed = index_of(case).with_names_and_weights(case["entries"], address)
    assert weighed == expected
    assert index_of(case).with_names_and_weights(weighed, address) == expected, (
        "a second build of the same page changes nothing"
    )


def test_the_places_are_the_fields_of_the_index() -> None:
    search = SiteSearch.model_validate({"weights": {"title": 3, "names": 2, "text": 1}, "separator": "-"})
    assert SearchIndex(search, {}).settings() == {
        "fields": {"title": {"boost": 3.0}, "tags": {"boost": 2.0}, "text": {"boost": 1.0}},
        "separator": "-",
    }


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "names: {causes/long-strok.md: [x]}",
            (
                'content/search.yml:1: names.causes/long-strok.md: names the page "causes/long-strok.md", '
                'which does not exist. Did you mean "causes/long-stroke.md"?'
            ),
        ),
        (
            "bare: [reference.md]",
            (
                'content/search.yml:1: bare.1: names the page "reference.md", which does not exist. '
                'Did you mean "references.md"?'
            ),
        ),
        (
            "separator: '['",
            (
                "content/search.yml:1: separator: is not a regular expression (unterminated character set at "
                "position 0). See docs/content-model.md"
            ),
        ),
        ("pages: {causes/*: 2, exercises/index.md: 1}", ""),
    ],
)
def test_the_author_is_told(tiny: Tiny, text: str, says: str) -> None:
    assert tiny({"search.yml": text}).problems() == says


@pytest.mark.host
def test_the_host_writes_our_names_and_weights(tiny: Tiny) -> None:
    guide = tiny({"search.yml": "pages: {exercises/*: 3}\nalike: {ski sit: [sky sit]}\nleave_out: [Sources]"})
    built = guide.build()
    assert built.code == 0, built.output
    index = json.loads((build_of(built.site) / "search/search_index.json").read_text(encoding="utf-8"))
    entries = {entry["location"]: entry for entry in index["docs"]}
    assert entries["exercises/wall-sit/"]["tags"] == ["wall squat", "ski sit", "sky sit"]
    assert entries["exercises/wall-sit/"]["boost"] == 3
    assert entries["causes/long-stroke/"]["tags"] == ["overreaching"]
    assert set(index["config"]["fields"]) == {"title", "tags", "text"}
    assert not [entry for entry in index["docs"] if "#" in entry["location"] and entry["title"] == "Sources"]
