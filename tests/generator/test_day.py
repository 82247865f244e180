"""The day of a build comes from SOURCE_DATE_EPOCH, and the day of a test never from the clock."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from hooks.adapters.build_cache.current_site import fresh_site, today
from tests.day import SOURCE_DATE_EPOCH, clock, last_written
from tests.tiny import ROOT, TinyGuide

Tiny = Callable[..., TinyGuide]
DUE, OVERDUE = date(2027, 11, 23), date(2027, 11, 24)
"""The last day on which the pages of the tiny guide need no review, and the first on which they do."""
CLOCKS = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow")}


OVERDUE_NOTE = "The check of this page is overdue"


@pytest.mark.host
def test_a_build_takes_its_day_from_the_environment_and_an_overdue_page_says_so(tiny: Tiny) -> None:
    guide = tiny()
    for day, is_said in ((DUE, False), (OVERDUE, True)):
        built = guide.build(day)
        assert built.code == 0
        page = (built.site / "exercises/wall-sit/index.html").read_text(encoding="utf-8")
        assert (OVERDUE_NOTE in page) is is_said


def test_a_new_day_is_a_new_site(tiny: Tiny, monkeypatch: pytest.MonkeyPatch) -> None:
    content = tiny().content
    monkeypatch.setenv(*clock(DUE).popitem())
    on_time = {notice.message for notice in fresh_site(content).notices}
    monkeypatch.setenv(*clock(OVERDUE).popitem())
    late = {notice.message for notice in fresh_site(content).notices}
    assert (on_time, late) == ({"is due on 2027-11-23"}, {"was due on 2027-11-23"})


@pytest.mark.parametrize("value", ["", "tomorrow", "1.5", "9" * 30])
def test_a_day_that_is_none_is_refused_in_a_sentence(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv(SOURCE_DATE_EPOCH, value)
    with pytest.raises(SystemExit, match=r"^SOURCE_DATE_EPOCH: .*seconds since 1970"):
        today()


def test_the_day_of_some_content_is_that_of_its_newest_page(tmp_path: Path) -> None:
    for name, dates in {"a": "written: 2031-01-02\nreviewed: not yet", "b": "reviewed: 2033-04-05"}.items():
        (tmp_path / f"{name}.md").write_text(f"---\n{dates}\n---\n", encoding="utf-8")
    assert last_written(tmp_path) == date(2033, 4, 5)


def asked(file: Path) -> Iterator[str]:
    """Where a module asks the clock for the day."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.Attribute(value=ast.Name(id=name), attr=method) if (name, method) in CLOCKS:
                yield f"{file.name}:{node.lineno}"


def test_nothing_but_the_door_to_the_host_asks_the_clock_for_the_day() -> None:
    files = [file for folder in ("hooks", "tests", "tools") for file in (ROOT / folder).rglob("*.py")]
    assert len(files) > 100
    assert [place for file in files for place in asked(file)] == []
