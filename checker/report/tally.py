"""How many differences there are, and what has become of them, in one line."""

from __future__ import annotations

from checker.model import Finding, Result
from checker.report.plain import plural


def tally(result: Result) -> str:
    """``open differences: 12, of them major: 5; 2 decided``; a count of nought goes unsaid.

    What is suppressed, decided, or known from the baseline is always counted, so that a green run
    never hides how much of it was set aside.
    """
    differences = [finding for finding in result.findings if finding.is_difference]
    is_open = [finding for finding in differences if finding.is_open]
    n_major = sum(finding.severity == "major" for finding in is_open)
    parts = [f"open differences: {len(is_open):,}, of them major: {n_major:,}", *_states(differences)]
    if result.has_baseline:
        n_new = sum(finding.standing == "new" for finding in differences)
        parts.append(
            f"since the baseline: {n_new:,} new, {len(differences) - n_new:,} unchanged, "
            f"{len(result.resolved):,} resolved"
        )
    return "; ".join(parts)


def set_aside(result: Result) -> bool:
    """Whether some difference is not simply open, so that a count of the open ones misleads."""
    return result.has_baseline or any(f.is_difference and f.state != "open" for f in result.findings)


def _states(differences: list[Finding]) -> list[str]:
    words = {"waiting": "waiting for an answer", "decided": "decided", "suppressed": "suppressed"}
    counted = {state: sum(finding.state == state for finding in differences) for state in words}
    return [f"{number:,} {words[state]}" for state, number in counted.items() if number] + [
        f"{plural(n_changed, 'decision')} to be made anew, the facts have changed"
        for n_changed in [sum(finding.earlier is not None for finding in differences)]
        if n_changed
    ]
