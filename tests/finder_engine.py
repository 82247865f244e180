"""The finder's engine in the browser, beside the one in Python."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from hooks.core.condition import Answers
from hooks.finder.rules.compiled import Compiled
from hooks.finder.rules.engine import evaluate, path
from tests.building import build_of
from tests.server import Serve

InPage = Callable[[str, list[Any]], Any]
"""Runs a JavaScript function on the exports of two modules and on arguments, and returns what it returns."""
BATCH = 2_000
"""So many sets of answers go to the browser at once."""


@pytest.fixture(scope="module")
def in_page(chromium: Browser, built_site: Path, serve: Serve) -> Iterator[InPage]:
    base = serve(built_site)
    build = build_of(built_site).relative_to(built_site).as_posix()
    page = chromium.new_page()
    page.goto(f"{base}404.html")
    modules = [f"{base}{build}/components/cause-finder/pure/{name}.mjs" for name in ("engine", "link")]

    def run(function: str, arguments: list[Any]) -> Any:
        # One text each way: Playwright wraps values one by one, which takes longer than all the rest.
        code = f"""async ([addresses, given]) => {{
          const modules = await Promise.all(addresses.map((address) => import(address)));
          return JSON.stringify(await ({function})(Object.assign({{}}, ...modules), ...JSON.parse(given)));
        }}"""
        return json.loads(page.evaluate(code, [modules, json.dumps(arguments)]))

    yield run
    page.close()


def check_parity(in_page: InPage, finder: Compiled, sets: Sequence[Answers]) -> None:
    """Both come to the same result, by the same screens."""
    function = """(engine, finder, sets) => sets.map((given) => {
      return [engine.evaluate(finder, given), engine.path(finder, given)];
    })"""
    for start in range(0, len(sets), BATCH):
        batch = sets[start : start + BATCH]
        for given, told in zip(batch, in_page(function, [finder, batch]), strict=True):
            assert told == [evaluate(finder, given), path(finder, given)], given
