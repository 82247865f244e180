"""Declares the structured data."""

from __future__ import annotations

from hooks.library.output import Output
from hooks.outputs.structured_data.collect import meta
from hooks.outputs.structured_data.questions import check_questions

OUTPUT = Output(name="structured data", check=check_questions, meta=meta)
