"""The result as SARIF 2.1.0, for code-scanning viewers and editors.

Differences only. Source: OASIS, Static Analysis Results Interchange Format 2.1.0 (with Errata 01), and what
GitHub's code scanning asks for beyond it: a file for every result, a help text for every rule.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from checker.kinds import all_kinds
from checker.model import Article, Fact, Finding, Result
from checker.report.brief import heading, settled, statements
from checker.report.locations import Locator, Region, file_of, stated_in, uri_of
from checker.report.naming import outlet_of
from checker.report.plain import clip
from checker.report.tally import tally

NAME = "sarif"
SUFFIX = ".sarif"

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
#: Relative addresses start at the folder the program ran in.
ROOT = "%SRCROOT%"
#: Statements of a finding that are located; the others are counted. GitHub shows at most 100.
LOCATED = 100
#: Statements that the message names.
NAMED = 8
#: What was not compared, told as notifications; the others are counted.
NOTIFIED = 1000
#: GitHub's limit for the descriptions of a rule, in characters.
DESCRIBED = 1024
#: Longest statement that is given as a snippet, in characters.
SNIPPET = 1000

LEVELS = {"major": "error", "minor": "warning"}


def render(result: Result) -> str:
    """One run with a result for each difference, open or not."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(result)]}
    # Escaped to ASCII: no control character, reading direction or lone surrogate of an article is left.
    return json.dumps(log, ensure_ascii=True, indent=1, allow_nan=False) + "\n"


def _run(result: Result) -> dict[str, Any]:
    articles = {article.id: article for article in result.articles}
    facts = {fact.id: fact for fact in result.facts}
    differences = [finding for finding in result.findings if finding.is_difference]
    rules = _rules(differences)
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    files = {name: number for number, name in enumerate(_files(result.articles))}
    where = _Where(articles, files)
    return {
        "tool": {"driver": {**_driver(result), "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The folder that checker was run in."}}},
        "invocations": [_invocation(result, where)],
        "artifacts": [{"location": where.artifact(name), "roles": ["analysisTarget"]} for name in files],
        "results": [
            _result(finding, index[_rule_id(finding)], stated_in(finding, facts, articles), where)
            for finding in differences
        ],
        "properties": {"tally": tally(result), **_resolved(result)},
    }


def _resolved(result: Result) -> dict[str, Any]:
    """What is no longer found, beside the results and not as "absent" among them.

    It stands in no file any more. GitHub refuses a whole log for one result without a file, and shows
    results whatever their baseline state: what is resolved would stay an open alert there.
    """
    return {"resolved": [past.as_json() for past in result.resolved]} if result.has_baseline else {}


def _driver(result: Result) -> dict[str, Any]:
    version = str(result.tool.get("version") or "")
    return {"name": "checker", **({"semanticVersion": version, "version": version} if version else {})}


def _files(articles: Sequence[Article]) -> list[str]:
    return list(dict.fromkeys(name for name in map(file_of, articles) if name))


def _rule_id(finding: Finding) -> str:
    return clip(finding.rule, 80) or "unknown"


def _rules(differences: Sequence[Finding]) -> list[dict[str, Any]]:
    """All rules there are, whether they found something or not, as viewers list them."""
    described: dict[str, dict[str, Any]] = {}
    for kind in all_kinds():
        for rule in kind.rules:
            examples = f"Reported: {rule.fires}\nNot reported: {rule.silent}"
            described[rule.id] = {
                "id": rule.id,
                "shortDescription": {"text": clip(rule.title, DESCRIBED)},
                "fullDescription": {"text": clip(rule.meaning, DESCRIBED)},
                "help": {"text": f"{rule.meaning}\n\n{examples}\nSource: {rule.source}"},
                "defaultConfiguration": {"level": "warning"},
                "properties": {"tags": [kind.name], "fires": rule.fires, "silent": rule.silent},
            }
    for finding in differences:
        name = _rule_id(finding)
        if name not in described:
            words = {"text": f"Sources differ: {name}"}
            described[name] = {
                "id": name,
                "shortDescription": words,
                "fullDescription": words,
                "help": words,
                "defaultConfiguration": {"level": "warning"},
                "properties": {"tags": [clip(finding.kind, 80)]},
            }
    return [described[name] for name in sorted(described)]


def _invocation(result: Result, where: _Where) -> dict[str, Any]:
    """What was not compared and why, so that a short list of results is not taken for a clean one."""
    told: list[dict[str, Any]] = []
    for note in result.notes[:NOTIFIED]:
        one: dict[str, Any] = {
            "level": "note",
            "message": {"text": _plain(f"{clip(note.code, 80)}: {clip(note.message, 400)}")},
        }
        if note.article in where.articles:
            one["locations"] = [where.whole(where.articles[note.article])]
        told.append(one)
    left_out = len(result.notes) - len(told)
    if left_out:
        told.append({"level": "note", "message": {"text": f"{left_out:,} more of these"}})
    return {"executionSuccessful": True, "toolExecutionNotifications": told}


