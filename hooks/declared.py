"""Every kind and every output there is, found by their declarations and listed nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from hooks import finder, kinds, outputs
from hooks.library.features import Features


def _folders(of: ModuleType) -> Iterator[str]:
    return (f"{of.__name__}.{module.name}" for module in iter_modules(of.__path__))


FEATURES = Features(
    kinds=tuple(import_module(f"{name}.kind").KIND for name in (*_folders(kinds), finder.__name__)),
    outputs=tuple(import_module(f"{name}.output").OUTPUT for name in _folders(outputs)),
)
"""`KIND` of each folder in `hooks/kinds/` and of the finder, `OUTPUT` of each folder in `hooks/outputs/`."""
