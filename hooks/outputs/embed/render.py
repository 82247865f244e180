"""Renders a part of the site as a page for a frame, and the code that shows it elsewhere."""

from __future__ import annotations

from markupsafe import Markup

from hooks.core.links import linked
from hooks.core.page import BUILD, Destination, Published
from hooks.core.templates import render
from hooks.outputs.embed.model import HEIGHT, SCRIPT, EmbedWords, embed_address

ROOT = "../../"


def embed_page(
    part: Markup, style: str, page: Destination, published: Published, words: EmbedWords
) -> Markup:
    """A component on its own. Links open in the full window, because a frame is too small for a site.

    Args:
        part: the component, with its title as the page's heading.
        style: the path of its style sheet.
        page: the page it is a part of.
        published: where the site is.
        words: what is written below it.
    """
    return render(
        "bare-page/embed.html",
        canonical=published.absolute_url(page.address),
        href=ROOT + page.address,
        of=page,
        part=linked(part, ROOT.__add__),
        published=published,
        build=ROOT + BUILD,
        style=ROOT + style,
        whole=words.whole.format(title=page.title, site=published.name),
    )


def embed_code(slug: str, title: str, published: Published) -> str:
    """HTML that another site pastes to show an embed; empty if this site doesn't know its address.

    Args:
        slug: of an exercise, or `doors`.
        title: the name of the frame for screen readers.
        published: where the site is.
    """
    if not published.address:
        return ""
    frame = Markup(
        '<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy" style="border:0"></iframe>\n'
    )
    script = Markup('<script src="{}" async></script>\n')
    name = f"{title} - {published.name}" if published.name else title
    code = frame.format(published.absolute_url(embed_address(slug)), name, HEIGHT)
    # A str, because it is text to copy, and so has to be escaped when a page shows it.
    return str(code + script.format(published.absolute_url(SCRIPT)))