class _Where:
    """Articles as SARIF locations."""

    def __init__(self, articles: Mapping[str, Article], files: Mapping[str, int]) -> None:
        self.articles = articles
        self._files = files
        self._locator = Locator()

    def artifact(self, name: str) -> dict[str, Any]:
        uri = uri_of(name)
        base = {} if uri.startswith("file:") else {"uriBaseId": ROOT}
        return {"uri": uri, **base, "index": self._files[name]}

    def whole(self, article: Article) -> dict[str, Any]:
        """An article without a place in it; one that came in no file has its outlet only."""
        outlet = {"name": outlet_of(article), "fullyQualifiedName": clip(article.id, 200), "kind": "resource"}
        name = file_of(article)
        physical = {"physicalLocation": {"artifactLocation": self.artifact(name)}} if name else {}
        return {**physical, "logicalLocations": [outlet]}

    def of(self, fact: Fact, number: int) -> dict[str, Any]:
        article = self.articles[fact.article]
        location = self.whole(article)
        if "physicalLocation" in location:
            region = self._locator.region(article, fact)
            location["physicalLocation"]["region"] = _region(region, fact)
        said = f"“{clip(fact.text, 160)}”, {outlet_of(article)}"
        if fact.speaker:
            said += f", according to {clip(fact.speaker, 100)}"
        return {"id": number, **location, "message": {"text": _plain(said)}}


def _region(region: Region, fact: Fact) -> dict[str, Any]:
    shown: dict[str, Any] = {"startLine": region.start_line, "endLine": region.end_line}
    if region.start_column is not None and region.end_column is not None:
        shown |= {"startColumn": region.start_column, "endColumn": region.end_column}
        if len(fact.text) <= SNIPPET:
            shown["snippet"] = {"text": fact.text}
    return shown


def _result(finding: Finding, rule: int, stated: Sequence[Fact], where: _Where) -> dict[str, Any]:
    # A viewer opens the first location, so it is one that can be opened, if there is any.
    first = next((fact for fact in stated if file_of(where.articles[fact.article])), stated[0])
    others = [fact for fact in stated if fact is not first]
    related = others[:LOCATED]
    found: dict[str, Any] = {
        "ruleId": _rule_id(finding),
        "ruleIndex": rule,
        "kind": "fail",
        "level": LEVELS[finding.severity],
        "message": {"text": _message(finding, first, related, where.articles)},
        "locations": [where.of(first, 0)],
        "relatedLocations": [where.of(fact, number) for number, fact in enumerate(related, start=1)],
    }
    if finding.fingerprint:
        # Ours, and the one name that GitHub compares to know an alert again.
        found["partialFingerprints"] = {
            "checkerFingerprint/v1": finding.fingerprint,
            "primaryLocationLineHash": f"{finding.fingerprint}:1",
        }
    if finding.standing:
        found["baselineState"] = finding.standing
    why = settled(finding)
    # If one result of a run has them, all must.
    found["suppressions"] = [{"kind": "external", "status": "accepted", "justification": why}] if why else []
    found["properties"] = {
        "kind": finding.kind,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "state": finding.state,
        "about": clip(finding.about, 400),
        "score": round(finding.score, 6),
        "origins": finding.origins,
        "locationsLeftOut": len(others) - len(related),
        "decision": finding.decision.as_json() if finding.decision else None,
    }
    return found


def _message(finding: Finding, first: Fact, related: Sequence[Fact], articles: Mapping[str, Article]) -> str:
    """What differs in one sentence, the statements with links to where they stand, and why."""
    ((value, outlet),) = statements([first], articles)
    said = {(value, outlet): _plain(f"“{value}” ({outlet})")}
    for number, fact in enumerate(related, start=1):
        ((value, outlet),) = statements([fact], articles)
        said.setdefault((value, outlet), f"{_plain(f'“{value}” (')}[{_plain(outlet)}]({number}))")
    shown = list(said.values())
    left_out = f"; {len(shown) - NAMED} more" if len(shown) > NAMED else ""
    why = _plain(clip(finding.explanation, 800))
    return f"{_plain(heading(finding))}. {'; '.join(shown[:NAMED])}{left_out}. {why}".rstrip()


def _plain(text: str) -> str:
    """Foreign text that makes no link and no placeholder of a SARIF message (sections 3.11.5 and 3.11.6)."""
    return re.sub(r"([\\\[\]])", r"\\\1", text).replace("{", "{{").replace("}", "}}")
