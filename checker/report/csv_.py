"""The result as CSV (RFC 4180, UTF-8): a row for each statement of each finding, for spreadsheets."""

from __future__ import annotations

import csv
import io
import math
import re

from checker.model import Amount, Article, Fact, Finding, Moment, Result
from checker.report.locations import shown_file, stated_in
from checker.report.naming import outlet_of, safe_url
from checker.report.plain import clip

NAME = "csv"
SUFFIX = ".csv"

COLUMNS = (
    "finding", "fingerprint", "rule", "kind", "verdict", "severity", "state", "decision", "note",
    "decided_by", "decided_at", "suppressed", "standing", "about", "explanation", "score",
    "source", "published", "url", "file", "field", "value", "low", "high", "unit", "speaker", "as_of",
    "origin", "sentence",
)  # fmt: skip
#: Longest cell, in characters; a spreadsheet's own limit is 32,767.
LONGEST = 8000

#: What a spreadsheet takes for the start of a formula, the full-width forms among it.
#: Source: OWASP, CSV Injection.
_FORMULA = re.compile(r"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
#: The same behind a semicolon, at which a spreadsheet with the decimal comma cuts cells that have no quotes.
_INNER = re.compile(r"(;[\s\"]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*\s?%?")


def render(result: Result) -> str:
    """A header, then the findings in their order and their statements the earliest published first."""
    articles = {article.id: article for article in result.articles}
    facts = {fact.id: fact for fact in result.facts}
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for finding in result.findings:
        shared = _of_finding(finding)
        for fact in stated_in(finding, facts, articles):
            row = {**shared, **_of_fact(fact, articles)}
            # A file is found by its name only if all spaces of it are there.
            writer.writerow(
                [_guarded(row[name]) if name == "file" else cell(row.get(name, "")) for name in COLUMNS]
            )
    return out.getvalue()


def cell(text: str) -> str:
    """Foreign text that no spreadsheet takes for a formula; a number stays a number, ``-5`` too.

    Examples
    --------
    >>> cell("=1+1"), cell("-5"), cell("-5+x")
    ("'=1+1", '-5', "'-5+x")
    """
    return _guarded(clip(text, LONGEST))


def _guarded(shown: str) -> str:
    if _NUMBER.fullmatch(shown):
        return shown
    return _INNER.sub(r"\1'", f"'{shown}" if _FORMULA.match(shown) else shown)


def _of_finding(finding: Finding) -> dict[str, str]:
    decision = finding.decision
    return {
        "finding": finding.id,
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "kind": finding.kind,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "state": finding.state,
        "decision": decision.answer if decision else "",
        "note": decision.note if decision else "",
        "decided_by": decision.by if decision else "",
        "decided_at": decision.at if decision else "",
        "suppressed": finding.suppressed,
        "standing": finding.standing,
        "about": finding.about,
        "explanation": finding.explanation,
        "score": _number(finding.score),
    }


def _of_fact(fact: Fact, articles: dict[str, Article]) -> dict[str, str]:
    article = articles[fact.article]
    first = articles.get(fact.origin or fact.article, article)
    low, high, unit = _interval(fact)
    return {
        "source": outlet_of(article),
        "published": article.published or "",
        "url": safe_url(article.url),
        "file": shown_file(article),
        "field": fact.field,
        "value": fact.text,
        "low": low,
        "high": high,
        "unit": unit,
        "speaker": fact.speaker,
        "as_of": fact.as_of or "",
        "origin": outlet_of(first),
        "sentence": fact.sentence,
    }


def _interval(fact: Fact) -> tuple[str, str, str]:
    """What the value can mean: from, to, in which unit; empty where it is unbounded or no such value."""
    value = fact.value
    if isinstance(value, Amount):
        return _number(value.low), _number(value.high), value.unit
    if isinstance(value, Moment):
        return value.start or "", value.end or "", ""
    return "", "", ""


def _number(number: float | None) -> str:
    """A number with a point and without an exponent."""
    if number is None or not math.isfinite(number):
        return ""
    if float(number).is_integer():
        return str(int(number))
    return f"{number:.12f}".rstrip("0") if abs(number) < 1e15 else str(int(number))
