"""The report on the content, as the pipeline sees it; the command line asks for it by itself."""

from __future__ import annotations

from hooks.library.output import Output

OUTPUT = Output(name="report")
