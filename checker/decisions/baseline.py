"""An earlier run's findings, and what has changed since."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checker.errors import InputError, Problem
from checker.model import DIFFERENCES, Past, Result

_REMEDY = "write one with: checker check PATHS --format json --output FILE"
_TEXTS = ("rule", "fingerprint", "verdict", "severity", "about")


@dataclass(frozen=True, slots=True)
class Baseline:
    """The differences of an earlier run, by rule and fingerprint."""

    differences: Mapping[tuple[str, str], Past]


def read_baseline(path: Path) -> Baseline:
    """The differences in an earlier report in JSON.

    Raises
    ------
    InputError
        For a file that cannot be read or is no such report, with what to do about it.
    """
    try:
        written = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(Problem(str(path), f"cannot be read: {error.strerror}", _REMEDY)) from None
    except (ValueError, RecursionError) as error:
        raise InputError(Problem(str(path), f"is not JSON ({error})", _REMEDY)) from None
    found = written.get("findings") if isinstance(written, dict) else None
    if not isinstance(found, list) or written.get("schema_version") != 1:
        raise InputError(Problem(str(path), "is no report of schema_version 1", _REMEDY))
    problems = [
        Problem(f"{path}: findings[{number}]", f"has no {name!r}", _REMEDY)
        for number, finding in enumerate(found)
        for name in _TEXTS[:-1]
        if not isinstance(finding, dict) or not isinstance(finding.get(name), str) or not finding[name]
    ]
    if problems:
        raise InputError(*problems[:20])
    return Baseline({(f["rule"], f["fingerprint"]): _past(f) for f in found if f["verdict"] in DIFFERENCES})


def _past(written: Mapping[str, Any]) -> Past:
    return Past(*(str(written.get(name, "")) for name in _TEXTS))


def since(result: Result, baseline: Baseline) -> Result:
    """The same result: each difference new or unchanged, and those listed that are there no more."""
    known = _known_in(result)
    findings = tuple(
        replace(
            finding,
            standing="unchanged" if (finding.rule, finding.fingerprint) in baseline.differences else "new",
        )
        if finding.is_difference
        else finding
        for finding in result.findings
    )
    gone = [past for key, past in baseline.differences.items() if key not in known]
    gone.sort(key=lambda past: (past.severity != "major", past.about, past.rule, past.fingerprint))
    return replace(result, findings=findings, has_baseline=True, resolved=tuple(gone))


def _known_in(result: Result) -> frozenset[tuple[str, str]]:
    """Rule and fingerprint of each difference."""
    return frozenset((f.rule, f.fingerprint) for f in result.findings if f.is_difference)
