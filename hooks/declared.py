"""Every kind and every output, found by scanning for their declarations, so no list can go out of date."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from hooks import finder, kinds, outputs
from hooks.library.features import Features


def _subpackages(package: ModuleType) -> Iterator[str]:
    return (f"{package.__name__}.{module.name}" for module in iter_modules(package.__path__))


FEATURES = Features(
    kinds=tuple(import_module(f"{name}.kind").KIND for name in (*_subpackages(kinds), finder.__name__)),
    outputs=tuple(import_module(f"{name}.output").OUTPUT for name in _subpackages(outputs)),
)
"""`KIND` of each folder in `hooks/kinds/` and of the finder, `OUTPUT` of each folder in `hooks/outputs/`."""
