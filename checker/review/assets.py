"""The files that the page loads: htmx, the scripts and the style sheet. All come from this machine."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path

from checker.report import templating

#: The package that brings htmx, and where in it. Its code is for Django and is never imported.
_HOME = "django_htmx"
_HTMX = Path("static") / "django_htmx" / "htmx-2.min.js"
_OWN = Path(__file__).parent / "templates"

SCRIPT, STYLE = "text/javascript", "text/css"


@cache
def assets() -> dict[str, tuple[str, str]]:
    """Media type and content by the name in the address.

    Raises
    ------
    RuntimeError
        If the package that brings htmx is not installed as it should be.
    """
    return {
        "htmx.js": (SCRIPT, _htmx()),
        "review.js": (SCRIPT, (_OWN / "review.js").read_text(encoding="utf-8")),
        "page.js": (SCRIPT, templating.script()),
        "page.css": (STYLE, templating.style()),
        "review.css": (STYLE, (_OWN / "review.css").read_text(encoding="utf-8")),
    }


def _htmx() -> str:
    found = importlib.util.find_spec(_HOME)
    for folder in (found.submodule_search_locations or []) if found else []:
        path = Path(folder) / _HTMX
        if path.is_file():
            return path.read_text(encoding="utf-8")
    raise RuntimeError(f"htmx is missing: {_HTMX.name} of the package django-htmx")
