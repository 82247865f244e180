"""The generator's features: the kinds of content and the outputs, as each declares itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from hooks.core.kind import AnyKind, Block
from hooks.core.record import Record
from hooks.library.output import Output


@dataclass(frozen=True)
class Features:
    """Every kind and every output."""

    kinds: tuple[AnyKind, ...]
    outputs: tuple[Output, ...]

    @cached_property
    def every_kind(self) -> tuple[AnyKind, ...]:
        """The kinds, each followed by its companion files, then the kinds that only an output needs."""
        of_outputs = (kind for output in self.outputs for kind in output.kinds)
        return tuple(_with_companions((*self.kinds, *of_outputs)))

    @property
    def words(self) -> Mapping[str, type[Record]]:
        """The model of each key of the wording."""
        declared = [*(kind.words for kind in self.every_kind), *(output.words for output in self.outputs)]
        return {key: model for words in declared for key, model in words.items()}

    @property
    def blocks(self) -> Mapping[str, Block]:
        """Every block, by name."""
        declared = [*(kind.blocks for kind in self.every_kind), *(output.blocks for output in self.outputs)]
        return {block.name: block for blocks in declared for block in blocks}


def _with_companions(kinds: Iterable[AnyKind]) -> Iterator[AnyKind]:
    for kind in kinds:
        yield kind
        yield from _with_companions(kind.beside)
