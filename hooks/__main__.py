"""`python -m hooks`."""

from __future__ import annotations

import sys

from hooks.adapters.command_line import main

sys.exit(main())
