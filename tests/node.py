"""The browser's pure modules in Node: for what needs no page."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.tiny import ROOT

COMPONENTS = ROOT / "overrides" / "components"


def in_node(module: str, function: str, arguments: list[Any]) -> Any:
    """Run a JavaScript function on what a module exports and on arguments, and return what it returns."""
    address = (COMPONENTS / module).as_uri()
    code = f"""import * as module from "{address}";
      let text = "";
      for await (const part of process.stdin) text += part;
      console.log(JSON.stringify(await ({function})(module, ...JSON.parse(text))));"""
    node = Path(sys.executable).with_name("node")
    done = subprocess.run(
        [node, "--input-type=module", "--eval", code],
        input=json.dumps(arguments),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
