"""A page in the vocabulary of schema.org. Only what is true and seen on the page is told."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from hooks.core.page import Published
from hooks.core.script_data import script_data
from hooks.outputs.structured_data.model import PageData, Practice

Thing = dict[str, Any]  # JSON-LD: each schema.org type has other keys


def structured_data(page: PageData, published: Published) -> Markup:
    """JSON-LD, fit to stand in a script element; nothing while nobody knows where the site stands."""
    if not published.address:
        return Markup()
    graph = [_page(page, published)]
    if page.address:
        graph.append(_trail(page, published))
    else:
        graph.append(_site(page, published))
    return script_data({"@context": "https://schema.org", "@graph": graph})


def _page(page: PageData, published: Published) -> Thing:
    url = published.absolute_url(page.address)
    return _filled(
        {
            "@type": page.kind,
            "@id": url,
            "url": url,
            "name": page.title,
            "description": page.summary,
            "inLanguage": published.language,
            "isPartOf": {"@id": _site_name(published)},
            "datePublished": page.written and page.written.isoformat(),
            **_review(page),
            "breadcrumb": {"@id": f"{url}#trail"} if page.address else None,
            "mainEntity": _practice(page) if page.practice else None,
        }
    )


def _review(page: PageData) -> Thing:
    """Who checked the page and when: told only of a page that a clinician has checked."""
    if page.reviewed is None:
        return {}
    reviewer = {"@type": "Person", "name": page.reviewed_by}
    return {"lastReviewed": page.reviewed.isoformat(), "reviewedBy": reviewer}


def _practice(page: PageData) -> list[Thing]:
    practice = page.practice or Practice()
    plan = {
        "@type": "ExercisePlan",
        "name": page.title,
        "exerciseType": practice.kind,
        "repetitions": _number(practice.repetitions),
        "activityFrequency": practice.often,
        "activityDuration": f"P{practice.weeks}W" if practice.weeks else None,
        "additionalVariable": practice.dose,
    }
    how = {
        "@type": "HowTo",
        "name": page.title,
        "tool": [{"@type": "HowToTool", "name": name} for name in practice.needs],
        "step": [{"@type": "HowToStep", "text": step} for step in practice.steps],
    }
    return [_filled(plan), *([_filled(how)] if practice.steps else [])]


def _number(value: int | tuple[int, int] | None) -> int | Thing | None:
    if isinstance(value, tuple):
        return {"@type": "QuantitativeValue", "minValue": value[0], "maxValue": value[1]}
    return value


def _trail(page: PageData, published: Published) -> Thing:
    steps = [(place.title, published.absolute_url(place.address)) for place in page.above]
    items = [
        {"@type": "ListItem", "position": at, "name": title, "item": url}
        for at, (title, url) in enumerate(
            [*steps, (page.title, published.absolute_url(page.address))], start=1
        )
    ]
    return {
        "@type": "BreadcrumbList",
        "@id": f"{published.absolute_url(page.address)}#trail",
        "itemListElement": items,
    }


def _site(page: PageData, published: Published) -> Thing:
    return {
        "@type": "WebSite",
        "@id": _site_name(published),
        "url": published.address,
        "name": published.name or page.title,
        "description": page.summary,
        "inLanguage": published.language,
    }


def _site_name(published: Published) -> str:
    return f"{published.address}#site"


def _filled(thing: Thing) -> Thing:
    return {key: value for key, value in thing.items() if value}
