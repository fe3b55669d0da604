"""A made-up story of any size, for pages that hold many findings."""

from __future__ import annotations

from dataclasses import replace

from checker.decisions import fingerprinted
from checker.model import Amount, Article, Fact, Finding, Reason, Result

OUTLETS = ("Harbour Post", "Valley Radio", "Upland Courier", "Norra Wire", "Coast Courier")
KINDS = ("quantity", "money", "percent", "age", "duration")
VERDICTS = ("conflict", "conflict", "update", "scope", "variant", "agreement", "unsure")
REASONS = (Reason("same counted noun", 1.8), Reason("same place", 0.6), Reason("another day named", -0.7))


def crowd(n_findings: int, n_outlets: int = 5) -> Result:
    """A result with that many findings, each of two outlets with a sentence of their own."""
    outlets = [OUTLETS[n % len(OUTLETS)] + (f" {n}" if n >= len(OUTLETS) else "") for n in range(n_outlets)]
    texts: list[list[str]] = [[] for _ in outlets]
    facts: list[Fact] = []
    findings: list[Finding] = []
    starts = [0] * n_outlets
    for number in range(n_findings):
        kind, verdict = KINDS[number % len(KINDS)], VERDICTS[number % len(VERDICTS)]
        pair = (number % n_outlets, (number + 1) % n_outlets)
        made = []
        for place, outlet in enumerate(pair):
            size = 100 + number + (0 if verdict == "agreement" else 7 * place)
            sentence = (
                f"At pier {number} the mayor counted {size} crates of herring before the gale came in. "
            )
            start = starts[outlet] + sentence.index(f"{size} crates")
            made.append(
                _fact(number, place, f"a{outlet}", kind, sentence.strip(), starts[outlet], start, size)
            )
            texts[outlet].append(sentence)
            starts[outlet] += len(sentence)
        facts += made
        findings.append(_finding(number, kind, verdict, made))
    articles = tuple(
        Article(
            id=f"a{number}",
            path=f"stories/pier/{number:02}.md",
            source=outlet,
            title=f"Herring on the piers, day {number + 1}",
            published=f"2031-05-{number % 27 + 1:02}",
            url=f"https://paper{number}.example/herring",
            text="".join(texts[number]),
            origin=f"a{number}",
        )
        for number, outlet in enumerate(outlets)
    )
    result = Result(
        articles,
        tuple(facts),
        tuple(findings),
        tool={"name": "checker", "version": "1.0"},
        decisions_file="x/d",
    )
    return replace(fingerprinted(result), decisions_file="stories/pier/checker-decisions.jsonl")


def _fact(
    number: int, place: int, article: str, kind: str, sentence: str, begin: int, start: int, size: int
) -> Fact:
    unit = {"money": "EUR", "percent": "percent", "age": "year", "duration": "hour"}.get(kind, "count")
    return Fact(
        id=f"f{number}-{place}",
        article=article,
        kind=kind,
        field="text",
        text=str(size),
        start=start,
        end=start + len(str(size)),
        sentence=sentence,
        sentence_start=begin,
        position=number,
        value=Amount((float(size),), float(size), float(size), unit=unit, noun="crate"),
        about=f"crates at pier {number}",
        speaker="the mayor",
    )


def _finding(number: int, kind: str, verdict: str, facts: list[Fact]) -> Finding:
    return Finding(
        id=f"d{number}",
        rule=f"{kind}.{'agrees' if verdict == 'agreement' else 'differs'}",
        kind=kind,
        verdict=verdict,  # type: ignore[arg-type]
        severity="major" if number % 3 else "minor",
        about=f"crates at pier {number}",
        facts=tuple(fact.id for fact in facts),
        explanation=f"One source gives {facts[0].text}, the other {facts[1].text}.",
        score=0.5 + (number % 50) / 100,
        reasons=REASONS,
        origins=2,
    )
