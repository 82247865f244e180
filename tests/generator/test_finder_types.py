"""Both engines share one set of types."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.tiny import ROOT
from tools.finder_types import FILE, declarations
from tools.golden import SMALL, small_finder

ENGINE = ROOT / "hooks" / "finder" / "rules" / "engine.py"
SLIPS = {
    'compiled["tiers"]': 'compiled["teirs"]',
    'reason["when"]': 'reason["wen"]',
    'found["id"]': 'found["idd"]',
    '"little": _unsure': '"litle": _unsure',
}


def test_the_browser_has_the_types_of_the_python_engine() -> None:
    assert FILE.read_text(encoding="utf-8") == declarations(), "run make schemas"


def test_the_unit_tests_of_the_browser_use_the_same_small_finder() -> None:
    assert SMALL.read_text(encoding="utf-8") == small_finder(), "run make golden"


@pytest.mark.host
def test_misspelt_keys_fail_the_type_check(tmp_path: Path) -> None:
    code = ENGINE.read_text(encoding="utf-8")
    for right, wrong in SLIPS.items():
        assert right in code
        code = code.replace(right, wrong, 1)
    copy = tmp_path / "engine.py"
    copy.write_text(code, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", f"--cache-dir={tmp_path}/cache", str(copy)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    for wrong in SLIPS.values():
        key = wrong.split('"')[1]
        assert f'"{key}"' in done.stdout, done.stdout
