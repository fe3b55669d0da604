"""Precision and recall for each kind of fact and for each verdict.

A labelled story is a folder with ``articles/`` and ``gold.json``; a run over it is the JSON report
``<story>.json``. A fact and a labelled mention meet when their spans in the article overlap.

Usage: python -m benchmarks.breakdown STORIES REPORTS [--show]
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.tabulate import plain

DIFFERENCES = ("conflict", "update", "scope", "variant")

#: Typographic quotes and all white space are one character each, so that offsets stay.
_ALIKE = str.maketrans("\u2018\u2019\u201c\u201d\u00a0\n\t\r", "''\"\"    ")


@dataclass
class Tally:
    """Counts of one kind or verdict.

    ``n_right`` are reported differences that fit a label; one that fits a label which another
    finding had met before counts in ``n_again`` and on neither side of precision.
    """

    n_reported: int = 0
    n_right: int = 0
    n_again: int = 0
    n_labelled: int = 0
    n_found: int = 0

    @property
    def precision(self) -> float | None:
        once = self.n_reported - self.n_again
        return self.n_right / once if once else None

    @property
    def recall(self) -> float | None:
        return self.n_found / self.n_labelled if self.n_labelled else None

    def row(self, name: str) -> list[object]:
        counts = (self.n_reported, self.n_right, self.n_again)
        return [name, *counts, self.precision, self.n_labelled, self.n_found, self.recall]


@dataclass
class Breakdown:
    """Tallies by kind and by verdict, how verdicts were taken for each other, and what went wrong.

    ``severities`` count labels only: a report may well call a major difference a minor one.
    """

    kinds: dict[str, Tally] = field(default_factory=dict)
    verdicts: dict[str, Tally] = field(default_factory=dict)
    severities: dict[str, Tally] = field(default_factory=dict)
    taken_for: Counter[tuple[str, str]] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def whole(self) -> Tally:
        """All kinds together."""
        total = Tally()
        for tally in self.kinds.values():
            for name, number in vars(tally).items():
                setattr(total, name, getattr(total, name) + number)
        return total

    def summary(self) -> dict[str, object]:
        """The figures of all kinds together, shares rounded to three places."""
        total, major = self.whole(), self.severities.get("major", Tally())
        right = sum(n for (label, said), n in self.taken_for.items() if label == said)
        shares = {
            "precision": total.precision,
            "recall": total.recall,
            "recall_major": major.recall,
            "verdict_accuracy": right / total.n_found if total.n_found else None,
        }
        counts = {
            "reported": total.n_reported,
            "false_alarms": len(self.wrong),
            "found": f"{total.n_found}/{total.n_labelled}",
            "major_found": f"{major.n_found}/{major.n_labelled}",
        }
        return {name: None if share is None else round(share, 3) for name, share in shares.items()} | counts

    def tables(self) -> str:
        header = ("reported", "right", "again", "precision", "labelled", "found", "recall")
        by_kind = [tally.row(name) for name, tally in sorted(self.kinds.items())]
        by_kind.append(self.whole().row("all kinds"))
        by_verdict = [tally.row(name) for name, tally in sorted(self.verdicts.items())]
        taken = [[f"{said}, labelled {label}", n] for (label, said), n in sorted(self.taken_for.items())]
        parts = [plain(("kind", *header), by_kind), plain(("verdict", *header), by_verdict)]
        return "\n\n".join([*parts, plain(("right finding", "n"), taken)] if taken else parts)


class Story:
    """One story's labels and report, with the spans of the labelled mentions."""

    def __init__(self, gold: dict[str, Any], report: dict[str, Any]) -> None:
        self.labels: list[dict[str, Any]] = gold["conflicts"]
        self.findings = [f for f in report["findings"] if f["verdict"] in DIFFERENCES]
        self.facts = {fact["id"]: fact for fact in report["facts"]}
        self.articles = {Path(article["path"]).name: article for article in report["articles"]}

    def values_met(self, label: dict[str, Any], finding: dict[str, Any]) -> int:
        """How many different labelled values the facts of a finding stand at."""
        facts = [self.facts[name] for name in finding["facts"]]
        met = {
            str(mention.get("value", mention["text"]))
            for mention in label["mentions"]
            if any(self._meets(fact, mention) for fact in facts)
        }
        return len(met)

    def _meets(self, fact: dict[str, Any], mention: dict[str, Any]) -> bool:
        article = self.articles.get(mention["article"])
        if article is None or fact["article"] != article["id"]:
            return False
        place = fact.get("field", "text")
        spans = _spans(article[place], mention["text"])
        return any(start < fact["end"] and fact["start"] < end for start, end in spans)


