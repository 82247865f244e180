"""Declares the plain copies."""

from __future__ import annotations

from hooks.library.output import Output
from hooks.outputs.markdown_copy.collect import copies, files
from hooks.outputs.markdown_copy.model import CopyWords

OUTPUT = Output(name="markdown copy", words={"markdown_copy": CopyWords}, files=files, copies=copies)
