"""Finds Firefox and WebKitGTK for `make test-browsers`; as root on Debian or Ubuntu, it installs them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

MINI_BROWSERS = "usr/lib/*/webkit2gtk-4.*/MiniBrowser"
PACKAGES = {
    "Firefox": ("firefox-esr", "firefox"),
    "WebKitWebDriver": ("webkit2gtk-driver",),
    "WebKit's MiniBrowser": ("libwebkit2gtk-4.1-0",),
    "Xvfb, a screen for WebKit": ("xvfb",),
}
"""What is needed, and the package that has it, by its names in Debian and Ubuntu."""


def missing(root: Path = Path("/")) -> list[str]:
    """What isn't installed.

    Args:
        root: of the file system.
    """
    there = {
        "Firefox": os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox"),
        "WebKitWebDriver": shutil.which("WebKitWebDriver"),
        "WebKit's MiniBrowser": next(iter(root.glob(MINI_BROWSERS)), None),
        "Xvfb, a screen for WebKit": shutil.which("xvfb-run"),
    }
    return [name for name, found in there.items() if not found]


def install(names: Sequence[str]) -> None:
    """Install by the system's package manager, if it's Debian's and we are root."""
    if not names or not shutil.which("apt-get") or os.geteuid() != 0:
        return
    subprocess.run(["apt-get", "update", "-qq"], check=False)
    quiet = ["apt-get", "install", "-y", "-qq", "--no-install-recommends"]
    for name in names:
        any(subprocess.run([*quiet, package], check=False).returncode == 0 for package in PACKAGES[name])


def main() -> int:
    """Make sure that both are there, or say what is missing and which package has it."""
    install(missing())
    lacking = missing()
    for name in lacking:
        print(f"{name} is missing: install {' or '.join(PACKAGES[name])}", file=sys.stderr)
    return int(bool(lacking))


if __name__ == "__main__":
    sys.exit(main())
