"""The preview hears of an edit from the system at once, where MkDocs would look for one twice a second."""

from __future__ import annotations

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent
from watchdog.observers import Observer

EDITS = [FileCreatedEvent, FileModifiedEvent, FileMovedEvent, FileDeletedEvent]
"""The events that are edits. A system may also report whenever a file is read."""
QUIET = 0.02
"""The seconds without another edit after which the build begins: editors write a file in several steps."""


class _Observer(Observer):  # type: ignore[misc, valid-type] # which class it is depends on the system
    """Reports edits only, and may be started early."""

    def schedule(self, *arguments: object, **named: object) -> object:
        return super().schedule(*arguments, **named, event_filter=EDITS)

    def start(self) -> None:
        if not self.is_alive():
            super().start()


def watch_natively(server: LiveReloadServer) -> None:
    """Watch the folders of a preview with what the system offers, unless it has no room for them."""
    observer, paths = _Observer(), list(server._watched_paths)  # noqa: SLF001 (there's no other way in)
    polling, server.observer = server.observer, observer
    try:
        for path in paths:
            server._watched_paths.pop(path)  # noqa: SLF001
            server.watch(path)
        observer.start()
    except OSError:  # Linux limits how many folders may be watched
        server.observer = polling
    server.build_delay = QUIET
