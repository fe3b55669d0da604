"""The words of the program: article, fact, value, pair, finding, report.

All of them are frozen: a stage makes new ones and changes none. Offsets are half-open
code-point offsets into the text of their field; they are set where a value is found, and kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as default
from typing import Any, Literal

from checker.values import (
    Amount,
    Bound,
    Claim,
    Moment,
    Name,
    Place,
    Quote,
    Role,
    Sort,
    Superlative,
    Value,
)

__all__ = [
    "DIFFERENCES",
    "Amount",
    "Article",
    "Boilerplate",
    "Bound",
    "Claim",
    "Context",
    "Decision",
    "Fact",
    "Field",
    "Finding",
    "Moment",
    "Name",
    "Note",
    "Past",
    "Place",
    "Quote",
    "Reason",
    "Result",
    "Role",
    "Severity",
    "Sort",
    "Standing",
    "State",
    "Superlative",
    "Value",
    "Verdict",
]

Field = Literal["title", "text"]
Verdict = Literal["conflict", "update", "scope", "variant", "agreement", "unsure"]
Severity = Literal["major", "minor"]
#: ``open`` nobody has decided it; ``waiting`` it was put on hold or a source was asked, so it is not
#: settled; ``decided`` it is settled; ``suppressed`` the configuration sets it aside and says why.
State = Literal["open", "waiting", "decided", "suppressed"]
#: How a finding stands to the baseline: stated there as well, or not; empty where there is none.
Standing = Literal["", "new", "unchanged"]

#: Verdicts that count as a difference between sources.
DIFFERENCES: frozenset[str] = frozenset({"conflict", "update", "scope", "variant"})


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A stretch of an article's text that states no facts about the story."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read.

    Attributes
    ----------
    id : given by the input, else made from the content.
    text : the body, kept exactly; every offset indexes it.
    published : ISO date, or None where it is unknown.
    boilerplate : stretches of ``text`` in which no facts are looked for, in order.
    issues : what of the input could not be taken as it was given, in plain sentences.
    origin : id of the earliest article that most of the text repeats; empty where not looked for.
    rank : place of its source among those that are to be shown first; the least goes first.
    line : line of the file on which the article begins, from 1.
    text_line : line on which ``text`` begins, where the file has the text as it stands; 0 where it is
        escaped or quoted there, or there is no file.
    """

    id: str
    text: str
    path: str = ""
    source: str = ""
    title: str = ""
    published: str | None = None
    url: str = ""
    boilerplate: tuple[Boilerplate, ...] = ()
    issues: tuple[str, ...] = ()
    origin: str = ""
    rank: int = 0
    line: int = 1
    text_line: int = 0


@dataclass(frozen=True, slots=True)
class Context:
    """What a fact is about: the slots around its value, read from the parse.

    Words are lower-case lemmas. Empty where the sentence does not say.

    Attributes
    ----------
    head : the counted noun or the noun the value belongs to.
    modifiers : words that narrow ``head`` down (adjectives, compounds, genitives).
    concepts : event classes the value belongs to, e.g. ``death``, ``injury``.
    deed : what happens at a date or time, without names: ``hold talk``, ``sitting``; else empty.
    predicate : the governing verb or event noun.
    subject, object : heads of the predicate's arguments.
    names : proper names in the sentence, as written.
    holder : the person or thing that the value is a property of (whose age, whose share price).
    places : place names in the sentence.
    days : years and days the sentence names for the fact, as TIMEX3 values.
    part : words that mark a part of a whole or a rest (``others``, ``of them``, ``another``).
    words : content words of the clause.
    near : words of the proper names next to the value, lower case.
    cues : what the words around make of the value: ``earlier``, ``expected``, ``limit`` …
    is_negated, is_planned, is_quoted : how firmly it is stated.
    """

    head: str = ""
    modifiers: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    deed: str = ""
    predicate: str = ""
    subject: str = ""
    object: str = ""
    names: tuple[str, ...] = ()
    holder: str = ""
    places: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    part: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    is_negated: bool = False
    is_planned: bool = False
    is_quoted: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """What one source states at one place.

    Attributes
    ----------
    id : hash of article, field, offsets and kind.
    field : the part of the article that ``start`` and ``end`` index.
    sentence, sentence_start : the sentence the span stands in, and where it starts.
    position : number of the sentence in the article; the title is -1.
    about : what is measured, in plain words.
    masked : the sentence with the value masked, which is what is embedded.
    as_of : ISO date the statement holds for, or None.
    key : facts of one article with the same key state the same thing over again; the first of them
        is compared and the others follow it. Empty where each stands for itself.
    origin : id of the article that first printed the passage around it; empty where not looked for.
    """

    id: str
    article: str
    kind: str
    field: Field
    text: str
    start: int
    end: int
    sentence: str
    sentence_start: int
    position: int
    value: Value
    about: str = ""
    masked: str = ""
    speaker: str = ""
    as_of: str | None = None
    context: Context = default(default_factory=Context)
    key: str = ""
    origin: str = ""

    def as_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "article": self.article,
            "kind": self.kind,
            "field": self.field,
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "sentence": self.sentence,
            "sentence_start": self.sentence_start,
            "about": self.about,
            "speaker": self.speaker,
            "as_of": self.as_of,
            "origin": self.origin or self.article,
            "value": self.value.as_json(),
        }


