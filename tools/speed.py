"""How soon pages are painted, and answers of the finder shown, on a phone four times slower than this."""

from __future__ import annotations

import json
import statistics
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, ViewportSize, sync_playwright

from tests.server import serving
from tools.browser import find
from tools.hosting import hosted

PHONE: ViewportSize = {"width": 360, "height": 640}
SLOWER = 4
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
"""A slow mobile network: milliseconds, and bytes a second."""

LARGEST = """() => new Promise((done) => {
  let largest = 0;
  const note = (list) => list.getEntries().forEach((entry) => { largest = entry.startTime; });
  new PerformanceObserver(note).observe({ type: "largest-contentful-paint", buffered: true });
  setTimeout(() => done(largest), 1500);
})"""
SETTLE = """() => new Promise((done) => {
  const asks = () => done(Boolean(document.querySelector(".cause-finder__steps > :first-child legend")));
  requestAnimationFrame(() => setTimeout(() => setTimeout(asks, 50)));
})"""
"""Waits until the page is idle; returns whether a screen asks something."""
AIM = """() => {
  const form = document.querySelector(".cause-finder__steps > :first-child");
  const answer = [...form.querySelectorAll("button.cause-finder__option")].at(-1);
  const aim = answer ?? form.querySelector(".cause-finder__continue");
  aim.scrollIntoView({ block: "center" });
  const { x, y, width, height } = aim.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}"""
"""Where the last answer is, or what goes on with nothing ticked."""
SHOWN = """() => new Promise((done) => addEventListener("click", () => {
  requestAnimationFrame(() => setTimeout(done));
}, { once: true, capture: true }))"""
"""Waits for the frame after a press."""
HELD = 80
"""How long a finger is down, in milliseconds."""
PAINT, PAINTED, SENT = "Paint", "Layerize", "Commit"
"""The last steps of a frame on the page's main thread, by trace event name."""
WORK = ("EventDispatch", "UpdateLayoutTree", "Layout", "PrePaint", PAINT, PAINTED, SENT)
"""All that the main thread does between a press and the frame with what follows."""


def largest_paints(ours: Path, stock: Path, pages: dict[str, str], runs: int) -> None:
    """Print when the largest part of each page is painted on both sites, first visits in turns."""
    with (
        hosted(ours) as here,
        hosted(stock) as there,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        for name, path in pages.items():
            times = [
                [_largest_paint(browser, base + path) for base in (here, there)] for _ in range(runs + 1)
            ]
            our, other = (statistics.median(each) for each in zip(*times[1:], strict=True))
            print(f"largest paint, {name:13} ours {our:5.0f} ms  stock {other:5.0f} ms {our / other:7.2f}")
        browser.close()


def _largest_paint(browser: Browser, address: str) -> float:
    context = browser.new_context(viewport=PHONE, service_workers="block")
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("Network.emulateNetworkConditions", NETWORK)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address)
    time = float(page.evaluate(LARGEST))
    context.close()
    return time


def answer_speed(site: Path, finder: str, runs: int) -> None:
    """Print the work needed to show what follows an answer."""
    with serving() as serve, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        address = serve(site) + finder
        times = [time for _ in range(runs) for time in journey(browser, address)]
        browser.close()
    slowest = statistics.quantiles(times, n=20)[-1]
    print(
        f"{'an answer shown, ms, 4x slower':28} ours median {statistics.median(times):.1f}, "
        f"95th percentile {slowest:.1f} of {len(times)}; a frame has 16.7"
    )


def journey(browser: Browser, address: str) -> list[float]:
    """From the start to a result on a small phone: the work after each answer, in milliseconds."""
    context = browser.new_context(viewport=PHONE, has_touch=True)
    page = context.new_page()
    page.goto(address)
    page.locator("cause-finder button").first.tap()
    page.locator("cause-finder form").wait_for()
    page.wait_for_load_state("networkidle")
    devtools = context.new_cdp_session(page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    browser.start_tracing(page=page, categories=["devtools.timeline"])
    while page.evaluate(SETTLE):
        press(page, devtools)
    trace = json.loads(browser.stop_tracing())
    context.close()
    return frames(trace["traceEvents"])


def press(page: Page, devtools: CDPSession) -> None:
    """Press the last answer as a finger does, which is down for a moment, and wait until a frame is shown."""
    finger = {"touchPoints": [page.evaluate(AIM)]}
    page.evaluate(f"window.shown = ({SHOWN})(), undefined")
    devtools.send("Input.dispatchTouchEvent", {"type": "touchStart", **finger})
    page.wait_for_timeout(HELD)
    devtools.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.evaluate("window.shown")


def frames(events: list[dict[str, Any]]) -> list[float]:
    """Milliseconds of the thread's own work from each press to the end of the next frame."""
    work = sorted((event for event in events if event["name"] in WORK and "dur" in event), key=_begin)
    presses = [event for event in work if event.get("args", {}).get("data", {}).get("type") == "click"]
    return [_spent(_frame([event for event in work if event["tid"] == it["tid"]], it)) for it in presses]


def _frame(work: list[dict[str, Any]], press: dict[str, Any]) -> list[dict[str, Any]]:
    """What a thread does from a press until it has painted; sending that counts where it is in the trace."""
    after = [event for event in work if _begin(event) >= _begin(press)]
    names = [event["name"] for event in after]
    end = names.index(PAINTED, names.index(PAINT)) + 1
    return after[: end + 1] if names[end : end + 1] == [SENT] else after[:end]


def _spent(work: list[dict[str, Any]]) -> float:
    spent, until = 0, 0
    for event in work:
        if event["ts"] >= until:  # else it is part of the one before
            spent, until = spent + event.get("tdur", event["dur"]), event["ts"] + event["dur"]
    return spent / 1000


def _begin(event: dict[str, Any]) -> int:
    return int(event["ts"])
