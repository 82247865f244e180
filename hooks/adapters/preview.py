"""`make serve`: a preview that begins even if the first build has a problem, and shows it meanwhile."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.__main__ import State
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from hooks.adapters.host import SETTINGS
from hooks.adapters.preview_server import show_problems
from hooks.adapters.setup.settings import Settings, own_hooks_of, read_settings
from hooks.adapters.setup.slips import problems_of
from hooks.adapters.watching import watch, watch_natively
from hooks.core.problem import Problem, listing
from hooks.core.theme import THEME

HOST = "127.0.0.1"


@dataclass
class Preview:
    """A site in a folder of its own, made again after each edit."""

    port: int
    folder: Path
    settings: Path = SETTINGS
    server: LiveReloadServer | None = None
    _read: tuple[int, Settings] | None = None
    """The settings, with when their file was changed last."""
    _hooks: dict[Path, int] = field(default_factory=dict)
    """When each of the guide's own hooks was changed last: Python doesn't load one twice."""

    def serve(self) -> None:
        """Serve until it's interrupted."""
        mounted = urlsplit(str(read_settings(self.settings).values.get("site_url") or "/")).path or "/"
        self.server = LiveReloadServer(self.build, HOST, self.port, str(self.folder), mount_path=mounted)
        show_problems(self.server, self.build)
        self.server.error_handler = self._not_found
        watch_natively(self.server)
        watch(self.server, [self.settings, Path("content"), THEME])
        self.server.builder()
        try:
            self.server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            self.server.shutdown()

    def build(self) -> None:
        """Read the settings and make the pages.

        Raises:
            Abort: with all problems, if there are any.
        """
        read = self._settings()
        own = own_hooks_of(read)
        self._restart_for(own)
        _stop_at(read.problems)
        try:
            config = self._config(read)
            build(config, serve_url=config.site_url, dirty=True)
        except Exception as error:
            _stop_at(problems_of(error, own))
            raise

    def _settings(self) -> Settings:
        """What the file says: read once for as long as it stays as it is and nothing is wrong."""
        changed = self.settings.stat().st_mtime_ns
        if self._read is None or self._read[0] != changed or self._read[1].problems:
            self._read = changed, read_settings(self.settings)
        return self._read[1]

    def _config(self, read: Settings) -> MkDocsConfig:
        assert self.server is not None  # noqa: S101 (it builds)
        config = load_config(str(read.file), site_dir=str(self.folder))
        config.site_url = self.server.url
        config.plugins.on_startup(command="serve", dirty=True)
        config.plugins.on_serve(self.server, config=config, builder=self.server.builder)
        watch(
            self.server, [Path(config.docs_dir), *(Path(path) for path in config.watch), *own_hooks_of(read)]
        )
        return config

    def _restart_for(self, hooks: list[Path]) -> None:
        """Begin again with the same command if one of the guide's own hooks has changed."""
        now = {hook: hook.stat().st_mtime_ns for hook in hooks if hook.exists()}
        if any(self._hooks.get(hook, changed) != changed for hook, changed in now.items()):
            shutil.rmtree(self.folder, ignore_errors=True)
            os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 (ourselves)
        self._hooks = now

    def _not_found(self, code: int) -> bytes | None:
        page = self.folder / f"{code}.html"
        return page.read_bytes() if page.is_file() else None


def _stop_at(problems: list[Problem]) -> None:
    if problems:
        raise Abort(listing(problems))


def preview(port: int) -> None:
    """Serve the guide in the current folder.

    Args:
        port: where it's served on this machine.

    Raises:
        SystemExit: with a sentence, if the port is in use.
    """
    said = State()  # type: ignore[no-untyped-call] # MkDocs' own output, for as long as it's held
    with tempfile.TemporaryDirectory(prefix="preview_", ignore_cleanup_errors=True) as folder:
        Preview(port, Path(folder)).serve()
    del said
