"""What makes two findings of two runs the same one: the kind, and who states which value.

Sentences, offsets, article ids and the order of input do not count, so that a finding is known again
after an article was reworded. A value that changes, or a source that joins in, makes it another.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from checker.model import Article, Fact, Finding, Result
from checker.values import Amount, Claim, Moment, Name, Place, Quote, Role, Sort, Superlative, Thing, Value

#: Raised when what goes into a fingerprint changes, so that an old one never fits by chance.
_VERSION = 1
_LENGTH = 16


def fingerprinted(result: Result) -> Result:
    """The same result, with a fingerprint for each finding, different for any two of them."""
    facts = {fact.id: fact for fact in result.facts}
    articles = {article.id: article for article in result.articles}
    plain = [fingerprint(finding, facts, articles) for finding in result.findings]
    shared = {name for name, times in Counter(plain).items() if times > 1}
    # Two findings may have the same values of the same sources: two killed and two arrested. What they
    # are about tells them apart, which a rewording may change; so it counts only where it has to.
    names = [
        fingerprint(finding, facts, articles, about=_even(finding.about)) if name in shared else name
        for finding, name in zip(result.findings, plain, strict=True)
    ]
    seen: Counter[str] = Counter()
    found: list[Finding] = []
    for finding, name in zip(result.findings, names, strict=True):
        seen[name] += 1
        number = seen[name]
        found.append(replace(finding, fingerprint=name if number == 1 else f"{name}-{number}"))
    return replace(result, findings=tuple(found))


def traced(result: Result, names: Mapping[str, str]) -> dict[str, str]:
    """The findings that go by another fingerprint now than when they were known: the old one to the new.

    What a finding is about is part of its fingerprint only beside one of equal values. When such a one
    comes or goes, the other is still the same finding.

    Parameters
    ----------
    names : fingerprint -> what the finding was about.
    """
    lost = names.keys() - {finding.fingerprint for finding in result.findings}
    if not lost:
        return {}
    facts = {fact.id: fact for fact in result.facts}
    articles = {article.id: article for article in result.articles}
    bearers: dict[str, list[Finding]] = {}
    for finding in result.findings:
        for about in ("", _even(finding.about)):
            name = fingerprint(finding, facts, articles, about=about)
            if name in lost:
                bearers.setdefault(name, []).append(finding)
    found: dict[str, str] = {}
    for name, findings in sorted(bearers.items()):
        alike = [one for one in findings if _even(one.about) == _even(names[name])]
        meant = findings if len(findings) == 1 else alike
        if len(meant) == 1:
            found[name] = meant[0].fingerprint
    return found


def fingerprint(
    finding: Finding, facts: Mapping[str, Fact], articles: Mapping[str, Article], *, about: str = ""
) -> str:
    """Hexadecimal hash of a finding's kind and of the (outlet, value) pairs it holds."""
    stated = {
        (outlet(articles[fact.article]), fact.kind, told(fact.value, fact.text))
        for fact in (facts[name] for name in finding.facts)
    }
    written = json.dumps([_VERSION, finding.kind, about, sorted(stated)], ensure_ascii=True)
    return hashlib.sha256(written.encode()).hexdigest()[:_LENGTH]


def outlet(article: Article) -> str:
    """Who states it, in a form that outlives a correction: the source, else the file's name."""
    return _even(article.source) or _even(PurePosixPath(article.path.replace("\\", "/")).name)


def _even(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()


def told(value: Value, text: str) -> str:
    """The value itself, without what only describes it."""
    match value:
        case Amount():
            parts: tuple[object, ...] = (value.stated, value.bound, value.unit)
        case Moment():
            parts = (value.timex, value.start, value.end, value.mod)
        case Name():
            parts = (value.form.casefold(),)
        case Role():
            parts = (_even(value.title), _even(value.person))
        case Quote():
            parts = (_even(value.words), _even(value.speaker))
        case Place():
            parts = (_even(value.place), value.part)
        case Claim():
            parts = (value.topic or _even(text), value.holds)
        case Superlative():
            parts = (value.rank, value.sort or value.thing, value.since)
        case Thing():
            parts = (_even(value.thing), value.count)
        case Sort():
            parts = (value.grade, value.sort)
    return json.dumps(parts, ensure_ascii=True)
