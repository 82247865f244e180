"""Renders structured data: only what's true and visible on the page."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from hooks.core.page import Published
from hooks.core.script_data import script_data
from hooks.outputs.structured_data.model import PageData, Practice, Question

Thing = dict[str, Any]  # JSON-LD: each schema.org type has other keys


def structured_data(page: PageData, published: Published) -> Markup:
    """JSON-LD for a script element; empty if the site doesn't know its address."""
    if not published.address:
        return Markup()
    is_home = not page.address
    context = _site(page, published) if is_home else _breadcrumb_list(page, published)
    graph = [_page(page, published), context]
    return script_data({"@context": "https://schema.org", "@graph": graph})


def _page(page: PageData, published: Published) -> Thing:
    url = published.absolute_url(page.address)
    return _without_empty(
        {
            "@type": page.type,
            "@id": url,
            "url": url,
            "name": page.title,
            "description": page.summary,
            "inLanguage": published.language,
            "isPartOf": {"@id": _site_id(published)},
            "datePublished": page.written and page.written.isoformat(),
            **_review(page),
            "breadcrumb": {"@id": f"{url}#trail"} if page.address else None,
            "mainEntity": _practice(page) if page.practice else [_question(one) for one in page.questions],
        }
    )


def _review(page: PageData) -> Thing:
    """Who checked the page and when; nothing if no clinician has."""
    if page.reviewed is None:
        return {}
    reviewer = {"@type": "Person", "name": page.reviewed_by}
    return {"lastReviewed": page.reviewed.isoformat(), "reviewedBy": reviewer}


def _question(question: Question) -> Thing:
    answer = {"@type": "Answer", "text": question.answer}
    return {"@type": "Question", "name": question.ask, "acceptedAnswer": answer}


def _practice(page: PageData) -> list[Thing]:
    practice = page.practice or Practice()
    plan = {
        "@type": "ExercisePlan",
        "name": page.title,
        "exerciseType": practice.kind,
        "repetitions": _number(practice.repetitions),
        "activityFrequency": practice.frequency,
        "activityDuration": f"P{practice.weeks}W" if practice.weeks else None,
        "additionalVariable": practice.dose,
    }
    how = {
        "@type": "HowTo",
        "name": page.title,
        "tool": [{"@type": "HowToTool", "name": name} for name in practice.needs],
        "step": [{"@type": "HowToStep", "text": step} for step in practice.steps],
    }
    return [_without_empty(plan), *([_without_empty(how)] if practice.steps else [])]


def _number(value: int | tuple[int, int] | None) -> int | Thing | None:
    if isinstance(value, tuple):
        return {"@type": "QuantitativeValue", "minValue": value[0], "maxValue": value[1]}
    return value


def _breadcrumb_list(page: PageData, published: Published) -> Thing:
    trail = [*((above.title, above.address) for above in page.breadcrumbs), (page.title, page.address)]
    items = [
        {"@type": "ListItem", "position": position, "name": title, "item": published.absolute_url(address)}
        for position, (title, address) in enumerate(trail, start=1)
    ]
    return {
        "@type": "BreadcrumbList",
        "@id": f"{published.absolute_url(page.address)}#trail",
        "itemListElement": items,
    }


def _site(page: PageData, published: Published) -> Thing:
    return {
        "@type": "WebSite",
        "@id": _site_id(published),
        "url": published.address,
        "name": published.name or page.title,
        "description": page.summary,
        "inLanguage": published.language,
    }


def _site_id(published: Published) -> str:
    return f"{published.address}#site"


def _without_empty(thing: Thing) -> Thing:
    return {key: value for key, value in thing.items() if value}
