"""Sentences with numbers stand in a block that says where the number comes from."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

BLOCKS = ("p", "li", "tr", "dd", "blockquote", "figcaption")
TO_A_REFERENCE = ".//a[contains(@href, 'references/#')]"
NOT_ABOUT_HEALTH = ("about/", "accessibility/", "privacy/", "newsletter/")
"""What stands there about the site itself needs no study."""
GENERATED = ("references/", "finder/", "go/", "embed/", "how-we-know/rules/", "how-we-know/stories/")
"""Made from records that each have a list of sources of their own."""
SOURCED = (
    "care-card",
    "cause",
    "exercise",
    "tiles",
    "form-guide",
    "handout-offer",
    "finder-proof",  # figures about the finder itself, as are those of its stories
    "story-results",
    "plan-",
    "training-plan",
    "run-cap",
    "page-foot",
)
"""How the classes of components begin whose records have sources, which the content check asks for."""
SEED = 20261123
SAMPLE = 300


def blocks(tree: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The outermost blocks of text on a page, but for those of components with sources."""
    for part in tree.xpath("//*[contains(@class, 'page__body') or contains(@class, 'hero__inner')]"):
        for block in part.iter(*BLOCKS):
            above = any(parent.tag in BLOCKS or has_sources(parent) for parent in block.iterancestors())
            if not above and not has_sources(block):
                yield block


def has_sources(element: html.HtmlElement) -> bool:
    return any(name.startswith(SOURCED) for name in (element.get("class") or "").split())


def sentences(block: html.HtmlElement) -> Iterator[str]:
    """Those with a number, numbers of references left out."""
    shown = html.fromstring(html.tostring(block, encoding="unicode", with_tail=False))
    for citation in [*shown.xpath(".//sup"), *shown.xpath(TO_A_REFERENCE)]:
        citation.drop_tree()
    text = " ".join(shown.text_content().split())
    yield from (sentence for sentence in re.split(r"(?<=[.!?])\s+", text) if re.search(r"\d", sentence))


def claims(site: Path) -> list[tuple[str, str, bool]]:
    """Page, sentence with a number, and whether its block carries a citation."""
    found = []
    for file in sorted(site.rglob("index.html")):
        path = f"{file.relative_to(site).parent.as_posix()}/".replace("./", "", 1)
        if not path.startswith((*NOT_ABOUT_HEALTH, *GENERATED)):
            for block in blocks(html.fromstring(file.read_text(encoding="utf-8"))):
                cited = bool(block.xpath(TO_A_REFERENCE))
                found += [(path, sentence, cited) for sentence in sentences(block)]
    return found


@pytest.fixture(scope="module")
def sample(built_site: Path) -> list[tuple[str, str, bool]]:
    every = claims(built_site)
    return random.Random(SEED).sample(every, min(SAMPLE, len(every)))  # noqa: S311 (a sample, not a secret)


def test_the_sample_is_large(sample: list[tuple[str, str, bool]]) -> None:
    assert len(sample) >= 200


def test_every_number_stands_with_its_source(sample: list[tuple[str, str, bool]]) -> None:
    assert [f"{path}: {sentence}" for path, sentence, cited in sample if not cited] == []
