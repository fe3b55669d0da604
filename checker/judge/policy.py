"""What a desk has settled beforehand: rules that are off or weigh otherwise, differences that are set aside.

Pure steps on a result. What they leave out they count, so that a clean report never hides it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.config import Suppression
from checker.judge.findings import order
from checker.model import Finding, Note, Result

#: What can be said of a rule or of a kind.
OFF = "off"
LEVELS = (OFF, "major", "minor")


def ruled(result: Result, rules: Mapping[str, str]) -> Result:
    """The result without the findings of rules that are off, and with the severities that were set.

    What is set for a rule goes before what is set for its kind. Only differences have a severity.

    Parameters
    ----------
    rules : rule or kind -> one of `LEVELS`.
    """
    if not rules:
        return result
    kept: list[Finding] = []
    dropped: Counter[str] = Counter()
    for finding in result.findings:
        level = rules.get(finding.rule, rules.get(finding.kind, ""))
        if level == OFF:
            dropped[finding.rule] += 1
        elif finding.is_difference and level in ("major", "minor"):
            kept.append(replace(finding, severity="major" if level == "major" else "minor"))
        else:
            kept.append(finding)
    findings = tuple(sorted(kept, key=order))
    return replace(result, findings=findings, notes=(*result.notes, *_left_out(dropped)))


def _left_out(dropped: Counter[str]) -> tuple[Note, ...]:
    if not dropped:
        return ()
    listed = ", ".join(f"{rule} {number:,}" for rule, number in sorted(dropped.items()))
    what = "finding" if dropped.total() == 1 else "findings"
    return (Note("", "rule-off", f"{dropped.total():,} {what} of rules that are off: {listed}"),)


def suppressed(result: Result, suppressions: Sequence[Suppression], today: str) -> Result:
    """The result with the differences that are set aside, each with its reason.

    A suppression that holds no more, and one that fits nothing, is told in a note.

    Parameters
    ----------
    today : ISO date, against which the end of a suppression is measured.
    """
    if not suppressions:
        return result
    holding = [one for one in suppressions if not one.until or today <= one.until]
    fitting: set[int] = set()
    findings: list[Finding] = []
    for finding in result.findings:
        fits = [n for n, one in enumerate(holding) if finding.is_difference and _fits(one, finding)]
        fitting.update(fits)
        findings.append(
            replace(finding, state="suppressed", suppressed=holding[fits[0]].reason) if fits else finding
        )
    idle = [one for n, one in enumerate(holding) if n not in fitting]
    notes = [Note("", "suppression-without-finding", f"{_named(one)} fits no difference") for one in idle]
    notes += [
        Note("", "suppression-expired", f"{_named(one)} held until {one.until} and holds no more")
        for one in suppressions
        if one not in holding
    ]
    return replace(result, findings=tuple(findings), notes=(*result.notes, *notes))


def _fits(suppression: Suppression, finding: Finding) -> bool:
    if suppression.fingerprint and suppression.fingerprint != finding.fingerprint:
        return False
    if suppression.rule and suppression.rule != finding.rule:
        return False
    if suppression.about and _even(suppression.about) != _even(finding.about):
        return False
    return bool(suppression.fingerprint or (suppression.rule and suppression.about))


def _even(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()


def _named(suppression: Suppression) -> str:
    """Where it is written, and else what it is for."""
    what = suppression.fingerprint or f"{suppression.rule}, “{suppression.about}”"
    return (
        f"{suppression.where}: the suppression of {what}" if suppression.where else f"suppression of {what}"
    )
