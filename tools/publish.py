"""`make site`: builds beside the old site and exchanges the two: `site/` is always one of them."""

from __future__ import annotations

import ctypes
import fcntl
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hooks.adapters.finished_build import LATEST, finish_build
from hooks.adapters.host import run_host

BUILD = Path("build")
AT_CWD = -100
"""Linux: paths are relative to the current folder (AT_FDCWD)."""
EXCHANGE = 2
"""Linux: swap both names in one step (RENAME_EXCHANGE)."""


@contextmanager
def alone() -> Iterator[None]:
    """Wait for another build of this guide: two would mix their files. A kill releases the lock."""
    BUILD.mkdir(exist_ok=True)
    with (BUILD / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def swapped(new: Path, old: Path) -> bool:
    """Exchange two folders in one step where the system can, and say whether it could."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    return rename is not None and rename(AT_CWD, os.fsencode(new), AT_CWD, os.fsencode(old), EXCHANGE) == 0


def keep_previous(new: Path, site: Path) -> None:
    """Copy what the old site's pages load into the new site, for readers who have one of those pages open."""
    last, now = (_latest(folder) for folder in (site, new))
    kept = [last] if last != now else [folder.name for folder in (site / "builds").glob("*/")]
    for name in kept:
        if name and name != now:
            shutil.copytree(site / "builds" / name, new / "builds" / name, dirs_exist_ok=True)


def _latest(site: Path) -> str:
    """The folder of what a site's pages load; empty if the site doesn't say."""
    try:
        name = (site / LATEST).read_text(encoding="utf-8").strip()
    except OSError:
        return ""
    return name if (site / "builds" / name).is_dir() and name.isalnum() else ""


def put_in_place(new: Path, site: Path) -> None:
    """Publish a folder as `site`; the old site is deleted only once the new one has its name."""
    aside = new.with_name(f"{new.name}.old")
    shutil.rmtree(aside, ignore_errors=True)
    if not site.exists():
        new.rename(site)
    elif swapped(new, site):
        new.rename(aside)
    else:
        site.rename(aside)
        new.rename(site)
    shutil.rmtree(aside, ignore_errors=True)


def main(site: Path, *, clean: bool = False) -> int:
    """Build in strict mode and publish to `site`; a failed one leaves the old. Returns the exit code.

    Args:
        site: the folder of the published site.
        clean: whether to make every page again.
    """
    pages, new = BUILD / "pages", BUILD / "site"
    with alone():
        # Without --quiet, which hides warnings from --strict too: dead links would be published.
        code = run_host(["build", "--strict", "--site-dir", str(pages), *([] if clean else ["--dirty"])])
        if code == 0:
            shutil.rmtree(new, ignore_errors=True)
            shutil.copytree(pages, new)
            if not clean:  # it has no name, so that the next build can go on with it
                finish_build(new, named=True)
            keep_previous(new, site)
            put_in_place(new, site)
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), clean="--clean" in sys.argv))
