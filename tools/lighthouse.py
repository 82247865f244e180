"""`make lighthouse`: Lighthouse on one page of each kind of a built site; each of four scores should be 100.

Where performance isn't 100 at once, the best of three runs counts: another program may have been busy.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

from tools.browser import find
from tools.hosting import hosted

LIGHTHOUSE = Path("node_modules/lighthouse/cli/index.js")
SCORES = ("performance", "accessibility", "best-practices", "seo")
PORT = 8000
"""The site's own address where SITE_URL isn't set, so that its canonical links lead here."""
TRIES = 3
CHROME = "--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking"


def pages_of_each_kind(site: Path) -> Iterator[str]:
    """The addresses of single pages, and of each folder its list and its first page."""
    tree = ElementTree.parse(site / "sitemap.xml")  # noqa: S314 (our own)
    texts = (found.text or "" for found in tree.iter() if found.tag.endswith("loc"))
    places = sorted(site_path(text) for text in texts)
    begun: set[str] = set()
    for place in places:
        folder, _, below = place.partition("/")
        if not below or folder not in begun:
            yield place
        if below:
            begun.add(folder)


def site_path(address: str) -> str:
    """An address of the sitemap without the host: of a site at the root."""
    return address.split("://", 1)[-1].partition("/")[2]


def scores(address: str) -> tuple[list[int], list[str]]:
    """The four scores of a page in hundredths, and the audits that it doesn't pass."""
    best: list[int] = []
    failed: list[str] = []
    for _ in range(TRIES):
        report = measured(address)
        now = [round(100 * (report["categories"][name]["score"] or 0)) for name in SCORES]
        if not best or sum(now) > sum(best):
            best, failed = now, failures(report)
        if best[1:] != [100, 100, 100] or best[0] == 100:
            break
    return best, failed


def measured(address: str) -> dict[str, dict[str, dict[str, float]]]:
    """What Lighthouse reports about a page."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        options = ["--quiet", "--output=json", f"--output-path={out}", f"--chrome-flags={CHROME}"]
        node = Path(sys.executable).with_name("node")
        environment = {**os.environ, "CHROME_PATH": find() or ""}
        command = [str(node), str(LIGHTHOUSE), address, f"--only-categories={','.join(SCORES)}", *options]
        subprocess.run(command, check=True, env=environment)
        report: dict[str, dict[str, dict[str, float]]] = json.loads(out.read_text(encoding="utf-8"))
    return report


def failures(report: dict[str, dict[str, dict[str, float]]]) -> list[str]:
    """The audits that count and aren't passed."""
    counting = {
        audit["id"]
        for name in SCORES
        for audit in report["categories"][name]["auditRefs"]  # type: ignore[attr-defined]
        if audit["weight"]
    }
    return sorted(
        name for name in counting if (score := report["audits"][name]["score"]) is not None and score < 1
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the scores of each page; the exit code is 1 if one isn't 100."""
    parser = argparse.ArgumentParser(prog="python -m tools.lighthouse", description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument(
        "pages", nargs="*", help="addresses below the site; one of each kind if there are none"
    )
    options = parser.parse_args(arguments)
    if not LIGHTHOUSE.is_file():
        print("Lighthouse isn't installed: run npm ci, or make lighthouse", file=sys.stderr)
        return 1
    less = 0
    print(f"{'  '.join(SCORES)}  page")
    with hosted(options.site, PORT) as base:
        for page in options.pages or pages_of_each_kind(options.site):
            found, failed = scores(f"{base}{page}")
            less += min(found) < 100
            rows = "  ".join(f"{score:{len(name)}}" for score, name in zip(found, SCORES, strict=True))
            print(f"{rows}  /{page} {' '.join(failed)}", flush=True)
    return int(less > 0)


if __name__ == "__main__":
    sys.exit(main())
