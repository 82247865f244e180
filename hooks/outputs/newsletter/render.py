"""The kit's pages, and every text on them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup

from hooks.core.palette import palette
from hooks.core.templates import render
from hooks.outputs.newsletter.model import Frame, Issue, Item, KitWords

_MARKS = re.compile(r"([\\`*_\[\]<>#|])")


def html_block(item: Item, frame: Frame, words: KitWords) -> str:
    """A page as HTML for mail: tables and inline style, since programs for mail know nothing newer."""
    return _mail("block", item=item, frame=frame, words=words)


def issue_block(issue: Issue, frame: Frame, words: KitWords) -> str:
    """A whole issue as HTML for mail."""
    return _mail("issue-block", issue=issue, frame=frame, words=words)


def plain(item: Item, frame: Frame, words: KitWords) -> str:
    """A page as plain text."""
    return "\n\n".join([*_plain(item, words), f"{frame.first} {frame.first_link}"])


def issue_plain(issue: Issue, frame: Frame, words: KitWords) -> str:
    """A whole issue as plain text."""
    pages = [part for item in issue.pages for part in _plain(item, words)]
    tips = [part for item in issue.tips for part in _plain(item, words)]
    last = f"{frame.first} {frame.first_link}"
    return "\n\n".join([issue.title.upper(), issue.intro, *pages, words.tips.upper(), *tips, last])


def markdown(item: Item, frame: Frame, words: KitWords) -> str:
    """A page as Markdown."""
    picture = f"[![{_marked(item.picture.alt)}]({item.picture.address})]({item.link})"
    heading = f"**{_marked(item.title)}**"
    more = f"[{_marked(words.read_on)}]({item.link})"
    first = f"[{_marked(frame.first)}]({frame.first_link})"
    return "\n\n".join([picture, heading, _marked(item.texts.long), more, first])


def kit_items(items: Sequence[Item], frame: Frame, words: KitWords) -> Markup:
    """All things of one kind, each with its texts."""
    shown = [
        (
            item,
            {
                "line": f"{item.texts.line}\n{item.link}",
                "short": f"{item.texts.short}\n{item.link}",
                "long": plain(item, frame, words),
                "markdown": markdown(item, frame, words),
                "html": html_block(item, frame, words),
                "embed": item.embed,
            },
        )
        for item in items
    ]
    return render("newsletter-kit/items.html", shown=shown, frame=frame, words=words)


def kit_issues(issues: Sequence[Issue], frame: Frame, words: KitWords, *, alone: bool = False) -> Markup:
    """Issues, each as a block and as plain text; one that stands alone is open."""
    shown = [
        (issue, {"html": issue_block(issue, frame, words), "long": issue_plain(issue, frame, words)})
        for issue in issues
    ]
    return render("newsletter-kit/issues.html", shown=shown, frame=frame, words=words, alone=alone)


def kit_list(
    kinds: Sequence[tuple[str, str, Sequence[tuple[str, str]]]], frame: Frame, words: KitWords
) -> Markup:
    """Everything there is, by kind: the page of a kind, its title, and name and title of each thing."""
    return render("newsletter-kit/list.html", kinds=kinds, frame=frame, words=words)


def _plain(item: Item, words: KitWords) -> list[str]:
    return [item.title, item.texts.long, f"{words.read_on}: {item.link}"]


def _marked(text: str) -> str:
    """Markdown that shows a text as it stands."""
    return _MARKS.sub(r"\\\1", text)


def _mail(template: str, **values: object) -> str:
    """HTML for mail, without the template's own line breaks: some programs show those between cells."""
    html = render(f"newsletter-kit/{template}.html", palette=palette(), **values)
    return re.sub(r">\s+<", "><", str(html)).strip()
