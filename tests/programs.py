"""Runs our programs as a shell does, without the seconds that each would take to load its modules.

A server that has loaded them makes a copy of itself for each run: the `forkserver` of the standard library.
"""

from __future__ import annotations

import os
import runpy
import sys
from collections.abc import Mapping, Sequence
from contextlib import chdir
from multiprocessing import get_context
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory

HERE = Path(__file__).parents[1]
SERVER = get_context("forkserver")
SERVER.set_forkserver_preload(
    ["mkdocs.commands.build", "hooks.adapters.command_line", "hooks.adapters.mkdocs_events"]
)


def run(
    module: str, arguments: Sequence[str], folder: Path, environment: Mapping[str, str]
) -> CompletedProcess[str]:
    """What comes of `python -m module`, in a folder and with nothing but this environment."""
    with TemporaryDirectory() as written:
        streams = [Path(written) / name for name in ("output", "errors")]
        process = SERVER.Process(target=_run, args=(module, arguments, folder, environment, streams))
        with chdir(HERE):  # where the server starts, it finds its modules
            process.start()
        process.join()
        output, errors = (stream.read_text(encoding="utf-8") for stream in streams)
    assert process.exitcode is not None
    return CompletedProcess([module, *arguments], process.exitcode, output, errors)


def _run(
    module: str,
    arguments: Sequence[str],
    folder: Path,
    environment: Mapping[str, str],
    streams: Sequence[Path],
) -> None:
    for number, stream in enumerate(streams, start=1):
        os.dup2(os.open(stream, os.O_WRONLY | os.O_CREAT), number)
    assert Path(str(sys.modules["hooks"].__file__)).is_relative_to(HERE), "the code of another folder"
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.argv[1:] = arguments
    runpy.run_module(module, run_name="__main__", alter_sys=True)
