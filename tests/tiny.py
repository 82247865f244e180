"""A small complete guide on another subject, sore knees from rowing. Tests change one thing at a time."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from markupsafe import Markup

from hooks.core.page import UNPUBLISHED, Published
from hooks.core.problem import listing
from hooks.site import Site, build_site
from tests.day import TODAY, clock
from tests.programs import run

ROOT = Path(__file__).parents[1]

TINY = ROOT / "tests" / "guides" / "tiny"


@dataclass
class Built:
    """What came of a build with MkDocs."""

    code: int
    output: str
    site: Path


class TinyGuide:
    """The guide in a folder of its own."""

    def __init__(self, folder: Path, files: dict[str, str | bytes | None]) -> None:
        self.folder = folder / "guide"
        self.content = self.folder / "content"
        shutil.copytree(TINY, self.folder)
        settings = self.folder / "mkdocs.yml"
        settings.write_text(
            settings.read_text(encoding="utf-8").replace("../../..", str(ROOT)), encoding="utf-8"
        )
        for path, text in files.items():
            self.write(path, text)

    def write(self, path: str, text: str | bytes | None) -> None:
        """Write a file of the content; `None` removes it."""
        file = self.content / path
        if text is None:
            file.unlink()
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def replace(self, path: str, old: str, new: str) -> None:
        """Change one place in a file."""
        text = (self.content / path).read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{old!r} is not in {path}"
        self.write(path, text.replace(old, new, 1))

    def load(self, today: date = TODAY, published: Published = UNPUBLISHED) -> Site:
        """The site without a host."""
        return build_site(self.content, today, published)

    def block(self, name: str, argument: str = "") -> Markup:
        """The HTML of a block, where the content has no problem."""
        site = self.load()
        assert site.library is not None
        assert listing(site.problems) == ""
        return site.library.block(name, argument)

    def problems(self, today: date = TODAY) -> str:
        """All problems, as an author sees them."""
        return listing(self.load(today).problems)

    def build(self, today: date = TODAY) -> Built:
        """Build it with MkDocs, as an author does."""
        site = self.folder / "site"
        done = run(
            "mkdocs",
            ["build", "--config-file", "mkdocs.yml", "--site-dir", str(site)],
            self.folder,
            {"NO_MKDOCS_2_WARNING": "1", "PATH": "", **clock(today)},
        )
        return Built(done.returncode, done.stdout + done.stderr, site)
