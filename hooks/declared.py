"""Every kind and every output there is, found by their declarations and listed nowhere."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from hooks import finder, kinds, outputs
from hooks.core.kind import Kind
from hooks.library.load import with_those_beside
from hooks.library.output import Output
from hooks.library.schemas import schemas
from hooks.library.words import wording_of


def _kinds() -> tuple[Kind[Any], ...]:
    """`KIND` of each folder in `hooks/kinds/`, and the finder's."""
    names = [f"{kinds.__name__}.{module.name}" for module in iter_modules(kinds.__path__)]
    return tuple(import_module(f"{name}.kind").KIND for name in (*names, finder.__name__))


def _outputs() -> tuple[Output, ...]:
    """`OUTPUT` of each folder in `hooks/outputs/`."""
    names = [f"{outputs.__name__}.{module.name}" for module in iter_modules(outputs.__path__)]
    return tuple(import_module(f"{name}.output").OUTPUT for name in names)


KINDS = _kinds()
OUTPUTS = _outputs()


def all_schemas() -> dict[str, dict[str, Any]]:
    """The JSON Schema of everything that authors write."""
    every = list(with_those_beside([*KINDS, *(kind for output in OUTPUTS for kind in output.kinds)]))
    words = [kind.words for kind in every] + [output.words for output in OUTPUTS]
    return schemas(every, wording_of(words))
