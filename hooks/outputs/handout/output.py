"""Declares the handouts."""

from __future__ import annotations

from hooks.library.output import Output
from hooks.outputs.handout.collect import BLOCKS, files
from hooks.outputs.handout.model import HandoutWords

OUTPUT = Output(name="handout", words={"handout": HandoutWords}, blocks=BLOCKS, files=files)
