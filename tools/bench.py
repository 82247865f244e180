"""Measures the site against a stock Material build of the same Markdown, alternating in one run.

Prints build time and peak memory with their ratios, and the bytes that a first visit costs. There is no
pass or fail: machines vary from minute to minute, so compare only counts, and ratios within one run.
"""

from __future__ import annotations

import gzip
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from hooks.adapters.build_cache.current_site import today
from hooks.core import memo
from hooks.core.page import CachedAsset, Published
from hooks.core.source import read_sources
from hooks.drawing.figure.model import Figure, FigureWords
from hooks.drawing.svg.render import draw
from hooks.library.words import FILE as WORDING
from hooks.site import build_site
from tests.server import serving
from tests.waiting import STARTED, until
from tools.browser import find
from tools.code_size import SCRIPTS, size_of
from tools.speed import answer_speed, largest_paints

ROOT = Path(__file__).parents[1]
RUNS = 5
VISITS = {
    "home": "",
    "a cause": "causes/leg-strength/",
    "exercises": "exercises/",
    "the finder": "finder/",
    "the signs": "warning-signs/",
    "the kit": "newsletter/",
}
FIVE = "do=chair-squat,step-down,hip-hinge,side-plank,calf-raise"
PROGRAMMES = {
    "the library": ("exercises/", 45, 8),
    "a plan": ("plans/three-runs/", 45, 8),
    "my exercises": (f"my-exercises/#{FIVE}", 45, 24),
    "a session": (f"session/#{FIVE}", 45, 24),
    "the diary": ("diary/", 45, 24),
    "the calendar": (f"calendar/#{FIVE}", 45, 24),
}
"""What exercises are done with: a page, and at most so many kilobytes and requests on a phone."""
PAINTS = VISITS | {
    "an exercise": "exercises/bird-dog/",
    "a guide": "can-i-run/",
    "a plan": PROGRAMMES["a plan"][0],
}
STOCK = """
site_name: Stock
docs_dir: {docs}
theme: {{name: material, font: false}}
plugins: [search]
markdown_extensions: [attr_list, def_list, tables, pymdownx.blocks.admonition, pymdownx.blocks.details]
validation: {{omitted_files: ignore, not_found: ignore, absolute_links: ignore, unrecognized_links: ignore}}
exclude_docs: "*.yml"
"""


@dataclass
class Run:
    """One build: seconds elapsed, and peak memory in megabytes."""

    seconds: float
    megabytes: float


def build(settings: Path, out: Path) -> Run:
    """Build once, as a process of its own."""
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(settings), "-d", str(out)]
    begun = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    if status:
        raise SystemExit(f"the build of {settings.name} failed")
    return Run(seconds, usage.ru_maxrss / 1024)


def stock_settings(folder: Path) -> Path:
    """The settings of a stock Material site, built from the same pages as this one."""
    subprocess.run([sys.executable, "-m", "hooks", "write", str(folder / "docs")], cwd=ROOT, check=True)
    settings = folder / "mkdocs.yml"
    settings.write_text(STOCK.format(docs=folder / "docs"), encoding="utf-8")
    return settings


def compare_builds(folder: Path) -> None:
    """Alternate the two builds, and print the medians and their ratios."""
    ours, stock = ROOT / "mkdocs.yml", stock_settings(folder)
    runs: dict[str, list[Run]] = {"ours": [], "stock": []}
    for at in range(RUNS + 1):
        for name, settings in (("ours", ours), ("stock", stock)):
            run = build(settings, folder / name)
            if at:  # the first of each warms the disk
                runs[name].append(run)
    row("build, seconds", [run.seconds for run in runs["ours"]], [run.seconds for run in runs["stock"]])
    row(
        "build, MB at the peak",
        [run.megabytes for run in runs["ours"]],
        [run.megabytes for run in runs["stock"]],
    )


def compare_edits(folder: Path) -> None:
    """What `make site` takes with nothing changed, and with one word changed, in a copy of the project."""
    copy = folder / "project"
    shutil.copytree(
        ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "node_modules", "site", "tests")
    )
    page = min((copy / "content" / "exercises").glob("*.md"))
    runs: dict[str, list[float]] = {"nothing": [], "a word": []}
    for at in range(RUNS + 1):
        for name, seconds in runs.items():
            if name == "a word":
                page.write_text(f"{page.read_text(encoding='utf-8')}\nWord {at}.\n", encoding="utf-8")
            begun = time.perf_counter()
            command = [sys.executable, "-m", "tools.publish", "site"]
            environment = os.environ | {"PYTHONPATH": str(copy)}
            subprocess.run(command, cwd=copy, env=environment, stderr=subprocess.DEVNULL, check=True)
            if at:  # the first is a build from nothing
                seconds.append(time.perf_counter() - begun)
    for name, taken in runs.items():
        print(f"{'make site after ' + name:28} ours {span(taken)}")


