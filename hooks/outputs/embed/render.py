"""A part of the site as a page for a frame, and what another site pastes to show it."""

from __future__ import annotations

from markupsafe import Markup

from hooks.core.links import linked
from hooks.core.page import Destination, Published
from hooks.core.templates import render
from hooks.outputs.embed.model import HEIGHT, SCRIPT, EmbedWords, embed_address

ROOT = "../../"


def embed_page(part: Markup, style: str, of: Destination, published: Published, words: EmbedWords) -> Markup:
    """A component alone. Its links open in the whole window, because a frame is no place to read a site in.

    Args:
        part: the component, with its title as the page's heading.
        style: the path of its sheet.
        of: the page it is a part of.
        published: where the site stands.
        words: what stands below it.
    """
    return render(
        "bare-page/embed.html",
        canonical=published.absolute_url(of.address),
        href=ROOT + of.address,
        of=of,
        part=linked(part, ROOT.__add__),
        published=published,
        root=ROOT,
        style=style,
        whole=words.whole.format(title=of.title, site=published.name),
    )


def embed_code(slug: str, title: str, published: Published) -> str:
    """HTML that another site pastes to show an embed; empty while nobody knows where ours stands.

    Args:
        slug: of an exercise, or `doors`.
        title: what the frame is called for those who hear the page.
        published: where the site stands.
    """
    if not published.address:
        return ""
    frame = Markup(
        '<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy" style="border:0"></iframe>\n'
    )
    script = Markup('<script src="{}" async></script>\n')
    name = f"{title} - {published.name}" if published.name else title
    code = frame.format(published.absolute_url(embed_address(slug)), name, HEIGHT)
    return str(
        code + script.format(published.absolute_url(SCRIPT))
    )  # a text to be shown, not a part of a page
