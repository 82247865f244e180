"""Declares the style sheets and scripts."""

from __future__ import annotations

from hooks.library.output import Output
from hooks.outputs.styles.collect import files, meta

OUTPUT = Output(name="styles", meta=meta, files=files)
