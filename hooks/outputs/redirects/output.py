"""Declares the redirects."""

from __future__ import annotations

from hooks.library.output import Output
from hooks.outputs.redirects.collect import check, files
from hooks.outputs.redirects.model import RedirectWords

OUTPUT = Output(name="redirects", words={"redirects": RedirectWords}, check=check, files=files)
