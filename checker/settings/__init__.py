"""Where settings come from: defaults, a file, options. The later go before the earlier.

A file is ``checker.toml``, or ``pyproject.toml`` with a table ``[tool.checker]``; see `checker.config.Config`
for what can stand in it.
"""

from __future__ import annotations

from checker.settings.faults import faults
from checker.settings.load import Settings, load
from checker.settings.show import shown, table

__all__ = ["Settings", "faults", "load", "shown", "table"]