@dataclass(frozen=True, slots=True)
class Reason:
    """One feature's share in the belief that facts are about the same thing (log-odds)."""

    feature: str
    weight: float


@dataclass(frozen=True, slots=True)
class Decision:
    """What an editor decided of one finding.

    Attributes
    ----------
    fingerprint : of the finding, see `Finding.fingerprint`.
    answer : one of `checker.decisions.ANSWERS`.
    by : who decided; may be empty.
    at : when, as ``YYYY-MM-DDTHH:MM:SSZ``.
    note : in the editor's own words; may be empty.
    rule, about : of the finding when it was decided, for whoever reads the file.
    values : (source, value as printed) of what was stated then, in the order shown.
    """

    fingerprint: str
    answer: str
    by: str = ""
    at: str = ""
    note: str = ""
    rule: str = ""
    about: str = ""
    values: tuple[tuple[str, str], ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "fingerprint": self.fingerprint,
            "answer": self.answer,
            "by": self.by,
            "at": self.at,
            "note": self.note,
            "rule": self.rule,
            "about": self.about,
            "values": [list(pair) for pair in self.values],
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing measured, with all facts that state it.

    Attributes
    ----------
    id : hash of the rule and of what the facts say.
    rule : ``kind.name`` of the rule that decided, see ``checker explain``.
    facts : fact ids; in an article that states the thing twice, both.
    explanation : why the verdict, in one or two plain sentences.
    score : probability that the facts are about the same thing, 0 to 1.
    origins : number of articles that the passages were first printed in; 0 where not looked for.
    fingerprint : hash of the kind and of who states which value. It outlives rewording and another
        order of input, and changes when a value or a source does; decisions and baselines go by it.
    decision : the latest decision on it, or None.
    earlier : a decision on what looks like the same thing when other values were stated, or None.
    standing : how it stands to the baseline.
    suppressed : why the configuration sets it aside; empty where it does not.
    """

    id: str
    rule: str
    kind: str
    verdict: Verdict
    severity: Severity
    about: str
    facts: tuple[str, ...]
    explanation: str
    score: float
    reasons: tuple[Reason, ...] = ()
    state: State = "open"
    origins: int = 0
    fingerprint: str = ""
    decision: Decision | None = None
    earlier: Decision | None = None
    standing: Standing = ""
    suppressed: str = ""

    @property
    def is_difference(self) -> bool:
        return self.verdict in DIFFERENCES

    @property
    def is_open(self) -> bool:
        """Whether it is not settled. What is on hold or was asked about is not."""
        return self.state in ("open", "waiting")

    def as_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "rule": self.rule,
            "kind": self.kind,
            "verdict": self.verdict,
            "severity": self.severity,
            "about": self.about,
            "facts": list(self.facts),
            "explanation": self.explanation,
            "score": self.score,
            "reasons": [{"feature": r.feature, "weight": r.weight} for r in self.reasons],
            "state": self.state,
            "origins": self.origins,
            "fingerprint": self.fingerprint,
            "decision": self.decision.as_json() if self.decision else None,
            "earlier": self.earlier.as_json() if self.earlier else None,
            "standing": self.standing,
            "suppressed": self.suppressed,
        }


@dataclass(frozen=True, slots=True)
class Past:
    """A difference of the baseline that this run no longer finds."""

    rule: str
    fingerprint: str
    verdict: str
    severity: str
    about: str

    def as_json(self) -> dict[str, str]:
        return {
            "rule": self.rule,
            "fingerprint": self.fingerprint,
            "verdict": self.verdict,
            "severity": self.severity,
            "about": self.about,
        }


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was not compared, or not understood, and why."""

    article: str
    code: str
    message: str

    def as_json(self) -> dict[str, str]:
        return {"article": self.article, "code": self.code, "message": self.message}


@dataclass(frozen=True, slots=True)
class Result:
    """What one run found. Everything a renderer needs, and nothing that depends on the run.

    Attributes
    ----------
    articles : in input order.
    facts : in order of article and offset.
    findings : most serious first.
    notes : what was not compared and why.
    single_source : ids of facts that one article alone states, in order of ``facts``.
    tool : name, version and the settings in force.
    has_baseline : whether the findings were compared with an earlier run's.
    decisions_file : where decisions on it belong, as the user named the place; empty where unknown.
    resolved : differences of the baseline that are there no more, most serious first.
    """

    articles: tuple[Article, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    notes: tuple[Note, ...] = ()
    tool: dict[str, Any] = default(default_factory=dict)
    single_source: tuple[str, ...] = ()
    has_baseline: bool = False
    decisions_file: str = ""
    resolved: tuple[Past, ...] = ()
