"""Shares calls out among processes: what draws and typesets holds Python's lock, so threads take turns."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from threading import Thread

ENOUGH = 8
"""The calls that repay the start of a process, which takes about as long as two of them."""


def results(calls: Sequence[Callable[[], bytes]]) -> Iterator[bytes]:
    """What every call returns, in their order.

    Args:
        calls: functions of modules, with or without arguments bound to them, since other processes import
            them; a few are called here. Each may be called twice, if a process ends before its time.
    """
    processes = min(os.cpu_count() or 1, len(calls) // ENOUGH)
    done = 0
    if processes > 1:
        for result in _shared_out(calls, processes):
            yield result
            done += 1
    yield from (call() for call in calls[done:])


def _shared_out(calls: Sequence[Callable[[], bytes]], processes: int) -> Iterator[bytes]:
    """What calls in other processes return, until all are done or a process is gone."""
    # A fork would copy the locks of this process's threads as they happen to be.
    pool = ProcessPoolExecutor(processes, get_context("spawn"), initializer=_live_as_long_as_the_build)
    try:
        yield from pool.map(_result, calls)
    except BrokenProcessPool:  # the system was short of memory, perhaps; one process may still manage
        return
    finally:
        pool.shutdown(cancel_futures=True)


def _result(call: Callable[[], bytes]) -> bytes:
    return call()


def _live_as_long_as_the_build() -> None:
    """Leave Ctrl-C to the build, which ends its processes, and end with it if it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_the_build, daemon=True).start()


def _end_with_the_build() -> None:
    build = parent_process()
    assert build is not None, "only the build starts these processes"  # noqa: S101
    build.join()
    os._exit(1)
