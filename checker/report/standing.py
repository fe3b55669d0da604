"""What has become of the differences: decided, waiting, new, resolved since the last run."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model import Result
from checker.report.decided import STATES
from checker.report.plain import capital, clip, label
from checker.report.wording import SEVERITIES, VERDICTS

#: Differences of the last run that are listed as resolved.
SHOWN_RESOLVED = 100


@dataclass(frozen=True, slots=True)
class Gone:
    """A difference of the last run that is there no more."""

    about: str
    verdict_label: str
    severity: str
    severity_label: str


@dataclass(frozen=True, slots=True)
class Standings:
    """Counts of differences.

    Attributes
    ----------
    states : (state, label, number), every state that a difference can be in.
    n_changed : decisions whose facts have changed since.
    is_plain : whether all of them are simply open, and no earlier run is known.
    """

    states: tuple[tuple[str, str, int], ...]
    n_changed: int
    has_baseline: bool
    n_new: int
    n_unchanged: int
    n_resolved: int
    resolved: tuple[Gone, ...]
    is_plain: bool


def standings(result: Result) -> Standings:
    """The counts of one result."""
    differences = [finding for finding in result.findings if finding.is_difference]
    counted = {state: sum(finding.state == state for finding in differences) for state in STATES}
    return Standings(
        states=tuple((state, STATES[state], number) for state, number in counted.items()),
        n_changed=sum(finding.earlier is not None for finding in result.findings),
        has_baseline=result.has_baseline,
        n_new=sum(finding.standing == "new" for finding in differences),
        n_unchanged=sum(finding.standing == "unchanged" for finding in differences),
        n_resolved=len(result.resolved),
        resolved=tuple(
            Gone(
                about=capital(clip(past.about, 160)) or clip(past.rule, 80),
                verdict_label=label(VERDICTS, past.verdict),
                severity=past.severity,
                severity_label=label(SEVERITIES, past.severity),
            )
            for past in result.resolved[:SHOWN_RESOLVED]
        ),
        is_plain=not result.has_baseline and counted["open"] == len(differences),
    )
