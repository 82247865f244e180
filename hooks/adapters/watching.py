"""The preview hears of an edit from the system at once, where MkDocs would look for one twice a second."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

EDITS = [FileCreatedEvent, FileModifiedEvent, FileMovedEvent, FileDeletedEvent]
"""The events that are edits. A system may also report whenever a file is read."""
QUIET = 0.02
"""The seconds without another edit after which the build begins: editors write a file in several steps."""


class _Early:
    """Reports edits only, and may be started before the server starts it."""

    def schedule(self, *arguments: object, **named: object) -> object:
        return super().schedule(*arguments, **named, event_filter=EDITS)  # type: ignore[misc]

    def start(self) -> None:
        if not self.is_alive():  # type: ignore[attr-defined]
            super().start()  # type: ignore[misc]


class _Told(_Early, Observer):  # type: ignore[misc, valid-type] # which class it is depends on the system
    """Is told by the system."""


class _Looking(_Early, PollingObserver):  # type: ignore[misc]
    """Looks for itself."""


def watch_natively(server: LiveReloadServer) -> None:
    """Let the system tell a server of edits; it watches nothing yet."""
    server.observer, server.build_delay = _Told(), QUIET


def watch(server: LiveReloadServer, paths: Iterable[Path]) -> None:
    """Watch more folders and files with what the system offers, unless it has no room for them.

    A file is watched by its folder, because many editors replace it by another.
    """
    for path in paths:
        folder = path.absolute() if path.is_dir() else path.absolute().parent
        if str(folder) not in server._watched_paths and folder.exists():  # noqa: SLF001 (there's no other way)
            try:
                server.watch(str(folder), recursive=path.is_dir())
                server.observer.start()
            except OSError:  # Linux limits how many folders may be watched
                server.observer.stop()
                server.observer = _Looking()
                server.observer.start()
                again = [Path(watched) for watched in server._watched_paths]  # noqa: SLF001
                server._watched_paths.clear()  # noqa: SLF001
                watch(server, again)