def row(what: str, ours: list[float], stock: list[float]) -> None:
    """One measurement of both builds: medians with their ranges, and the ratio of the medians."""
    ratio = statistics.median(ours) / statistics.median(stock)
    print(f"{what:28} ours {span(ours):24} stock {span(stock):24} ratio {ratio:.2f}")


def span(values: list[float]) -> str:
    """The median, with the minimum and the maximum."""
    return f"{statistics.median(values):.2f} ({min(values):.2f} to {max(values):.2f})"


def first_visit(page: Page, address: str) -> tuple[int, int]:
    """Requests and gzipped kilobytes of a first visit."""
    bodies: list[bytes] = []
    page.on("response", lambda response: bodies.append(response.body()) if response.ok else None)
    page.goto(address, wait_until="networkidle")
    until(page, STARTED)  # all scripts came
    page.wait_for_load_state("networkidle")
    return len(bodies), sum(len(gzip.compress(body, 9)) for body in bodies)


def draw_figures() -> None:
    """How many figures are drawn a second, each once and with its complete animation."""
    sources, _ = read_sources(ROOT / "content")
    figures = [
        Figure.model_validate(source.fields["figure"])
        for source in sources
        if source.path.startswith("exercises/")
    ]
    words = FigureWords.model_validate(
        next(source.fields["figure"] for source in sources if source.path == WORDING)
    )
    speeds = []
    for _ in range(RUNS):
        memo.results.clear()
        begun = time.perf_counter()
        for figure in figures:
            draw(figure, words)
        speeds.append(len(figures) / (time.perf_counter() - begun))
    print(f"{'figures a second':28} ours {span(speeds)}")


def draw_cards() -> None:
    """Seconds for a hundred card images, none of them cached."""
    site = build_site(ROOT / "content", today(), Published("https://club.example/", "Cards"))
    cards = [asset for asset in site.assets if isinstance(asset, CachedAsset) and "/cards/" in asset.path]
    speeds, sizes = [], []
    for _ in range(RUNS):
        begun = time.perf_counter()
        sizes = [len(card.make()) / 1000 for card in cards]
        speeds.append((time.perf_counter() - begun) * 100 / len(cards))
    print(f"{'seconds for 100 cards':28} ours {span(speeds)}")
    print(f"{'kilobytes of a card':28} ours {span(sizes)}")


def compare_visits(folder: Path) -> None:
    """What a first visit to each page costs, on this site and on the stock one."""
    with serving() as serve, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        ours, stock = serve(folder / "ours"), serve(folder / "stock")
        for name, path in VISITS.items():
            (count, size), (stock_count, stock_size) = (
                first_visit(browser.new_context().new_page(), base + path) for base in (ours, stock)
            )
            print(
                f"first visit, {name:14} ours {size / 1000:6.1f} kB in {count:2} requests   "
                f"stock {stock_size / 1000:6.1f} kB in {stock_count:2}   ratio {size / stock_size:.2f}"
            )
        browser.close()


def compare_programmes(folder: Path) -> None:
    """What the first screen of each programme costs on a phone, and its whole code, with their bars."""
    with serving() as serve, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        base = serve(folder / "ours")
        for name, (path, kilobytes, most) in PROGRAMMES.items():
            page = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True).new_page()
            count, size = first_visit(page, base + path)
            weight = f"{size / 1000:6.1f} kB of {kilobytes}"
            print(f"on a phone, {name:14} ours {weight} in {count:2} requests of {most}")
        browser.close()
    for name, kilobytes in SCRIPTS.items():
        print(f"all code of {name:15} ours {size_of(name) / 1000:5.1f} kB of {kilobytes}")


def page_heights(folder: Path) -> None:
    """How far a reader scrolls on a phone, footer included: the same pages, and the longest cause."""
    with serving() as serve, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        page, base = browser.new_page(viewport={"width": 360, "height": 740}), serve(folder / "ours")
        for name, path in VISITS.items():
            print(f"height at 360 px, {name:14} {_height(page, base + path):6}")
        causes = (folder / "ours" / "causes").glob("*/index.html")
        longest, cause = max(
            (_height(page, f"{base}causes/{it.parent.name}/"), it.parent.name) for it in causes
        )
        print(f"height at 360 px, longest cause  {longest:6} ({cause})")
        browser.close()


def _height(page: Page, address: str) -> int:
    page.goto(address)
    return int(page.evaluate("document.documentElement.scrollHeight"))


def main() -> None:
    """Run everything."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        compare_builds(folder)  # first, because a process inherits the peak memory of the one that starts it
        compare_edits(folder)
        draw_figures()
        draw_cards()
        compare_visits(folder)
        compare_programmes(folder)
        page_heights(folder)
        largest_paints(folder / "ours", folder / "stock", PAINTS, RUNS)
        answer_speed(folder / "ours", VISITS["the finder"], RUNS)


if __name__ == "__main__":
    main()
