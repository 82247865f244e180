"""Renders the kit's blocks and every text in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup

from hooks.core.palette import palette
from hooks.core.script_data import script_data
from hooks.core.templates import render
from hooks.outputs.newsletter.model import Frame, Issue, Item, KitWords
from hooks.outputs.newsletter.texts import introduced

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
    parts = _markdown_parts(item, words)
    return "\n\n".join([*parts, *_markdown_foot(frame, words, item.unchecked)])


def message(text: str, item: Item, frame: Frame, words: KitWords) -> str:
    """A text for a chat or a notice, with its link, and below it where to look first."""
    return f"{text}\n{item.link}\n\n{_foot(frame, words, item.unchecked)}"


def issue_markdown(issue: Issue, frame: Frame, words: KitWords) -> str:
    """A complete issue as Markdown."""
    pages = [part for item in issue.pages for part in _markdown_parts(item, words, "##")]
    tips = [
        f"**{_escaped(tip.title)}** {_escaped(tip.texts.long)} {_markdown_link(tip, words)}"
        for tip in issue.tips
    ]
    parts = [f"# {_escaped(issue.title)}", _escaped(issue.intro), *pages, f"## {_escaped(words.tips)}", *tips]
    return "\n\n".join([*parts, *_markdown_foot(frame, words, issue.unchecked)])


def issue_message(issue: Issue, frame: Frame, words: KitWords) -> str:
    """An issue for a chat: what is in it, each link once, since tips often lead to the pages beside them."""
    first: dict[str, str] = {}
    for item in (*issue.pages, *issue.tips):
        first.setdefault(item.link, item.title)
    rows = [f"{introduced(title)} {link}" for link, title in first.items()]
    return "\n\n".join([issue.title, issue.intro, "\n".join(rows), _foot(frame, words, issue.unchecked)])


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
                "compact": item.compact,
                "embed": item.embed,
            },
        )
        for item in items
    ]
    data = _script_data(frame, words)
    return render("newsletter-kit/items.html", shown=shown, frame=frame, words=words, data=data)


def kit_issues(issues: Sequence[Issue], frame: Frame, words: KitWords) -> Markup:
    """All issues, each with its texts."""
    shown = [
        (
            issue,
            {
                "subject": issue.subject,
                "preheader": issue.preheader,
                "line": issue_message(issue, frame, words),
                "short": "",
                "long": issue_plain(issue, frame, words),
                "markdown": issue_markdown(issue, frame, words),
                "html": issue_html(issue, frame, words),
                "compact": "",
                "embed": "",
            },
        )
        for issue in issues
    ]
    data = _script_data(frame, words)
    return render("newsletter-kit/issues.html", shown=shown, frame=frame, words=words, data=data)


def kit_months(issues: Sequence[Issue], page: str, frame: Frame, words: KitWords) -> Markup:
    """A link to each issue, on a page below the content folder."""
    data = _script_data(frame, words)
    return render("newsletter-kit/months.html", issues=issues, page=page, frame=frame, words=words, data=data)


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


def _markdown_parts(item: Item, words: KitWords, heading: str = "") -> list[str]:
    """The picture, the title, the text and the link of an item."""
    title = _escaped(item.title)
    return [
        f"[![{_escaped(item.picture.alt)}]({item.picture.address})]({item.link})",
        f"{heading} {title}" if heading else f"**{title}**",
        _escaped(item.texts.long),
        _markdown_link(item, words),
    ]


def _markdown_link(item: Item, words: KitWords) -> str:
    """A link that names its page: a newsletter has several, and a screen reader may list them alone."""
    return f"[{_escaped(f'{words.read_on}: {item.title}')}]({item.link})"


def _markdown_foot(frame: Frame, words: KitWords, unchecked: bool) -> list[str]:  # noqa: FBT001
    first = f"[{_escaped(frame.first)}]({frame.first_link})"
    source = f"[{_escaped(frame.source)}.]({frame.address})"
    return [first, f"{source} {_escaped(words.unchecked)}" if unchecked else source]


def _script_data(frame: Frame, words: KitWords) -> Markup:
    """What the script needs to put a club's name and colour into the texts."""
    colours = palette()
    return script_data(
        {
            "address": frame.address,
            "months": frame.months,
            "button": colours["teal"],
            "link": colours["link"],
            "card": colours["card"],
            "by": words.by,
            "copied": words.copied,
            "failed": words.failed,
            "tabs_label": words.tabs_label,
            "preview": words.preview,
            "sources": words.sources,
            "copies": words.copies,
            "share": words.share,
            "whatsapp": words.whatsapp,
        }
    )


def _escaped(text: str) -> str:
    """Markdown that shows a text unchanged."""
    return _SPECIAL.sub(r"\\\1", text)


def _email(template: str, **values: object) -> str:
    """HTML for email, without the template's own line breaks: some programs show those between cells."""
    html = render(f"newsletter-kit/{template}.html", palette=palette(), **values)
    return re.sub(r">\s+<", "><", str(html)).strip()
