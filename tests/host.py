"""A host on which one version of a site after the other is put, and whose connection can be cut."""

from __future__ import annotations

from pathlib import Path

from tests.building import build_of, deployed_again
from tests.server import PREFIX, Serve
from tools.publish import keep_previous

NEWER, NEWEST = "0" * 12, "1" * 12
"""The names of later builds."""


class Host:
    """Serves a site under a sub-path."""

    def __init__(self, site: Path, folder: Path, serve: Serve) -> None:
        self.site, self.folder = site, folder
        self.connected = True
        self.live = folder / "live"
        self.live.symlink_to(site)
        self.base = serve(self.live, PREFIX, lambda: self.connected)

    def update(self, name: str, changed: dict[str, str | None] | None = None) -> None:
        """Put another build in place of the site, as `make site` does.

        Args:
            name: of the build.
            changed: files with another text than they were built with, or without any: `None` removes one.
        """
        new = deployed_again(self.site, self.folder / name, name)
        keep_previous(new, self.live)
        for path, text in (changed or {}).items():
            (new / path).unlink()  # or the original would change, too
            if text is not None:
                (new / path).write_text(text, encoding="utf-8")
        self.live.unlink()
        self.live.symlink_to(new)

    @property
    def build(self) -> str:
        """The name of the build that is in place."""
        return build_of(self.live).name
