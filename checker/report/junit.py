"""The result as JUnit XML, which build servers show as tests.

A difference that a gate stops at is a failure, one that is settled or known from the baseline is skipped
with the reason, and an agreement is a test that passed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree

from checker.model import Fact, Finding, Result
from checker.report.brief import heading, is_failing, line, settled, topic
from checker.report.locations import shown_file, stated_in
from checker.report.naming import outlet_of
from checker.report.plain import clip, plural
from checker.report.tally import tally
from checker.report.wording import hint

NAME = "junit"
SUFFIX = ".xml"

#: Statements quoted below a failure; the others are counted.
QUOTED = 12

#: Source: XML 1.0 (5th edition), production 2, Char: what else may not stand in a document, escaped or not.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(result: Result) -> str:
    """One suite with a case for each finding, in their order."""
    articles = {article.id: article for article in result.articles}
    facts = {fact.id: fact for fact in result.facts}
    suite = ElementTree.Element("testsuite", name="checker")
    properties = ElementTree.SubElement(suite, "properties")
    _put(properties, "property", name="tally", value=tally(result))
    if result.has_baseline:
        _put(properties, "property", name="resolved", value=str(len(result.resolved)))
    for finding in result.findings:
        stated = stated_in(finding, facts, articles)
        name = f"{topic(finding)} [{finding.fingerprint or clip(finding.id, 80)}]"
        case = _put(suite, "testcase", classname=f"checker.{clip(finding.rule, 80)}", name=name)
        file = next((name for name in (shown_file(articles[fact.article]) for fact in stated) if name), "")
        if file:
            case.set("file", _legal(file))
        said = line(stated, articles)
        if is_failing(finding):
            quoted = [f"{outlet_of(articles[fact.article])}: {_quoted(fact)}" for fact in stated[:QUOTED]]
            failure = _put(case, "failure", type=finding.severity, message=f"{heading(finding)}: {said}")
            failure.text = _legal(_body(finding, quoted, len(stated)))
            continue
        why = _skipped(finding)
        if why:
            _put(case, "skipped", message=why)
        _put(case, "system-out").text = _legal(f"{said}\n{clip(finding.explanation, 800)}")
    n_all = len(result.findings)
    n_failures, n_skipped = len(suite.findall("testcase/failure")), len(suite.findall("testcase/skipped"))
    for name, number in (("tests", n_all), ("failures", n_failures), ("errors", 0), ("skipped", n_skipped)):
        suite.set(name, str(number))
    whole = ElementTree.Element("testsuites", name="checker", tests=str(n_all), failures=str(n_failures))
    whole.append(suite)
    ElementTree.indent(whole)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(whole, encoding="unicode") + "\n"


def _skipped(finding: Finding) -> str:
    if finding.verdict == "unsure":
        return f"could not be decided: {clip(finding.explanation, 400)}"
    if not finding.is_difference:
        return ""
    # Whatever is left did not fail: it is settled, or the baseline has it.
    why = settled(finding)
    return f"{finding.state}: {why}" if why else f"unchanged since the baseline ({finding.severity})"


def _body(finding: Finding, quoted: Sequence[str], n_stated: int) -> str:
    more = [f"… and {plural(n_stated - len(quoted), 'more statement')}"] if n_stated > len(quoted) else []
    advice = hint(finding.verdict, finding.kind)
    parts = [clip(finding.explanation, 800), *quoted, *more, f"Next: {advice}" if advice else ""]
    return "\n".join(part for part in parts if part)


def _quoted(fact: Fact) -> str:
    said = f", according to {clip(fact.speaker, 100)}" if fact.speaker else ""
    return f"“{clip(fact.text, 160)}”{said}, in: {clip(fact.sentence, 400)}"


def _put(parent: ElementTree.Element, tag: str, **attributes: str) -> ElementTree.Element:
    legal = {name: _legal(value) for name, value in attributes.items()}
    return ElementTree.SubElement(parent, tag, legal)


def _legal(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", text)
