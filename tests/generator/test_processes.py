"""Costly calls are shared out among processes, which are gone with the build, however it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from functools import partial
from multiprocessing import parent_process
from pathlib import Path

import pytest

from hooks.adapters.build_cache.processes import ENOUGH, results
from tests.tiny import ROOT

MANY = 3 * ENOUGH
PROCESSORS = "hooks.adapters.build_cache.processes.os.cpu_count"


@pytest.fixture(autouse=True)
def _two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PROCESSORS, lambda: 2)


def numbered(number: int) -> bytes:
    return f"{number} {os.getpid()}".encode()


def test_many_calls_are_made_elsewhere_and_stay_in_order() -> None:
    parts = [result.split() for result in results([partial(numbered, number) for number in range(MANY)])]
    assert [int(number) for number, _ in parts] == list(range(MANY))
    assert str(os.getpid()).encode() not in {process for _, process in parts}


def test_a_few_calls_are_made_here() -> None:
    made = list(results([partial(numbered, number) for number in range(ENOUGH)]))
    assert made == [numbered(number) for number in range(ENOUGH)]


def fails(number: int) -> bytes:
    if number == 1:
        raise ValueError(f"no paint for {number}")
    return b""


def test_what_fails_elsewhere_fails_the_build() -> None:
    with pytest.raises(ValueError, match="no paint for 1"):
        list(results([partial(fails, number) for number in range(MANY)]))


def dies(number: int) -> bytes:
    if number == 3 and parent_process() is not None:
        os._exit(9)
    return str(number).encode()


def test_where_a_process_is_killed_the_build_goes_on() -> None:
    made = list(results([partial(dies, number) for number in range(MANY)]))
    assert made == [str(number).encode() for number in range(MANY)]


def waits(pipe: Path, _: int) -> bytes:
    """Say by an open pipe that this process lives, for as long as it does."""
    with pipe.open("w") as alive:
        alive.write("here\n")
        alive.flush()
        signal.pause()
    return b""


BUILD = """
import os, sys
from functools import partial
from pathlib import Path
from hooks.adapters.build_cache.processes import results
from tests.generator.test_processes import MANY, waits
os.cpu_count = lambda: 2
list(results([partial(waits, Path(sys.argv[1]), number) for number in range(MANY)]))
"""


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_a_build_that_is_killed_leaves_no_process(tmp_path: Path, end: signal.Signals) -> None:
    pipe = tmp_path / "alive"
    os.mkfifo(pipe)
    build = subprocess.Popen([sys.executable, "-c", BUILD, str(pipe)], cwd=ROOT, stderr=subprocess.DEVNULL)
    with pipe.open() as alive:
        assert [alive.readline(), alive.readline()] == ["here\n", "here\n"]  # two processes are at work
        build.send_signal(end)
        assert alive.read() == ""  # which it is once nobody has the pipe open
    assert build.wait() == -end
