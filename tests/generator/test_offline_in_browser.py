"""Without a connection: what is kept after a visit and after an update; nothing is ever mixed or stuck."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from hooks.library.library import Library
from tests.browsing import new_profile
from tests.building import build_of
from tests.finder_page import FINDER
from tests.host import NEWER, NEWEST, Host
from tests.server import PREFIX, Serve
from tests.waiting import until

VISITED, UNVISITED, SIGNS, COPY = "why/", "myths/", "warning-signs/", "privacy/"
READY = "navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated')"
UPDATE = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update();
  const worker = registration.installing ?? registration.waiting;
  const states = ["activated", "redundant"];
  while (worker && !states.includes(worker.state)) {
    await new Promise((next) => worker.addEventListener("statechange", next, { once: true }));
  }
  return worker?.state ?? "unchanged";
}"""
"""Looks for a new service worker; tells what became of it."""
BUILDS = "caches.keys().then((names) => names.map((name) => name.split('/').at(-2)))"
"""The builds that are kept, oldest first."""
UNREGISTERED = "navigator.serviceWorker.getRegistration().then((found) => found === undefined)"
EAGER = "for (const image of document.images) image.loading = 'eager'"
LOADED = "[...document.images].every((image) => image.complete && image.naturalWidth > 0)"
STYLED = "[...document.styleSheets].map((sheet) => sheet.cssRules.length)"
STUCK = """
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => event.respondWith(new Response("stuck")));
"""
"""A worker that shows nothing of the site any more."""


@pytest.fixture
def host(built_site: Path, tmp_path: Path, serve: Serve) -> Host:
    return Host(built_site, tmp_path, serve)


@pytest.fixture
def profile(chromium: Browser) -> Iterator[BrowserContext]:
    with new_profile(
        chromium,
        service_workers="allow",
        viewport={"width": 360, "height": 640},
        reduced_motion="reduce",
    ) as profile:
        yield profile


def visited(profile: BrowserContext, address: str) -> Page:
    """A page, once the service worker has kept what comes first."""
    page = profile.new_page()
    page.goto(address)
    until(page, READY)
    return page


def check_whole(page: Page, build: str) -> None:
    """A page with all it loads, of one build."""
    page.wait_for_load_state("load")
    expect(page.locator("h1:visible")).to_have_count(1)
    sheets = page.evaluate(STYLED)
    assert sheets
    assert 0 not in sheets
    page.evaluate(EAGER)
    until(page, LOADED)
    assert set(re.findall(r"builds/(\w+)/", page.content())) == {build}


def test_after_one_visit_the_site_works_in_flight_mode(
    profile: BrowserContext, host: Host, library: Library
) -> None:
    page = visited(profile, host.base + VISITED)
    host.connected = False
    exercises = [page.address for page in library.destinations.values() if page.kind == "exercise"]
    for address in (
        "",
        VISITED,
        f"{SIGNS}?from=mail#x",
        "exercises/",
        "calendar/",
        "diary/",
        "session/",
        exercises[0],
        exercises[-1],
    ):
        page.goto(host.base + address)
        check_whole(page, host.build)
    others = f"Promise.all({exercises}.map((path) => fetch('{host.base}' + path).then(({{ ok }}) => ok)))"
    assert set(page.evaluate(others)) == {True}
    page.goto(host.base + FINDER)
    page.locator(".cause-finder__steps button").first.click()
    expect(page.locator(".cause-finder__steps input").first).to_be_visible()
    page.locator(".site-search__open").click()
    page.get_by_role("combobox").fill("bird")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    response = page.goto(host.base + UNVISITED)
    assert response is not None
    assert response.status == 503
    expect(page.locator("h1")).to_have_text(library.wording.shell.offline)
    check_whole(page, host.build)
    page.locator(".door-bar a").first.click()
    page.wait_for_url(f"{host.base}*/")
    check_whole(page, host.build)