def _spans(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    """All places of a text at which the wanted words stand."""
    text, wanted = text.translate(_ALIKE).lower(), wanted.translate(_ALIKE).lower()
    start = text.find(wanted)
    while start >= 0:
        yield start, start + len(wanted)
        start = text.find(wanted, start + 1)


def add_story(name: str, story: Story, into: Breakdown) -> None:
    """Count one story: the best free label for every reported difference, in report order.

    A finding of one kind may answer a label of another (a title in a quotation): a label of its own
    kind goes first. What is found then counts with the label's kind, what is right with the finding's.
    """
    met: set[str] = set()
    for label in story.labels:
        _tally(into.kinds, label["kind"]).n_labelled += 1
        _tally(into.verdicts, label.get("relation", "conflict")).n_labelled += 1
        _tally(into.severities, label.get("severity", "major")).n_labelled += 1
    for finding in story.findings:
        kind, verdict = _tally(into.kinds, finding["kind"]), _tally(into.verdicts, finding["verdict"])
        kind.n_reported += 1
        verdict.n_reported += 1
        fits = [
            (label["id"] not in met, label["kind"] == finding["kind"], n_met, label)
            for label in story.labels
            if (n_met := story.values_met(label, finding)) >= 2
        ]
        if not fits:
            into.wrong.append(f"{name}: {finding['rule']} {finding['verdict']}: {_quoted(story, finding)}")
            continue
        is_free, _, _, label = max(fits, key=lambda fit: fit[:3])
        if not is_free:
            kind.n_again += 1
            verdict.n_again += 1
            continue
        met.add(label["id"])
        relation = label.get("relation", "conflict")
        kind.n_right += 1
        verdict.n_right += 1
        _tally(into.kinds, label["kind"]).n_found += 1
        _tally(into.verdicts, relation).n_found += 1
        _tally(into.severities, label.get("severity", "major")).n_found += 1
        into.taken_for[relation, finding["verdict"]] += 1
    into.missed += [
        f"{name}: {label['kind']} {label.get('relation', 'conflict')}: {label['about']}: "
        + " / ".join(str(mention.get("value", mention["text"])) for mention in label["mentions"])
        for label in story.labels
        if label["id"] not in met
    ]


def breakdown(stories: Path, reports: Path, names: Iterable[str] = ()) -> Breakdown:
    """Count all stories that have a report; with ``names``, only those."""
    result = Breakdown()
    wanted = set(names)
    for path in sorted(stories.glob("*/gold.json")):
        report = reports / f"{path.parent.name}.json"
        if report.exists() and (not wanted or path.parent.name in wanted):
            gold = json.loads(path.read_text(encoding="utf-8"))
            found = json.loads(report.read_text(encoding="utf-8"))
            add_story(path.parent.name, Story(gold, found), result)
    return result


def _tally(tallies: dict[str, Tally], name: str) -> Tally:
    return tallies.setdefault(name, Tally())


def _quoted(story: Story, finding: dict[str, Any]) -> str:
    facts = [story.facts[name] for name in finding["facts"]]
    return f"{finding['about']}: " + " / ".join(fact["text"] for fact in facts)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Precision and recall for each kind and verdict.")
    parser.add_argument("stories", type=Path)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--show", action="store_true", help="list false alarms and misses")
    options = parser.parse_args(arguments)
    result = breakdown(options.stories, options.reports)
    print(result.tables())
    if options.show:
        print("\nFalse alarms", *result.wrong, sep="\n  ")
        print("\nMissed", *result.missed, sep="\n  ")


if __name__ == "__main__":
    main()
