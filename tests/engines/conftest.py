"""A reader in each engine, on the whole guide that stands still; `make test-browsers` builds it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engines.readers import ENGINES, Driver, Reader
from tests.server import PREFIX, serving

SITE = Path("build/guide-for-browsers")


class Connection:
    """The connection between readers and the site, which can be cut."""

    is_there = True


@pytest.fixture
def connection() -> Iterator[Connection]:
    one = Connection()
    yield one
    one.is_there = True


@pytest.fixture(scope="module", params=ENGINES)
def driver(request: pytest.FixtureRequest) -> Iterator[Driver]:
    with ENGINES[request.param]() as driver:
        yield driver


@pytest.fixture
def reader(driver: Driver, connection: Connection) -> Iterator[Reader]:
    assert SITE.is_dir(), "run make test-browsers, which builds the guide"
    with serving() as serve:
        yield Reader(driver, serve(SITE, PREFIX, lambda: connection.is_there))