def test_everything_can_be_kept_and_deleted(profile: BrowserContext, host: Host) -> None:
    page = visited(profile, host.base + COPY)
    state, save = page.locator(".offline-copy__state"), page.locator(".offline-copy .button").first
    expect(save).to_have_text(re.compile(r"\d(\.\d)? MB"))
    page.evaluate("caches.open('another project')")
    save.click()
    expect(save).to_be_hidden()
    host.connected = False
    page.goto(host.base + UNVISITED)
    check_whole(page, host.build)
    page.goto(host.base + COPY)
    page.locator(".offline-copy .button--quiet").click()
    expect(state).to_contain_text("Deleted")
    assert page.evaluate("caches.keys()") == ["another project"]
    host.connected = True
    page.goto(host.base)
    assert page.evaluate(UNREGISTERED)


def test_an_update_in_mid_journey_mixes_nothing(profile: BrowserContext, host: Host) -> None:
    journey = visited(profile, host.base + FINDER)
    first = host.build
    host.update(NEWER)
    other = profile.new_page()
    other.goto(host.base + VISITED)
    assert other.evaluate(UPDATE) in {"activated", "unchanged"}
    until(other, f"{BUILDS}.then((builds) => builds.at(-1) === '{NEWER}')")
    host.connected = False
    journey.locator(".cause-finder__steps button").first.click()
    expect(journey.locator(".cause-finder__steps input").first).to_be_visible()
    check_whole(journey, first)
    for address in (VISITED, SIGNS):
        other.goto(host.base + address)
        check_whole(other, NEWER)
    host.connected = True
    host.update(NEWEST)
    other.evaluate(UPDATE)
    assert other.evaluate(BUILDS) == [NEWER, NEWEST]


def test_a_file_of_another_build_is_not_kept(profile: BrowserContext, host: Host) -> None:
    host.update(NEWER, {f"{SIGNS}index.html": "<h1>Of another build</h1>"})
    page = profile.new_page()
    page.goto(host.base)
    until(page, f"{BUILDS}.then((builds) => builds.length > 0)")
    until(page, UNREGISTERED)
    host.update(NEWEST)
    page.reload()
    until(page, READY)
    host.connected = False
    page.goto(host.base + SIGNS)
    check_whole(page, NEWEST)


def test_with_no_room_left_the_site_works_as_before(profile: BrowserContext, host: Host) -> None:
    page = profile.new_page()
    page.goto(host.base + "robots.txt")  # which keeps nothing
    devtools = profile.new_cdp_session(page)
    origin = host.base.removesuffix(PREFIX)
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 300_000})
    page.goto(host.base + COPY)
    page.locator(".offline-copy .button").first.click()
    expect(page.locator(".offline-copy__state")).to_contain_text("full")
    until(page, UNREGISTERED)
    assert page.evaluate(BUILDS) == []
    page.goto(host.base + VISITED)
    check_whole(page, host.build)


def test_a_worker_whose_script_is_gone_goes_too(profile: BrowserContext, host: Host) -> None:
    page = visited(profile, host.base)
    host.update(NEWER, {"sw.js": None})
    page.goto(host.base + VISITED)
    until(page, UNREGISTERED)
    assert page.evaluate(BUILDS) == []
    page.goto(host.base + SIGNS)
    check_whole(page, NEWER)


def test_a_worker_that_is_stuck_is_replaced(profile: BrowserContext, host: Host) -> None:
    host.update(NEWER, {"sw.js": STUCK})
    page = visited(profile, host.base)
    page.goto(host.base + SIGNS)
    assert page.locator("body").inner_text() == "stuck"
    host.update(NEWEST)
    page.goto(host.base + SIGNS)  # the browser looks for a new worker, whatever is shown
    assert page.evaluate(UPDATE) in {"activated", "unchanged"}
    page.goto(host.base + SIGNS)
    check_whole(page, NEWEST)
    assert build_of(host.site).name != NEWEST
