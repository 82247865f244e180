"""Declares the report, which only the command line makes."""

from __future__ import annotations

from hooks.library.output import Output

OUTPUT = Output(name="report")
