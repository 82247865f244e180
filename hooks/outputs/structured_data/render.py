"""Renders structured data: only what's true and visible on the page."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from hooks.core.page import CARD_SIZE, Published
from hooks.core.script_data import script_data
from hooks.outputs.structured_data.model import PageData, Practice, Question

Thing = dict[str, Any]  # JSON-LD: each schema.org type has other keys


def structured_data(page: PageData, published: Published) -> Markup:
    """JSON-LD for a script element; empty if the site doesn't know its address."""
    if not published.address:
        return Markup()
    is_home = not page.address
    context = _site(page, published) if is_home else _breadcrumb_list(page, published)
    graph = [_page(page, published), context, *_image(page, published), *_maker(published)]
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
            "isPartOf": _part_of(page, published),
            **_work(page, published),
            **_dates(page),
            "primaryImageOfPage": _image_id(page, published),
            "breadcrumb": {"@id": f"{url}#trail"} if page.address else None,
            "mainEntity": _practice(page, published)
            if page.practice
            else [_question(one) for one in page.questions],
        }
    )


def _part_of(page: PageData, published: Published) -> Thing:
    """The site. Its name is on every page, because crawlers read each one by itself."""
    if not page.address:
        return {"@id": _site_id(published)}
    site = {"@type": "WebSite", "@id": _site_id(published), "url": published.address, "name": published.name}
    return _without_empty(site)


def _work(page: PageData, published: Published) -> Thing:
    """What schema.org has for every creative work: who made it, how it may be used, and its picture."""
    maker = {"@id": _maker_id(published)} if published.author else None
    image = _image_id(page, published)
    return _without_empty({"author": maker, "publisher": maker, "license": published.license, "image": image})


def _dates(page: PageData) -> Thing:
    """When the page was written, last changed and checked, and by whom: what its foot says, too.

    A check is no change: schema.org has `lastReviewed` for it, and Google asks for `dateModified` only
    where what a page says has changed (developers.google.com/search/docs/appearance/publication-dates).
    """
    days = {"datePublished": page.written, "dateModified": page.changed, "lastReviewed": page.reviewed}
    reviewer = {"@type": "Person", "name": page.reviewed_by} if page.reviewed else None
    return {**{name: day.isoformat() for name, day in days.items() if day}, "reviewedBy": reviewer}


def _image(page: PageData, published: Published) -> list[Thing]:
    """The card image, with the licence that search engines show beside a picture."""
    if not page.card:
        return []
    address = published.absolute_url(page.card)
    width, height = CARD_SIZE
    image = {
        "@type": "ImageObject",
        **_image_id(page, published),
        "url": address,
        "contentUrl": address,
        "width": f"{width} px",
        "height": f"{height} px",
        "caption": page.card_alt,
        "license": published.license,
        "creator": {"@id": _maker_id(published)} if published.author else None,
        "creditText": published.name,
        "copyrightNotice": published.author,
    }
    return [_without_empty(image)]


def _image_id(page: PageData, published: Published) -> Thing:
    return {"@id": f"{published.absolute_url(page.address)}#card"} if page.card else {}


def _maker(published: Published) -> list[Thing]:
    """Who writes and publishes the site, if the settings say so."""
    if not published.author:
        return []
    url = {"@id": _maker_id(published), "url": published.address}
    return [{"@type": "Organization", **url, "name": published.author}]


def _maker_id(published: Published) -> str:
    return f"{published.address}#publisher"


def _question(question: Question) -> Thing:
    answer = {"@type": "Answer", "text": question.answer}
    return {"@type": "Question", "name": question.ask, "acceptedAnswer": answer}


def _practice(page: PageData, published: Published) -> list[Thing]:
    practice = page.practice or Practice()
    plan = {
        "@type": "ExercisePlan",
        "name": page.title,
        "exerciseType": practice.kind,
        "repetitions": _number(practice.repetitions),
        "activityFrequency": practice.frequency,
        "activityDuration": f"P{practice.weeks}W" if practice.weeks else None,
        "additionalVariable": practice.dose,
        **_work(page, published),
    }
    how = {
        "@type": "HowTo",
        "name": page.title,
        **_work(page, published),
        "tool": [{"@type": "HowToTool", "name": name} for name in practice.needs],
        "step": [
            {"@type": "HowToStep", "position": position, "text": step}
            for position, step in enumerate(practice.steps, start=1)
        ],
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
        **_work(page, published),
    }


def _site_id(published: Published) -> str:
    return f"{published.address}#site"


def _without_empty(thing: Thing) -> Thing:
    return {key: value for key, value in thing.items() if value}
