"""Pages that only lead on, and the ledger with what is new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from markupsafe import Markup

from hooks.core.page import Destination, Published
from hooks.core.templates import render
from hooks.outputs.redirects.model import ARROW, HOME, RedirectWords


def redirect_page(at: str, to: Destination, published: Published, words: RedirectWords) -> Markup:
    """The page at an address that leads on to another, with query and fragment where script runs.

    Args:
        at: the address, relative to the site, with a slash at its end.
        to: the page it leads to.
        published: where the site stands.
        words: what it says to who sees it.
    """
    root = "../" * at.count("/")
    return render(
        "bare-page/redirect.html",
        canonical=published.absolute_url(to.address),
        go_on=words.go_on.format(title=to.title),
        href=root + quote(to.address),
        of=to,
        picture=published.absolute_url(to.card),
        published=published,
        root=root,
    )


def robots(published: Published) -> str:
    """Tells programs that they may read everything, and where all pages are listed.

    What no search engine should list says so itself: it must be read for that.
    """
    rows = ["User-agent: *", "Allow: /"]
    if published.address:
        rows.append(f"Sitemap: {published.absolute_url('sitemap.xml')}")
    return "\n".join([*rows, ""])


def entered(ledger: str, addresses: Mapping[str, str]) -> str:
    """A ledger with what is new in it. What stands there stays, whatever became of it.

    Args:
        ledger: the text so far.
        addresses: every address of the site, and where a short link leads.
    """
    rows = [row for row in ledger.splitlines() if row.strip()]
    known = {row.partition(ARROW)[0] for row in rows}
    new = (_row(address, target) for address, target in addresses.items() if (address or HOME) not in known)
    remarks = [row for row in rows if row.startswith("#")]
    return "\n".join([*remarks, *_sorted({*rows, *new} - set(remarks)), ""])


def _sorted(rows: Iterable[str]) -> list[str]:
    return sorted(rows, key=lambda row: row.partition(ARROW)[0])


def _row(address: str, target: str) -> str:
    return f"{address}{ARROW}{target}" if target else address or HOME
