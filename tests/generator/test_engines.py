"""What `make test-browsers` needs: it says what is missing, and which package has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import engines


def test_what_is_missing_is_named_with_its_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("FIREFOX", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert engines.missing(tmp_path) == list(engines.PACKAGES)
    assert engines.main() == 1
    told = capsys.readouterr().err
    assert "Firefox is missing: install firefox-esr or firefox\n" in told
    assert "WebKitWebDriver is missing: install webkit2gtk-driver\n" in told


def test_what_is_there_is_not_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for program in ("WebKitWebDriver", "xvfb-run"):
        (tmp_path / program).touch(mode=0o755)
    browser = tmp_path / "usr/lib/any/webkit2gtk-4.1/MiniBrowser"
    browser.parent.mkdir(parents=True)
    browser.touch()
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("FIREFOX", "/opt/firefox")
    assert engines.missing(tmp_path) == []
