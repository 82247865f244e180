"""The mistake behind an exception: where in a guide's own files it is, and what is wrong there.

An exception names our code and the page that was being made. An author needs the template, or the hook.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import TemplateError

from hooks.adapters.build_cache.source_digest import HOOKS
from hooks.adapters.setup.templates import missing_template
from hooks.core.problem import Problem
from hooks.core.templates import COMPONENTS
from hooks.core.theme import THEME

_HOOK_CALL = re.compile(r"(on_\w+)\(\)")
CORRECT = "Correct the line"


def shown(path: Path) -> str:
    """A file as messages name it: from the folder in which the command runs, if it's there."""
    full = path.absolute()
    return full.relative_to(Path.cwd()).as_posix() if full.is_relative_to(Path.cwd()) else str(path)


def problems_of(error: BaseException | None, own: Iterable[Path] = ()) -> list[Problem]:
    """The mistake in a template, or in a hook of the guide's own; empty if it's in the generator.

    Args:
        error: what was raised.
        own: the guide's hooks, apart from the generator's.
    """
    if error is None:
        return []
    files = [file.absolute() for file in own]
    found = _read(error, files) or _called(error, files) or _reached(error, files)
    return [found] if found else []


def _read(error: BaseException, own: list[Path]) -> Problem | None:
    """A file that can't be read at all."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return Problem(shown(Path(error.filename)), error.lineno, "", _said(error), CORRECT)
    if isinstance(error, SyntaxError) and error.filename and _is_of(Path(error.filename), own):
        message = f"is no Python that can be read ({error.msg})"
        return Problem(shown(Path(error.filename)), error.lineno or 1, "", message, CORRECT)
    return None


def _called(error: BaseException, own: list[Path]) -> Problem | None:
    """An event of a hook that takes other arguments than MkDocs gives it."""
    call = _HOOK_CALL.match(str(error)) if isinstance(error, TypeError) else None
    for file in own if call else ():
        for line, row in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            if call and re.match(rf"(async )?def {call[1]}\b", row):
                return Problem(
                    shown(file), line, call[1], str(error), "Give it the arguments that MkDocs names"
                )
    return None


def _reached(error: BaseException, own: list[Path]) -> Problem | None:
    """The innermost line of a template or a hook that led to the exception."""
    steps = [(Path(step.filename), step.lineno or 1) for step in traceback.extract_tb(error.__traceback__)]
    for file, line in reversed(steps):
        if _is_of(file, own) or (file.suffix == ".html" and file.is_relative_to(THEME)):
            return Problem(shown(file), line, "", _said(error), CORRECT)
    if isinstance(error, TemplateNotFound):
        return missing_template(shown(COMPONENTS / str(error.name)))
    return None


def _is_of(file: Path, own: list[Path]) -> bool:
    """Whether a file is one of the guide's hooks, or a module beside one."""
    folders = [hook.parent for hook in own]
    return not file.is_relative_to(HOOKS) and any(
        file.absolute().is_relative_to(folder) for folder in folders
    )


def _said(error: BaseException) -> str:
    message = " ".join(str(error).split()).rstrip(".")
    if isinstance(error, TemplateSyntaxError):
        return f"cannot be read ({' '.join((error.message or '').split()).rstrip('.')})"
    if isinstance(error, TemplateNotFound):
        return f'needs the template "{error.name}", which does not exist'
    if isinstance(error, TemplateError):
        return message
    return f"raises {type(error).__name__}: {message}"


def own_hooks(hooks: Iterable[str | Path]) -> Iterator[Path]:
    """A guide's own hooks, of all those in its settings."""
    return (Path(hook) for hook in hooks if not Path(hook).absolute().is_relative_to(HOOKS))
