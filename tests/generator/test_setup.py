"""What a person meets on a machine that lacks something: one clear sentence, and no change to the system."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tiny import ROOT
from tools import browser

ENVIRONMENT = ".venv/bin/python"


def program(path: Path, *lines: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(("#!/bin/sh", *lines)) + "\n", encoding="utf-8")
    path.chmod(0o755)
    return path


FROM_MAKE = {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}
"""What `make test` hands down; with it, a make below prints the folder that it enters."""


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["make", "--file", str(ROOT / "Makefile"), *arguments],
        cwd=folder,
        env={name: value for name, value in os.environ.items() if name not in FROM_MAKE},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.host
def test_an_old_python_is_named_in_one_sentence(tmp_path: Path) -> None:
    old = program(tmp_path / "python3", '[ "$1" = -V ] && echo Python 3.10.13 || exit 1')
    done = make(tmp_path, ENVIRONMENT, f"PYTHON={old}")
    assert done.returncode != 0
    assert done.stdout == ""
    assert done.stderr.splitlines()[0] == (
        f"Python 3.11 or newer is needed, and {old} is Python 3.10.13: name another with make PYTHON=..."
    )
    assert not (tmp_path / ".venv").exists()


@pytest.mark.host
def test_a_python_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = make(tmp_path, ENVIRONMENT, "PYTHON=python-of-nobody")
    assert done.returncode != 0
    first = done.stderr.splitlines()[0]
    assert first.startswith("Python 3.11 or newer is needed, and python-of-nobody is")
    assert "not found" in first


@pytest.mark.host
def test_a_python_without_venv_says_which_package_brings_it(tmp_path: Path) -> None:
    (tmp_path / "lacking").mkdir()
    (tmp_path / "lacking/ensurepip.py").write_text("raise ImportError", encoding="utf-8")
    bare = program(tmp_path / "python3", f'PYTHONPATH={tmp_path / "lacking"} exec {sys.executable} "$@"')
    done = make(tmp_path, ENVIRONMENT, f"PYTHON={bare}")
    assert done.returncode != 0
    assert "apt-get install python3-venv" in done.stderr.splitlines()[0]
    assert not (tmp_path / ".venv").exists()


@pytest.mark.host
def test_a_half_made_environment_is_made_again(tmp_path: Path) -> None:
    program(tmp_path / ENVIRONMENT, 'case "$2" in *pip*) exit 1; esac')
    whole = program(
        tmp_path / "python3",
        'case "$*" in "-m venv --clear .venv") printf "#!/bin/sh\\necho whole" > .venv/bin/python; esac',
    )
    assert make(tmp_path, ENVIRONMENT, f"PYTHON={whole}").returncode == 0
    assert subprocess.check_output([tmp_path / ENVIRONMENT], text=True) == "whole\n"
    assert "up to date" in make(tmp_path, ENVIRONMENT).stdout


@pytest.mark.host
def test_what_was_installed_into_a_broken_environment_is_installed_again(tmp_path: Path) -> None:
    for file in (
        "requirements/run.txt",
        "requirements/dev.txt",
        "pyproject.toml",
        ".venv/.run",
        ".venv/.dev",
    ):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).touch()
    program(tmp_path / ENVIRONMENT, "exit 1")
    assert make(tmp_path, "--dry-run", ".venv/.dev").stdout.count("pip install") == 3
    program(tmp_path / ENVIRONMENT, "exit 0")
    for file in (".venv/.run", ".venv/.dev"):
        (tmp_path / file).touch()
    assert make(tmp_path, "--dry-run", ".venv/.dev").stdout.count("pip install") == 0


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The programs of a machine without a browser, whose package manager writes down what it is asked."""
    programs = tmp_path / "bin"
    for name in ("sudo", "su", "apt-get"):
        program(programs / name, f'echo "{name} $*" >> {tmp_path}/asked')
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "cache"))
    monkeypatch.setenv("PLAYWRIGHT_DOWNLOAD_HOST", "http://127.0.0.1:9")  # nobody is there
    monkeypatch.delenv("CHROME", raising=False)
    monkeypatch.setattr(browser, "MAC", tmp_path / "Chrome")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return tmp_path


def test_the_tests_never_ask_the_package_manager(bare: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert browser.main([]) == 1
    assert not (bare / "asked").exists()
    said = capfd.readouterr().err
    assert said.endswith(browser.NO_BROWSER + "\n")
    assert "Traceback" not in said


SHELL, WHOLE = "chromium-headless-shell", "chromium"


@pytest.mark.parametrize(
    ("known", "there", "asked", "found"),
    [
        ([SHELL, WHOLE], [], [SHELL], SHELL),
        ([WHOLE], [], [SHELL, WHOLE], WHOLE),
        ([SHELL, WHOLE], [WHOLE], [SHELL], SHELL),
        ([WHOLE], [WHOLE], [SHELL], WHOLE),
        ([SHELL, WHOLE], [SHELL], [], SHELL),
    ],
)
def test_root_may_ask_it_by_name(
    bare: Path, known: list[str], there: list[str], asked: list[str], found: str
) -> None:
    """A browser without windows first, wherever there is a package of one."""
    for name in there:
        program(bare / "bin" / name)
    program(
        bare / "bin/apt-get",
        'for package in "$@"; do :; done',
        f'[ "$1" = install ] && echo $package >> {bare}/asked',
        f'case " {" ".join(known)} " in *" $package "*) ;; *) exit 0; esac',
        f"echo '#!/bin/sh' > {bare}/bin/$package",
        f"/bin/chmod +x {bare}/bin/$package",
    )
    assert browser.main(["--system"]) == 0
    lines = (bare / "asked").read_text(encoding="utf-8").split() if (bare / "asked").exists() else []
    assert lines == asked
    assert browser.find() == str(bare / "bin" / found)


def test_nobody_else_is_asked_for_a_password(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "download", lambda: None)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert browser.main(["--system"]) == 1
    assert not (bare / "asked").exists()


def test_a_browser_that_does_not_start_is_passed_over(bare: Path) -> None:
    program(bare / "bin/chromium", "exit 127")
    whole = program(bare / "bin/google-chrome", "exit 0")
    assert browser.find() == str(whole)


def test_node_without_its_library_is_said(
    bare: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    program(bare / "bin/chromium", "exit 0")
    program(bare / "env/node", "exit 127")
    monkeypatch.setattr(sys, "executable", str(bare / "env/python"))
    assert browser.main([]) == 1
    assert capfd.readouterr().err == browser.NO_NODE + "\n"
