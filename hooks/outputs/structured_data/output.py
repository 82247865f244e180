"""Declares the structured data."""

from __future__ import annotations

from hooks.library.output import Output
from hooks.outputs.structured_data.collect import meta

OUTPUT = Output(name="structured data", meta=meta)
