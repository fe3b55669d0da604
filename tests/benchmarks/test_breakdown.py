"""Precision and recall are counted on a story small enough to count by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.breakdown import Tally, breakdown, main

TEXTS = {
    "one.md": "The flood drove 300 people from Tarn. It cost 2 million. Four boats sank.",
    "two.md": "The flood drove 450 people from Tarn. It cost 3 million. “Four” boats sank.",
}


def label(name: str, kind: str, relation: str, *mentions: tuple[str, str]) -> dict[str, Any]:
    return {
        "id": name,
        "kind": kind,
        "relation": relation,
        "about": name,
        "mentions": [{"article": article, "text": text, "value": text} for article, text in mentions],
    }


def fact(name: str, article: str, text: str) -> dict[str, Any]:
    start = TEXTS[article].index(text)
    return {
        "id": name,
        "article": article,
        "field": "text",
        "text": text,
        "start": start,
        "end": start + len(text),
    }


def finding(kind: str, verdict: str, *facts: str) -> dict[str, Any]:
    return {"rule": f"{kind}.differs", "kind": kind, "verdict": verdict, "about": kind, "facts": list(facts)}


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    gold = {
        "conflicts": [
            label("people", "quantity", "conflict", ("one.md", "300 people"), ("two.md", "450 people")),
            label("cost", "money", "update", ("one.md", "cost 2 million"), ("two.md", "cost 3 million")),
        ]
    }
    report = {
        "articles": [
            {"id": name, "path": f"x/{name}", "title": "", "text": text} for name, text in TEXTS.items()
        ],
        "facts": [
            fact("f1", "one.md", "300"),
            fact("f2", "two.md", "450"),
            fact("f3", "one.md", "Four"),
            fact("f4", "two.md", "Four"),
        ],
        "findings": [
            finding("quantity", "scope", "f1", "f2"),
            finding("quantity", "conflict", "f2", "f1"),
            finding("quantity", "conflict", "f3", "f4"),
            finding("quantity", "agreement", "f3", "f4"),
        ],
    }
    story, reports = tmp_path / "stories" / "flood", tmp_path / "reports"
    story.mkdir(parents=True)
    reports.mkdir()
    (story / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    (reports / "flood.json").write_text(json.dumps(report), encoding="utf-8")
    return tmp_path / "stories", reports


def test_kinds_and_verdicts_are_counted(folders: tuple[Path, Path]) -> None:
    result = breakdown(*folders)
    assert result.kinds["quantity"] == Tally(n_reported=3, n_right=1, n_again=1, n_labelled=1, n_found=1)
    assert result.kinds["money"] == Tally(n_labelled=1)
    assert result.verdicts["scope"] == Tally(n_reported=1, n_right=1)
    assert result.verdicts["conflict"] == Tally(n_reported=2, n_again=1, n_labelled=1, n_found=1)
    assert result.taken_for == {("conflict", "scope"): 1}
    assert len(result.wrong) == 1
    assert len(result.missed) == 1
    assert "cost" in result.missed[0]


def test_precision_leaves_repetitions_out(
    folders: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    main([str(folder) for folder in folders])
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["quantity", "3", "1", "1", "0.5", "1", "1", "1"] in lines
    assert ["money", "0", "0", "0", "–", "1", "0", "0"] in lines


def test_all_kinds_together(folders: tuple[Path, Path]) -> None:
    result = breakdown(*folders)
    assert result.whole() == Tally(n_reported=3, n_right=1, n_again=1, n_labelled=2, n_found=1)
    assert result.summary() == {
        "precision": 0.5,
        "recall": 0.5,
        "recall_major": 0.5,
        "verdict_accuracy": 0.0,
        "reported": 3,
        "false_alarms": 1,
        "found": "1/2",
        "major_found": "1/2",
    }


def test_a_label_of_its_own_kind_goes_first(folders: tuple[Path, Path]) -> None:
    stories, reports = folders
    path = stories / "flood" / "gold.json"
    gold = json.loads(path.read_text(encoding="utf-8"))
    gold["conflicts"].append(
        label("boats", "object", "conflict", ("one.md", "300 people"), ("two.md", "450 people"))
    )
    path.write_text(json.dumps(gold), encoding="utf-8")
    report = reports / "flood.json"
    told = json.loads(report.read_text(encoding="utf-8"))
    told["findings"] = [
        finding("object", "conflict", "f1", "f2"),
        finding("quantity", "conflict", "f1", "f2"),
    ]
    report.write_text(json.dumps(told), encoding="utf-8")
    result = breakdown(stories, reports)
    assert result.kinds["object"] == Tally(n_reported=1, n_right=1, n_labelled=1, n_found=1)
    assert result.kinds["quantity"] == Tally(n_reported=1, n_right=1, n_labelled=1, n_found=1)


def test_other_stories_can_be_left_out(folders: tuple[Path, Path]) -> None:
    assert breakdown(*folders, names=["drought"]).kinds == {}
