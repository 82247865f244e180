"""Declares the page of the session."""

from __future__ import annotations

from hooks.library.output import Output
from hooks.outputs.session.blocks import BLOCKS, pages
from hooks.outputs.session.model import SessionWords

OUTPUT = Output(name="session", words={"session": SessionWords}, blocks=BLOCKS, pages=pages)
