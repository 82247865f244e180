"""The vocabulary of schema.org, as types that a compiler knows."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.tiny import ROOT


def vocabulary(folder: Path, *graphs: object) -> str:
    """What the compiler says of graphs, held to the types of schema.org."""
    rows = [f"const page{at}: Graph = {json.dumps(graph)};" for at, graph in enumerate(graphs)]
    text = "\n".join(['import type { Graph } from "schema-dts";', *rows, "export {};"])
    (folder / "pages.ts").write_text(text, encoding="utf-8")
    options = {"strict": True, "noEmit": True, "module": "es2022", "moduleResolution": "bundler", "types": []}
    types = {"schema-dts": [str(ROOT / "node_modules/schema-dts/dist/schema.d.ts")]}
    settings = {"compilerOptions": {**options, "target": "es2022", "paths": types}, "files": ["pages.ts"]}
    (folder / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    compiler = [Path(sys.executable).with_name("node"), ROOT / "node_modules/typescript/bin/tsc"]
    command = [*map(str, compiler), "--project", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout
