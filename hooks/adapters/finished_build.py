"""What pages load is in one folder, named by a hash of its contents: pages and files of two builds never mix.

See docs/decisions/0014-one-build.md.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from hooks.core.page import BUILD
from hooks.outputs.offline.collect import LIST, Digest, complete_list, may_be_kept

LATEST = "builds/latest.txt"
"""The name of the latest build, for pages that are still open and for the next build."""
SEARCH = "search"
"""The folder in which the host writes the search index."""
LOADED = ("assets/fonts/", "assets/javascripts/workers/", "assets/javascripts/lunr/")
"""What pages load from the theme: our typeface, the worker that searches, and the languages that it knows."""
UNUSED = ("assets/", "components/")
"""What else there is of the theme: its own design, and the sources of style sheets and scripts."""
TEXTS = {".css", ".html", ".js", ".json", ".md", ".mjs", ".svg", ".txt", ".xml"}
"""Files that may name others."""
NAME_LENGTH = 12


def place_theme_files(files: Files, config: MkDocsConfig) -> None:
    """Put the theme's files that pages load with the rest of the build, and leave out what nothing uses.

    A preview has no service worker: it would keep what is being edited.
    """
    for file in [file for file in files if file.src_dir in config.theme.dirs]:
        is_worker = file.src_uri == "sw.js"
        if file.src_uri.startswith(UNUSED) or (is_worker and config.extra.get("preview")):
            files.remove(file)
        if file.src_uri.startswith(LOADED) and not file.src_uri.endswith(".map"):
            place = BUILD + re.sub(r"/search\.\w+\.min\.js$", "/search.js", file.src_uri)
            files.append(
                File(file.src_uri, file.src_dir, config.site_dir, config.use_directory_urls, dest_uri=place)
            )


def finish_build(site: Path, *, named: bool) -> None:
    """Move the search index into the build's folder; then name that, and write the name wherever it's used.

    Args:
        site: the site, in which every other file is final.
        named: whether to name the build. Otherwise its folder keeps the same name from build to build.
    """
    index, moved = site / SEARCH, site / BUILD / SEARCH
    if index.exists():
        shutil.rmtree(moved, ignore_errors=True)
        index.rename(moved)
    if named:
        folder = site / BUILD
        _complete_list(site)
        name = _digest(folder)[:NAME_LENGTH]
        for file in _texts(site):
            _rename_in(file, name)
        shutil.rmtree(folder.with_name(name), ignore_errors=True)
        folder.rename(folder.with_name(name))
        (site / LATEST).write_text(f"{name}\n", encoding="utf-8")


def _complete_list(site: Path) -> None:
    """Tell the service worker what this build consists of."""
    file = site / LIST
    if not file.exists():
        return
    contents = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    digests = {name: _entry(path.read_bytes()) for name, path in contents.items() if may_be_kept(name)}
    file.write_text(complete_list(json.loads(file.read_text(encoding="utf-8")), digests), encoding="utf-8")


def _entry(content: bytes) -> Digest:
    return hashlib.sha256(content).hexdigest()[:16], len(content)


def _digest(folder: Path) -> str:
    """A hash of the paths and contents of all files in a folder."""
    digest = hashlib.sha256()
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        content = file.read_bytes()
        digest.update(f"{file.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _texts(site: Path) -> Iterator[Path]:
    return (file for file in site.rglob("*") if file.suffix in TEXTS)


def _rename_in(file: Path, name: str) -> None:
    text = file.read_bytes()
    if BUILD.encode() in text:
        file.write_bytes(text.replace(BUILD.encode(), BUILD.replace("current", name).encode()))
