"""What a page's script has to know of its findings, put into the page as JSON."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from checker.decisions import ANSWERS, REOPEN
from checker.decisions.store import line_of
from checker.files import DECISIONS_FILE
from checker.model import Decision, Finding
from checker.report.decided import STATES, say_time
from checker.report.naming import outlet_of, stated
from checker.report.plain import clean, clip
from checker.report.story import Story

#: A decision whose line is longer than this, in characters, stays in its file only.
LINE = 4000
#: Values that a decision records at most.
VALUES = 60


def script_safe(value: Any) -> Markup:
    """A value as JSON that can stand inside a script element: nothing in it ends one or begins another."""
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)


def embedded(story: Story, findings: Iterable[Finding]) -> Markup:
    """The findings of one page for its script: what a decision on each of them says, and what was decided."""
    return script_safe(
        {
            "story": _identity(story),
            "file": clip(story.result.decisions_file, 300) or DECISIONS_FILE,
            "reopen": REOPEN,
            "states": STATES,
            "answers": {
                answer.name: {
                    "label": answer.label,
                    "state": answer.state,
                    "key": answer.key,
                    "needsNote": answer.needs_note,
                }
                for answer in ANSWERS
            },
            "findings": {finding.fingerprint: _row(story, finding) for finding in findings},
        }
    )


def _row(story: Story, finding: Finding) -> dict[str, Any]:
    return {
        "rule": clean(finding.rule)[:80],
        "about": clip(finding.about, 400),
        "values": [list(pair) for pair in stated(finding, story.facts, story.articles)[:VALUES]],
        "decision": _kept(finding.decision),
        "when": say_time(finding.decision.at) if finding.decision else "",
        "suppressed": bool(finding.suppressed),
    }


def _kept(decision: Decision | None) -> dict[str, Any] | None:
    return decision.as_json() if decision and len(line_of(decision)) <= LINE else None


def _identity(story: Story) -> str:
    """What the pages of one story share over re-runs: where its articles come from, not what they say."""
    named = sorted(article.path or outlet_of(article) for article in story.result.articles)
    return hashlib.sha256(json.dumps(named).encode()).hexdigest()[:16]
