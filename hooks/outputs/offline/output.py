"""Declares what is kept for times without a connection."""

from __future__ import annotations

from hooks.library.output import Output
from hooks.outputs.offline.blocks import BLOCKS
from hooks.outputs.offline.collect import files
from hooks.outputs.offline.model import OfflineWords

OUTPUT = Output(name="offline", words={"offline": OfflineWords}, blocks=BLOCKS, files=files)
