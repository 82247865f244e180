"""What a person at a terminal sees besides the text: colour, and a bar where something takes longer."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from hooks.core.problem import Problem, listing

PATIENCE = 2.0
"""The seconds after which a person would like to know that it goes on."""
EVERY = 0.2
WIDTH = 30
BOLD, RED, YELLOW, PLAIN = "\033[1m", "\033[31m", "\033[33m", "\033[0m"


@dataclass
class Progress:
    """How far something has come."""

    what: str
    """What is being done, such as `Writing`."""
    total: int = 0
    """How many steps there are; 0 if nobody knows."""
    done: int = 0

    def line(self, seconds: float) -> str:
        """What to show: a bar, or the seconds if the end isn't known."""
        if not self.total:
            return f"{self.what}: {seconds:.0f} s"
        filled = WIDTH * min(self.done, self.total) // self.total
        return f"{self.what}: [{'#' * filled}{' ' * (WIDTH - filled)}] {self.done} of {self.total}"


@contextmanager
def progress(what: str, total: int = 0, patience: float = PATIENCE) -> Iterator[Progress]:
    """Show on a terminal how far something is once it takes long, and remove it at the end."""
    state, ended, began = Progress(what, total), threading.Event(), time.monotonic()

    def show() -> None:
        wait = patience
        while not ended.wait(wait):
            sys.stderr.write(f"\r{state.line(time.monotonic() - began)}\033[K")
            sys.stderr.flush()
            wait = EVERY
        if wait == EVERY:
            sys.stderr.write("\r\033[K")

    thread = threading.Thread(target=show, daemon=True)
    if sys.stderr.isatty():
        thread.start()
    try:
        yield state
    finally:
        ended.set()
        if thread.is_alive():
            thread.join()


def coloured(problems: Iterable[Problem], colour: str = RED) -> str:
    """A list of problems; on a terminal the places stand out, unless NO_COLOR is set (https://no-color.org)."""
    text = listing(problems)
    if os.environ.get("NO_COLOR") or not sys.stderr.isatty():
        return text
    rows = (row.partition(": ") for row in text.splitlines())
    return "\n".join(f"{BOLD}{place}{PLAIN}: {colour}{rest}{PLAIN}" for place, _, rest in rows)
