"""The results of the latest build for the next: in memory for a preview, on disk for the next command."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hooks.adapters.build_cache.file_cache import CACHE, cached, store
from hooks.adapters.build_cache.incremental import inputs_of
from hooks.adapters.build_cache.source_digest import HOOKS, tree_digest
from hooks.core import source
from hooks.core.palette import palette
from hooks.core.style_sheet import class_names
from hooks.core.templates import COMPONENTS
from hooks.library.results import Key, Result, Results


@dataclass
class Saved:
    """What a command leaves for the next."""

    frame: str
    results: Mapping[Key, Result]
    parsed: Mapping[str, source.Parse]


@dataclass
class ResultStore:
    """The results of a content folder; those of other words, files, code or templates are none."""

    cache: Path = CACHE
    goes_on: bool = True
    """Whether a command goes on from what the latest one left."""
    templates: str = ""
    """What the pages depend on in the theme, as this build began."""
    _key: str = ""
    """One file for a guide and an address: the results of an earlier state are replaced."""
    _frame: str = ""
    _results: Results = field(default_factory=Results)
    _saved: Saved = field(default_factory=lambda: Saved("", {}, {}))

    def load(self, content: Path, address: str) -> None:
        """Read what the latest command left that built for this address, if this process has nothing yet."""
        self._key = f"results {content} {address}"
        if self._frame or not self.goes_on:
            return
        made_by, _, raw = (cached(self.cache, self._key) or b"").partition(b"\n")
        if made_by == code().encode():  # other code may have other classes
            saved: Saved = pickle.loads(raw)  # noqa: S301 (our own, with its checksum)
            self._saved, self._frame, self._results = saved, saved.frame, Results(saved.results)
            source.keep(saved.parsed)

    def open(self, content: Path, frame: str) -> Results:
        """Begin a build with what the latest one made."""
        self.templates, colours = _templates(), repr((palette("light"), palette("dark")))
        frame = inputs_of(frame, str(content), code(), self.templates, colours, class_names())
        earlier = {**self._results.earlier, **self._results.latest} if frame == self._frame else {}
        self._frame, self._results = frame, Results(earlier)
        return self._results

    def close(self) -> None:
        """Keep only what a complete build has used, so that what nobody needs any more doesn't pile up."""
        self._results = Results(self._results.needed())

    def save(self) -> None:
        """Leave the results to the next command, unless it's what the one before left."""
        results, parsed = {**self._results.earlier, **self._results.latest}, dict(source.parsed)
        is_new = any(result is not self._saved.results.get(key) for key, result in results.items())
        if is_new or parsed.keys() - self._saved.parsed.keys():
            self._saved = Saved(self._frame, results, parsed)
            store(self.cache, self._key, code().encode() + b"\n" + pickle.dumps(self._saved))


def code() -> str:
    """A digest of the generator and of the libraries that it uses, as this process has them."""
    return tree_digest(HOOKS, (".",))


def _templates() -> str:
    """The texts of the theme's templates, and which other files there are."""
    theme = COMPONENTS.parent
    files = sorted(file for file in theme.rglob("*") if file.is_file())
    texts = [file.read_text(encoding="utf-8") if file.suffix == ".html" else "" for file in files]
    return repr([(file.relative_to(theme).as_posix(), text) for file, text in zip(files, texts, strict=True)])
