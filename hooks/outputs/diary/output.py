"""Declares the diary."""

from __future__ import annotations

from hooks.library.output import Output
from hooks.outputs.diary.blocks import BLOCKS, pages
from hooks.outputs.diary.model import DiaryWords

OUTPUT = Output(name="diary", words={"diary": DiaryWords}, blocks=BLOCKS, pages=pages)
