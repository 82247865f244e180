"""The texts of the real kit, for tests."""

from __future__ import annotations

from functools import cache
from xml.etree import ElementTree

from hooks.core.page import Published
from hooks.site import Site, build_site
from tests.frozen import FROZEN, FROZEN_DAY

ADDRESS = "https://club.example/backs/"


@cache
def site(address: str = ADDRESS) -> Site:
    return build_site(FROZEN, FROZEN_DAY, Published(address, "Runner's Back"))


def texts_of(component: str) -> dict[str, dict[str, str]]:
    """By the name of each thing: its texts, by kind."""
    found: dict[str, dict[str, str]] = {}
    library = site().library
    assert library is not None
    for argument in library.block_arguments[component]:
        html = library.block(component, argument)
        tree = ElementTree.fromstring(f"<div>{html}</div>")  # noqa: S314 (our own templates)
        for item in tree.iterfind(".//*[@class='newsletter-kit__body']"):
            areas = item.iter("textarea")
            found[item.attrib["id"]] = {area.attrib["data-kind"]: area.text or "" for area in areas}
    return found


@cache
def items() -> dict[str, dict[str, str]]:
    return texts_of("newsletter-items")


@cache
def issues() -> dict[str, dict[str, str]]:
    return texts_of("newsletter-issues")
