"""Renders redirects, `robots.txt` and the updated ledger."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from markupsafe import Markup

from hooks.core.page import BUILD, Destination, Published
from hooks.core.templates import render
from hooks.outputs.redirects.model import ARROW, HOME, RedirectWords


def redirect_page(
    address: str, target: Destination, card: Mapping[str, object], published: Published, words: RedirectWords
) -> Markup:
    """The page of a redirect. With JavaScript, the query and the fragment are passed on.

    Args:
        address: of the redirect, relative to the site, with a slash at its end.
        target: the page it leads to.
        card: the address, size and text alternative of that page's card image; empty without one.
        published: where the site is.
        words: what the page says.
    """
    root = "../" * address.count("/")
    return render(
        "bare-page/redirect.html",
        canonical=published.absolute_url(target.address),
        go_on=words.go_on.format(title=target.title),
        href=root + quote(target.address),
        of=target,
        card=card,
        published=published,
        build=root + BUILD,
    )


def robots(published: Published) -> str:
    """Allows crawlers to read everything, and names the sitemap.

    Pages that no search engine should list say so themselves, and for that they must be read.
    """
    rows = ["User-agent: *", "Allow: /"]
    if published.address:
        rows.append(f"Sitemap: {published.absolute_url('sitemap.xml')}")
    return "\n".join([*rows, ""])


def updated_ledger(ledger: str, addresses: Mapping[str, str]) -> str:
    """A ledger with new addresses added. Lines that are there stay, even if their address is lost.

    Args:
        ledger: the text so far.
        addresses: every address of the site, each with the target of a short link, or an empty text.
    """
    rows = [row for row in ledger.splitlines() if row.strip()]
    known = {row.partition(ARROW)[0] for row in rows}
    new = (_row(address, target) for address, target in addresses.items() if (address or HOME) not in known)
    comments = [row for row in rows if row.startswith("#")]
    lines = sorted({*rows, *new} - set(comments), key=lambda row: row.partition(ARROW)[0])
    return "\n".join([*comments, *lines, ""])


def _row(address: str, target: str) -> str:
    return f"{address}{ARROW}{target}" if target else address or HOME
