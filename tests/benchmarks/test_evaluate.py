"""Scoring: without labelled sets there is nothing to do, with them every script is run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import evaluate

SCRIPT = """
import json, sys
rows = [json.loads(line) for line in open(sys.argv[-1], encoding="utf-8")]
print(json.dumps({"asked": sys.argv[1:-2], "rows": rows}))
"""


def test_nothing_to_score(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("CHECKER_EVAL", raising=False)
    evaluate.main([])
    assert "CHECKER_EVAL" in capsys.readouterr().out


def test_unknown_set(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        evaluate.main(["--only", "poems"])
    assert "poems" in capsys.readouterr().err


def test_sets_are_run_and_scored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "score_facts.py").write_text(SCRIPT, encoding="utf-8")
    (tmp_path / "score_pairs.py").write_text(SCRIPT, encoding="utf-8")
    for folder, row in {
        "quantities": {"id": "q1", "text": "Nine lamps broke."},
        "summaries": {"id": "s1", "document": "Nine lamps broke.", "summary": "Nine lamps broke."},
    }.items():
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "some.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    monkeypatch.setenv("CHECKER_EVAL", str(tmp_path))
    evaluate.main(["--only", "quantities,summaries,dates"])
    printed = capsys.readouterr().out
    assert "dates: not there" in printed
    scores = json.loads(printed.splitlines()[-1])
    assert scores["quantities: some"]["asked"] == ["quantities"]
    assert [fact["value"]["stated"] for fact in scores["quantities: some"]["rows"][0]["facts"]] == [[9]]
    assert scores["summaries: some"]["rows"] == [{"id": "s1", "verdict": "agreement"}]


@pytest.mark.parametrize("name", ["own", "unseen"])
def test_stories_of_the_project_are_scored(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for story, texts in {
        "dam": (
            "The dam burst on Monday and killed 31 people.",
            "The dam burst on Monday and killed 44 people.",
        ),
        "mill": (
            "The mill fire on Friday injured 12 workers.",
            "The mill fire on Friday injured 15 workers.",
        ),
    }.items():
        articles = tmp_path / story / "articles"
        articles.mkdir(parents=True)
        mentions = []
        for outlet, text in zip(("post.txt", "wire.txt"), texts, strict=True):
            (articles / outlet).write_text(f"2031-05-09\n\n{text}\n", encoding="utf-8")
            number = next(word for word in text.split() if word.isdigit())
            mentions.append({"article": outlet, "text": number, "value": number})
        gold = {"conflicts": [{"id": "c1", "kind": "quantity", "about": story, "mentions": mentions}]}
        (tmp_path / story / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    monkeypatch.delenv("CHECKER_EVAL", raising=False)
    evaluate.main(["--only", name, f"--{name}", str(tmp_path)])
    printed = capsys.readouterr().out
    (scores,) = json.loads(printed.splitlines()[-1]).values()
    assert scores["found"] == "2/2"
    assert scores["precision"] == 1.0
    assert "all kinds" in printed
