"""Assertions on a report, for tests of stories: what is known to differ, to agree, or not to clash.

>>> from checker.testing import assert_conflict                              # doctest: +SKIP
>>> assert_conflict(report, about="troops", values=(100_000, 127_000))       # doctest: +SKIP

They work under any test runner. A failure lists the findings that come nearest.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from numbers import Number, Real
from typing import NoReturn, TypeAlias

from rapidfuzz import fuzz

from checker.api import unknown, verified
from checker.config import Config
from checker.errors import Problem, UsageError
from checker.model import DIFFERENCES, Amount, Fact, Finding, Moment, Result
from checker.pipeline import kinds_in
from checker.report.brief import topic
from checker.report.naming import outlet_of
from checker.report.plain import clip
from checker.values import Thing

#: A number, whatever its hedge and unit; a day; or words of the print, of a name, title or speaker.
Wanted: TypeAlias = str | float | date

#: How alike two words have to be, in 0 to 100, and from which length, to pass for one: Shoigu, Shoygu.
ALIKE, ALIKE_FROM = 83, 5
#: Length from which a word passes for one that begins with it: kill, killed.
STEM = 4
#: Findings a failure lists, and statements of each.
NEAREST, STATEMENTS = 5, 6

_ENDING = re.compile(r"(?<=\w{3})(?:ing|ed|es|s)$")
#: Parts of a value that are a code and no words of the article.
_CODES = frozenset({"bound", "unit", "mod", "part"})
_SMALL = frozenset("a an and at by for from in is of on or the to was were who what with".split())


def assert_conflict(
    report: Result,
    about: str = "",
    *,
    values: Wanted | Iterable[Wanted] = (),
    kind: str = "",
    sources: str | Iterable[str] = (),
    verdict: str = "",
    severity: str = "",
) -> Finding:
    """Assert that one finding is a difference and holds all that is named; decided ones count as well.

    Parameters
    ----------
    report : from `checker.check`.
    about : words, each of which stands in what the finding is about, or in the sentences of at least half
        of its statements; case does not count, and neither do endings and small slips of spelling.
    values : what is stated: numbers, days, words; each by at least one source.
    kind : of fact, such as ``quantity``.
    sources : outlets that all take part.
    verdict : ``conflict``, ``update``, ``scope`` or ``variant``; any of them where it is empty.
    severity : ``major`` or ``minor``.

    Returns
    -------
    Finding
        The most serious one that answers.

    Raises
    ------
    AssertionError
        With the nearest findings.
    UsageError, ConfigError
        For a kind, verdict, severity or source that is not known.
    """
    __tracebackhide__ = True
    asked = _Asked.of(report, about, values, kind, sources)
    _known("verdict", verdict, sorted(DIFFERENCES))
    _known("severity", severity, ["major", "minor"])
    for finding in report.findings:
        if (
            finding.is_difference
            and finding.verdict == (verdict or finding.verdict)
            and finding.severity == (severity or finding.severity)
            and asked.is_met_by(finding)
        ):
            return finding
    _fail(f"no {' '.join(word for word in (severity, verdict or 'difference') if word)} {asked}", asked)


def assert_agreement(
    report: Result,
    about: str = "",
    *,
    values: Wanted | Iterable[Wanted] = (),
    kind: str = "",
    sources: str | Iterable[str] = (),
    origins: int = 0,
) -> Finding:
    """Assert that sources agree on what is named; see `assert_conflict`.

    Parameters
    ----------
    origins : least number of articles that the passages were first printed in: 2 for an agreement that
        confirms something.
    """
    __tracebackhide__ = True
    asked = _Asked.of(report, about, values, kind, sources)
    for finding in report.findings:
        if finding.verdict == "agreement" and finding.origins >= origins and asked.is_met_by(finding):
            return finding
    least = f" from {origins} origins" if origins else ""
    _fail(f"no agreement{least} {asked}", asked)


def assert_no_conflict(
    report: Result,
    about: str = "",
    *,
    values: Wanted | Iterable[Wanted] = (),
    kind: str = "",
    sources: str | Iterable[str] = (),
) -> None:
    """Assert that no difference holds all that is named; see `assert_conflict`.

    It fails as well where the articles state nothing of that kind about ``about``, one of ``sources`` does
    not, or none of them states one of ``values``, for then it would hold whatever they say.
    """
    __tracebackhide__ = True
    asked = _Asked.of(report, about, values, kind, sources)
    found = [finding for finding in report.findings if finding.is_difference and asked.is_met_by(finding)]
    if found:
        _fail(f"a difference {asked}", asked, found)
    if asked.unmet:
        _fail(f"{asked.unmet}, so nothing was tested", asked)
    if asked.nowhere:
        _fail(f"nothing was tested: {asked.unstated}", asked)


# --- matching -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Asked:
    """What a caller is after."""

    report: Result
    about: str
    values: tuple[Wanted, ...]
    kind: str
    sources: tuple[str, ...]

    @classmethod
    def of(
        cls,
        report: Result,
        about: str,
        values: Wanted | Iterable[Wanted],
        kind: str,
        sources: str | Iterable[str],
    ) -> _Asked:
        if kind:
            verified(Config(kinds=(kind,)))
        named = (sources,) if isinstance(sources, str) else tuple(sources)
        outlets = sorted({outlet_of(article) for article in report.articles})
        problems = [unknown("source", name, outlets) for name in named if not _among(name, outlets)]
        if problems:
            raise UsageError(*problems)
        wanted = tuple(
            map(_wanted, (values,) if isinstance(values, str | int | float | date | Number) else values)
        )
        asked = cls(report, about, wanted, kind, named)
        if not (about.strip() or wanted or kind or named):
            raise UsageError(Problem("assertion", "names nothing to look for", "give about or values"))
        return asked

    def __str__(self) -> str:
        parts = [f"of kind {self.kind!r}"] if self.kind else []
        parts += [f"about {self.about!r}"] if self.about else []
        parts += [f"that states {_listed(self.values)}"] if self.values else []
        parts += [f"in {_listed(self.sources)}"] if self.sources else []
        return " ".join(parts)

    @cached_property
    def _facts(self) -> dict[str, Fact]:
        return {fact.id: fact for fact in self.report.facts}

    @cached_property
    def _order(self) -> dict[str, int]:
        return {name: number for number, name in enumerate(self._facts)}

    @cached_property
    def _outlets(self) -> dict[str, str]:
        return {article.id: outlet_of(article) for article in self.report.articles}

    def facts_of(self, finding: Finding) -> list[Fact]:
        return [self._facts[name] for name in sorted(finding.facts, key=self._order.__getitem__)]

    def outlet(self, fact: Fact) -> str:
        return self._outlets[fact.article]

    def lacking(self, finding: Finding) -> list[Wanted]:
        """Those of the values that the finding does not have."""
        facts = self.facts_of(finding)
        return [value for value in self.values if not any(states(fact, value) for fact in facts)]

    def is_met_by(self, finding: Finding) -> bool:
        if (self.kind and finding.kind != self.kind) or self.lacking(finding):
            return False
        facts = self.facts_of(finding)
        outlets = {self.outlet(fact) for fact in facts}
        if not all(_among(name, outlets) for name in self.sources):
            return False
        return not self.about or self._is_about(finding, facts)

    def _is_about(self, finding: Finding, facts: list[Fact]) -> bool:
        """Whether each word stands in what it is about, or else in at least half of its statements.

        One sentence alone does not tell: it may name other things on the way.
        """
        own = frozenset(_words(finding.about))
        stated = [_words_of(fact) for fact in facts]
        return all(
            _has_words(word, own) or 2 * sum(_has_words(word, words) for words in stated) >= len(stated)
            for word in _words(self.about)
        )

    def words_of(self, finding: Finding) -> frozenset[str]:
        return frozenset(_words(finding.about)).union(*map(_words_of, self.facts_of(finding)))

    @property
    def unmet(self) -> str:
        """What is not stated at all, whatever the values: by nobody, or by one of the sources."""
        makers = kinds_in(Config(kinds=(self.kind,) if self.kind else ()))
        stated = {
            self.outlet(fact)
            for fact in self.report.facts
            if fact.kind in makers and (not self.about or _has_words(self.about, _words_of(fact)))
        }
        what = f"anything{f' of kind {self.kind!r}' if self.kind else ''}"
        what += f" about {self.about!r}" if self.about else ""
        silent = [name for name in self.sources if not _among(name, stated)]
        if not stated:
            return f"no article states {what}"
        return f"{silent[0]} does not state {what}" if silent else ""

    @property
    def nowhere(self) -> list[Wanted]:
        """Those of the values that no article states."""
        return [value for value in self.values if not any(states(f, value) for f in self.report.facts)]

    @property
    def unstated(self) -> str:
        return f"no article states {_listed(self.nowhere)}"

    def nearness(self, finding: Finding) -> tuple[float, float]:
        """How near a finding comes: by the values it has, then by what it is about."""
        shared = len(self.values) - len(self.lacking(finding))
        asked = " ".join(_words(self.about))
        sentences = " ".join(sorted(self.words_of(finding)))
        alike = max(
            fuzz.token_set_ratio(asked, " ".join(_words(finding.about))),
            0.9 * fuzz.token_set_ratio(asked, sentences),
        )
        return (shared + alike / 100 + (finding.kind == self.kind) / 2, finding.score)


def _wanted(value: object) -> Wanted:
    """A value as it is compared; numbers of other libraries, such as numpy's, as Python's own.

    Raises
    ------
    UsageError
        For what is neither a number nor a day nor words.
    """
    if isinstance(value, str | int | float | date):
        return value
    if isinstance(value, Decimal | Real):
        return float(value)
    remedy = "give numbers, days or words"
    raise UsageError(Problem("values", f"holds {value!r}, which no article can state", remedy))


def states(fact: Fact, wanted: Wanted) -> bool:
    """Whether a fact states a value.

    A number is compared with the number as stated and with the ends of what it can mean; a day with the
    day meant; words with the print and with the names, titles and speakers in the value, word for word.
    """
    value = fact.value
    if isinstance(wanted, date):
        day = wanted.isoformat()[:10]
        return isinstance(value, Moment) and (value.start or "")[:10] == (value.end or "")[:10] == day
    if isinstance(wanted, int | float):
        if isinstance(value, Moment):
            return value.timex == str(wanted)
        numbers: tuple[float | None, ...] = ()
        if isinstance(value, Amount):
            numbers = (*value.stated, value.low, value.high)
        elif isinstance(value, Thing):
            numbers = (value.count,)
        return any(n is not None and math.isclose(n, wanted, rel_tol=1e-9) for n in numbers)
    named = {key: part for key, part in value.as_json().items() if key not in _CODES}
    told = (fact.text, *(part for part in named.values() if isinstance(part, str)))
    words = " ".join(_split(wanted))
    return bool(words) and any(f" {words} " in f" {' '.join(_split(part))} " for part in told)


def _has_words(about: str, words: frozenset[str]) -> bool:
    return all(any(_alike(asked, word) for word in words) for asked in _words(about))


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((_ENDING.sub("", one), _ENDING.sub("", other)), key=len)
    if len(short) >= STEM and long.startswith(short):
        return True
    return len(short) >= ALIKE_FROM and fuzz.ratio(one, other) >= ALIKE


def _words_of(fact: Fact) -> frozenset[str]:
    return frozenset((*_words(fact.about), *_words(fact.sentence)))


def _words(text: str) -> list[str]:
    """The words that tell something; all of them where none does."""
    found = _split(text)
    return [word for word in found if word not in _SMALL] or found


def _split(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _among(name: str, outlets: Iterable[str]) -> bool:
    """Whether a source goes by that name, or by one that has all of its words in a row."""
    words = " ".join(_split(name))
    return bool(words) and any(f" {words} " in f" {' '.join(_split(outlet))} " for outlet in outlets)


def _known(what: str, name: str, names: list[str]) -> None:
    if name and name not in names:
        raise UsageError(unknown(what, name, names))


# --- failures -------------------------------------------------------------------------------------


def _fail(what: str, asked: _Asked, found: Iterable[Finding] = ()) -> NoReturn:
    """Raise, with the findings in question, or else with those that come nearest."""
    __tracebackhide__ = True
    shown = list(found)
    lines = [what]
    if asked.nowhere and not shown and asked.unstated not in what:
        lines.append(asked.unstated)
    if not shown:
        ranked = sorted(asked.report.findings, key=asked.nearness, reverse=True)
        shown = ranked[:NEAREST]
        lines.append(f"nearest of {len(ranked)} findings:" if shown else "the report has no findings")
    for finding in shown[:NEAREST]:
        lines += _described(finding, asked)
    if len(shown) > NEAREST:
        lines.append(f"  … and {len(shown) - NEAREST} more")
    raise AssertionError("\n".join(lines))


def _described(finding: Finding, asked: _Asked) -> Iterator[str]:
    lacking = asked.lacking(finding)
    lacks = f" (without {_listed(lacking)})" if lacking else ""
    yield f"  {finding.verdict}, {finding.severity}, {clip(finding.rule, 80)}: {topic(finding)}{lacks}"
    facts = asked.facts_of(finding)
    for fact in facts[:STATEMENTS]:
        said = f", according to {clip(fact.speaker, 60)}" if fact.speaker else ""
        yield f"    “{clip(fact.text, 80)}” {asked.outlet(fact)}{said}: {clip(fact.sentence, 160)}"
    if len(facts) > STATEMENTS:
        yield f"    … and {len(facts) - STATEMENTS} more statements"


def _listed(values: Iterable[Wanted]) -> str:
    shown = [
        f"{v:,}" if isinstance(v, int | float) else v.isoformat() if isinstance(v, date) else repr(v)
        for v in values
    ]
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)
