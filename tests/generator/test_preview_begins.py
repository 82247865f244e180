"""`make serve` begins although the first build has a problem, shows it, and goes on once it's corrected."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.day import TODAY, clock
from tests.tiny import ROOT, TinyGuide
from tests.waiting import LONGEST

Tiny = Callable[..., TinyGuide]
SLIP = "\nA <b>bold</b> word.\n"


class Preview:
    """The tiny guide, previewed by the command of `make serve`."""

    def __init__(self, guide: TinyGuide, log: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.guide, self.log, self.address = guide, log, f"http://127.0.0.1:{port}/"
        with log.open("w") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tools.preview", str(port)],
                cwd=guide.folder,
                env={**os.environ, "PYTHONPATH": str(ROOT), "PREVIEW": "true", **clock(TODAY)},
                stdout=said,
                stderr=subprocess.STDOUT,
            )

    def page(self) -> str:
        try:
            with urllib.request.urlopen(self.address, timeout=LONGEST / 1000) as answer:
                return str(answer.read().decode())
        except OSError:
            return ""

    def until(self, text: str) -> str:
        """The page as soon as it has a text."""
        last = time.monotonic() + LONGEST / 1000
        while text not in (page := self.page()):
            assert time.monotonic() < last, f"never showed {text!r}:\n{self.log.read_text(encoding='utf-8')}"
            assert self.process.poll() is None, self.log.read_text(encoding="utf-8")
            self.process_is_busy()
        return page

    def process_is_busy(self) -> None:
        """Give way to the preview for a moment."""
        try:
            self.process.wait(0.05)
        except subprocess.TimeoutExpired:
            return


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Callable[[TinyGuide], Preview]]:
    begun: list[Preview] = []

    def begin(guide: TinyGuide) -> Preview:
        begun.append(Preview(guide, tmp_path / "log.txt"))
        return begun[-1]

    yield begin
    for one in begun:
        one.process.kill()
        one.process.wait()


@pytest.mark.host
def test_a_preview_begins_with_a_problem_and_goes_on_without(
    tiny: Tiny, preview: Callable[[TinyGuide], Preview]
) -> None:
    guide = tiny()
    index = (guide.content / "index.md").read_text(encoding="utf-8")
    guide.write("index.md", index + SLIP)
    shown = preview(guide)
    assert "content/index.md:10: has HTML" in shown.until("Not built")
    assert "content/index.md:10: has HTML" in shown.log.read_text(encoding="utf-8")
    guide.write("index.md", index)
    shown.until("Rowing knees</title>")
    settings = guide.folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("plugins: [search]", "plugins: [serch]"), encoding="utf-8")
    assert "mkdocs.yml:7: plugins: names the plugin" in shown.until("Not built")
    settings.write_text(text, encoding="utf-8")
    shown.until("Rowing knees</title>")
    assert "Traceback" not in shown.log.read_text(encoding="utf-8")
