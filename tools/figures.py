"""Draws every figure on one PNG contact sheet, to be judged by eye: `python tools/figures.py [OUT]`."""

from __future__ import annotations

import sys
from pathlib import Path
from xml.sax.saxutils import escape

from hooks.core.source import Source, parse_source
from hooks.drawing.check import check_figure
from hooks.drawing.figure.load import load_figure
from hooks.drawing.figure.model import Figure
from hooks.drawing.svg.render import draw_pose, to_png

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "hooks" / "kinds" / "figure" / "examples.yml"
CELL, ROW, COLUMNS = 560, 620, 6
"""In drawing units; a figure's poses are never split over two rows."""


def main(arguments: list[str]) -> int:
    """Write the sheet and print the problems with the figures."""
    out = Path(arguments[0]) if arguments else ROOT / "build" / "figures.png"
    figures, problems = found()
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(to_png(sheet(figures), 2400))
    print("\n".join([*problems, f"{len(figures)} figures in {out}"]))
    return 1 if problems else 0


def found() -> tuple[dict[str, Figure], list[str]]:
    """The figures of the exercises and the scenes, then the examples that neither has, and their problems."""
    figures: dict[str, Figure] = {}
    problems: list[str] = []
    content = ROOT / "content"
    for path in [
        *sorted((content / "exercises").glob("*.md")),
        *sorted((content / "figures").glob("*.yml")),
        EXAMPLES,
    ]:
        shown = path.relative_to(ROOT).as_posix()
        source, faults = parse_source(path.name, shown, path.read_text(encoding="utf-8"))
        problems += map(str, faults)
        if source is not None:
            for name, key in _keys(source):
                figure, faults = load_figure(source, key, source.fields[key[0]] if key else source.fields)
                faults = faults or (check_figure(figure, source, key) if figure else [])
                problems += map(str, faults)
                if figure:
                    figures.setdefault(name, figure)
    return figures, problems


def _keys(source: Source) -> list[tuple[str, tuple[str, ...]]]:
    """The name of each figure in a file and the key below which it is; a scene is its whole file."""
    if source.path == EXAMPLES.name:
        return [(name, (name,)) for name in source.fields]
    if source.path.endswith(".yml"):
        return [(source.slug, ())]
    return [(source.slug, ("figure",))] if source.fields.get("figure") else []


def sheet(figures: dict[str, Figure]) -> str:
    """One SVG of all poses, with their names."""
    cells: list[str] = []
    column = row = 0
    for name, figure in figures.items():
        if column + len(figure.poses) > COLUMNS:
            column, row = 0, row + 1
        for index, pose in enumerate(figure.poses):
            svg = draw_pose(figure, index, title=name)
            cells.append(_cell(svg, f"{name}: {pose.name}", column * CELL, row * ROW))
            column += 1
    size = f'viewBox="0 0 {COLUMNS * CELL} {(row + 1) * ROW}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(cells)}</svg>'


def _cell(svg: str, label: str, x: int, y: int) -> str:
    size = f'x="{x + 15}" y="{y + 10}" width="{CELL - 30}" height="{ROW - 70}"'
    placed = svg.replace("<svg", f'<svg {size} preserveAspectRatio="xMidYMax"', 1)
    text = f'<text x="{x + CELL / 2}" y="{y + ROW - 20}" font-size="24" text-anchor="middle"'
    return f'{placed}{text} class="figure-hair">{escape(label)}</text>'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
