"""The bibliography, as the rest of the generator sees it."""

from __future__ import annotations

from hooks.core.kind import Index, Kind
from hooks.kinds.reference.blocks import BLOCKS
from hooks.kinds.reference.model import Reference, ReferenceWords

KIND = Kind(
    name="reference",
    model=Reference,
    where="references.yml",
    each_key=True,
    needed={"references.yml": "the bibliography"},
    words={"reference": ReferenceWords},
    index=Index("references.md", ("reference-list",)),
    blocks=BLOCKS,
)
