"""Renders the kit's blocks and every text in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup

from hooks.core.palette import palette
from hooks.core.templates import render
from hooks.outputs.newsletter.model import Frame, Issue, Item, KitWords

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")


def item_html(item: Item, frame: Frame, words: KitWords) -> str:
    """An item as HTML for email: tables and inline styles, because many email programs know nothing newer."""
    return _email("block", item=item, frame=frame, words=words)


def issue_html(issue: Issue, frame: Frame, words: KitWords) -> str:
    """A complete issue as HTML for email."""
    return _email("issue-block", issue=issue, frame=frame, words=words)


def plain_text(item: Item, frame: Frame, words: KitWords) -> str:
    """An item as plain text."""
    return "\n\n".join([*_paragraphs(item, words), _foot(frame, words, item.unchecked)])


def issue_plain(issue: Issue, frame: Frame, words: KitWords) -> str:
    """A complete issue as plain text."""
    pages = [text for item in issue.pages for text in _paragraphs(item, words)]
    tips = [text for item in issue.tips for text in _paragraphs(item, words)]
    foot = _foot(frame, words, issue.unchecked)
    return "\n\n".join([issue.title.upper(), issue.intro, *pages, words.tips.upper(), *tips, foot])


def markdown(item: Item, frame: Frame, words: KitWords) -> str:
    """An item as Markdown."""
    picture = f"[![{_escaped(item.picture.alt)}]({item.picture.address})]({item.link})"
    heading = f"**{_escaped(item.title)}**"
    more = f"[{_escaped(words.read_on)}]({item.link})"
    first = f"[{_escaped(frame.first)}]({frame.first_link})"
    source = f"[{_escaped(frame.source)}]({frame.address})"
    last = f"{source} {_escaped(words.unchecked)}" if item.unchecked else source
    return "\n\n".join([picture, heading, _escaped(item.texts.long), more, first, last])


def message(text: str, item: Item, frame: Frame, words: KitWords) -> str:
    """A text for a chat or a notice, with its link, and below it where to look first."""
    return f"{text}\n{item.link}\n\n{_foot(frame, words, item.unchecked)}"


def kit_items(items: Sequence[Item], frame: Frame, words: KitWords) -> Markup:
    """All items of a group, each with its texts."""
    shown = [
        (
            item,
            {
                "line": message(item.texts.line, item, frame, words),
                "short": message(item.texts.short, item, frame, words),
                "long": plain_text(item, frame, words),
                "markdown": markdown(item, frame, words),
                "html": item_html(item, frame, words),
                "embed": item.embed,
            },
        )
        for item in items
    ]
    return render("newsletter-kit/items.html", shown=shown, frame=frame, words=words)


def kit_issues(issues: Sequence[Issue], frame: Frame, words: KitWords, *, alone: bool = False) -> Markup:
    """Issues, each as HTML and as plain text; an issue shown alone is unfolded."""
    shown = [
        (
            issue,
            {
                "subject": issue.subject,
                "preheader": issue.preheader,
                "html": issue_html(issue, frame, words),
                "long": issue_plain(issue, frame, words),
            },
        )
        for issue in issues
    ]
    return render("newsletter-kit/issues.html", shown=shown, frame=frame, words=words, alone=alone)


def kit_list(groups: Sequence[tuple[str, str, Sequence[tuple[str, str]]]], words: KitWords) -> Markup:
    """Everything the kit offers: for each group its page, its title, and the name and title of each item."""
    return render("newsletter-kit/list.html", kinds=groups, words=words)


def _paragraphs(item: Item, words: KitWords) -> list[str]:
    return [item.title, item.texts.long, f"{words.read_on}: {item.link}"]


def _foot(frame: Frame, words: KitWords, unchecked: bool) -> str:  # noqa: FBT001
    """The lines that every text ends with."""
    source = f"{frame.source}: {frame.address}"
    last = f"{words.unchecked}\n" if unchecked else ""
    return f"{frame.first} {frame.first_link}\n{last}{source}"


def _escaped(text: str) -> str:
    """Markdown that shows a text unchanged."""
    return _SPECIAL.sub(r"\\\1", text)


def _email(template: str, **values: object) -> str:
    """HTML for email, without the template's own line breaks: some programs show those between cells."""
    html = render(f"newsletter-kit/{template}.html", palette=palette(), **values)
    return re.sub(r">\s+<", "><", str(html)).strip()
