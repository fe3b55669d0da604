"""An earlier run's findings, and what has changed since."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checker.decisions.fingerprint import traced
from checker.errors import InputError, Problem
from checker.model import DIFFERENCES, Finding, Note, Past, Result

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
        written = json.loads(path.read_text(encoding="utf-8-sig"))
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
    old = {new: name for name, new in traced(result, _names(baseline)).items()}
    findings: list[Finding] = []
    met: set[tuple[str, str]] = set()
    for finding in result.findings:
        if finding.is_difference:
            named = (finding.fingerprint, old.get(finding.fingerprint, ""))
            known = {(finding.rule, name) for name in named} & baseline.differences.keys()
            met |= known
            finding = replace(finding, standing="unchanged" if known else "new")
        findings.append(finding)
    gone = [past for key, past in baseline.differences.items() if key not in met]
    gone.sort(key=lambda past: (past.severity != "major", past.about, past.rule, past.fingerprint))
    sought = [past for past in gone if _is_sought(past, result)]
    notes, n_left = result.notes, len(gone) - len(sought)
    if n_left:
        what = "1 difference" if n_left == 1 else f"{n_left:,} differences"
        told = f"{what} of the baseline not looked for: of kinds or rules that are left out of this run"
        notes += (Note("", "baseline-left-out", told),)
    return replace(result, findings=tuple(findings), has_baseline=True, resolved=tuple(sought), notes=notes)


def _is_sought(past: Past, result: Result) -> bool:
    """Whether the run would have told of it, so that its absence says something."""
    config = result.tool.get("config", {})
    kind, rules = past.rule.partition(".")[0], config.get("rules", {})
    is_off = rules.get(past.rule, rules.get(kind)) == "off"
    return not is_off and (not config.get("kinds") or kind in config["kinds"])


def _names(baseline: Baseline) -> dict[str, str]:
    return {past.fingerprint: past.about for past in baseline.differences.values()}
