"""What the command line shows a person: counts, colour, progress, and options in any place."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.adapters.command_line import main
from hooks.adapters.terminal import Progress, coloured, progress
from hooks.core.problem import Problem
from tests.tiny import TinyGuide

Tiny = Callable[..., TinyGuide]
PROBLEM = Problem("content/a.md", 3, "title", "is missing", "Write one")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def at_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.delenv("NO_COLOR", raising=False)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    return terminal


def test_a_terminal_has_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    at_terminal(monkeypatch)
    assert coloured([PROBLEM]) == (
        "\033[1mcontent/a.md:3\033[0m: \033[31mtitle: is missing. Write one\033[0m"
    )
    monkeypatch.setenv("NO_COLOR", "1")
    assert coloured([PROBLEM]) == "content/a.md:3: title: is missing. Write one"


def test_a_file_has_no_colour_and_no_bar(capsys: pytest.CaptureFixture[str]) -> None:
    assert coloured([PROBLEM]) == "content/a.md:3: title: is missing. Write one"
    with progress("Writing", 2, patience=0):
        pass
    assert capsys.readouterr().err == ""


def test_what_takes_long_shows_how_far_it_is_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = at_terminal(monkeypatch)
    with progress("Writing", 4, patience=0) as state:
        state.done = 1
        while "Writing" not in terminal.getvalue():
            pass
    shown = terminal.getvalue()
    assert "of 4" in shown
    assert shown.endswith("\r\033[K")


def test_what_is_done_soon_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = at_terminal(monkeypatch)
    with progress("Writing", 4, patience=60):
        pass
    assert terminal.getvalue() == ""


@pytest.mark.parametrize(
    ("state", "line"),
    [
        (Progress("Writing", 4, 1), "Writing: [#######                       ] 1 of 4"),
        (Progress("Writing", 4, 4), f"Writing: [{'#' * 30}] 4 of 4"),
        (Progress("Checking"), "Checking: 7 s"),
    ],
)
def test_a_bar_needs_an_end(state: Progress, line: str) -> None:
    assert state.line(7.2) == line


def test_options_may_come_before_or_after_the_command(tiny: Tiny, capsys: pytest.CaptureFixture[str]) -> None:
    content = str(tiny().content)
    assert main(["--content", content, "check"]) == 0
    assert main(["check", "--content", content]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == second


def test_an_option_before_the_command_holds_though_another_follows(tiny: Tiny, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main(["--content", str(tiny().content), "write", str(out), "--name", "Knees"]) == 0
    assert (out / "exercises/wall-sit.md").exists()


def test_a_command_says_how_much_it_wrote(
    tiny: Tiny, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide, out = tiny(), tmp_path / "out"
    main(["write", str(out), "--content", str(guide.content)])
    files = [file for file in out.rglob("*") if file.is_file()]
    pages, others = map(int, re.findall(r"\b\d+\b", capsys.readouterr().out.partition(" written to ")[0]))
    assert pages + others == len(files)
    main(["addresses", "--content", str(guide.content)])
    ledger = guide.content / "published-addresses.txt"
    assert (
        capsys.readouterr().out
        == f"{len(ledger.read_text(encoding='utf-8').splitlines())} addresses added to {ledger}\n"
    )
    main(["addresses", "--content", str(guide.content)])
    assert capsys.readouterr().out.startswith("0 addresses added")


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out.startswith("python -m hooks 0.")
