"""Decisions hold as long as the facts do: over re-runs, another order and small rewording."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

import checker
from checker.cli import app
from checker.config import Config
from checker.decisions import ANSWERS, REOPEN, Store, now, seen_as
from checker.errors import InputError, UsageError
from checker.model import Decision, Finding

HERALD = """---
source: Harbour Herald
published: 2023-05-04
---
Firefighters in Lindmouth said 14 workers were injured when a warehouse burned down on Wednesday.
"""
COURIER = """---
source: Coast Courier
published: 2023-05-04
---
A warehouse in Lindmouth burned down on Wednesday. The fire brigade of Lindmouth said 19 workers were injured.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "herald.md").write_text(HERALD, encoding="utf-8")
    (tmp_path / "courier.md").write_text(COURIER, encoding="utf-8")
    return tmp_path


def injured(report: checker.Report) -> Finding:
    (found,) = [f for f in report.findings if f.verdict == "conflict" and f.kind == "quantity"]
    return found


def decide(story: Path, answer: str, note: str = "", at: str = "2023-05-05T08:00:00Z") -> Decision:
    found = injured(checker.check(story))
    values = (("Harbour Herald", "14 workers"), ("Coast Courier", "19 workers"))
    made = Decision(found.fingerprint, answer, "Ada", at, note, found.rule, found.about, values)
    Store(story).add([made])
    return made


def reword(story: Path, name: str, old: str, new: str) -> None:
    path = story / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer.name)
def test_a_decision_is_there_at_the_next_run(story: Path, answer: object) -> None:
    made = decide(story, answer.name, "They count other things.")  # type: ignore[attr-defined]
    found = injured(checker.check(story))
    assert found.decision == made
    assert found.state == answer.state  # type: ignore[attr-defined]


def test_what_waits_for_an_answer_still_fails_the_gate(story: Path) -> None:
    decide(story, "hold")
    assert injured(checker.check(story)) in checker.check(story).failing("major")
    decide(story, "attribute", at="2023-05-05T09:00:00Z")
    assert checker.check(story).failing("major") == ()


def test_it_survives_another_order_and_rewording(story: Path) -> None:
    made = decide(story, "attribute")
    backwards = checker.check([story / "herald.md", story / "courier.md"])
    assert injured(backwards).decision == made
    reword(story, "herald.md", "Firefighters in Lindmouth said", "Fire crews told the paper that")
    reword(story, "courier.md", "A warehouse in Lindmouth burned", "A big warehouse in Lindmouth burnt")
    assert injured(checker.check(story)).decision == made


def test_it_opens_again_when_a_figure_changes_and_recalls_what_was_decided(story: Path) -> None:
    made = decide(story, "attribute")
    reword(story, "courier.md", "19 workers", "21 workers")
    found = injured(checker.check(story))
    assert (found.state, found.decision, found.earlier) == ("open", None, made)


def test_what_was_decided_is_recalled_for_files_that_name_no_source(story: Path) -> None:
    for name in ("herald", "courier"):
        path = story / f"{name}.md"
        text = path.read_text(encoding="utf-8")
        path.write_text(text[text.index("published") - 4 :].replace("\npub", "pub", 1), encoding="utf-8")
    found = injured(checker.check(story))
    values = (("herald", "14"), ("courier", "19"))
    made = Decision(
        found.fingerprint, "confirm", "Ada", "2023-05-05T08:00:00Z", "", found.rule, found.about, values
    )
    Store(story).add([made])
    assert injured(checker.check(story)).decision == made
    reword(story, "courier.md", "19 workers", "21 workers")
    changed = injured(checker.check(story))
    assert (changed.decision, changed.earlier) == (None, made)


def test_it_opens_again_when_a_third_source_joins_in(story: Path) -> None:
    decide(story, "attribute")
    third = COURIER.replace("Coast Courier", "Radio Lindmouth").replace("19 workers", "25 workers")
    (story / "radio.md").write_text(third, encoding="utf-8")
    assert injured(checker.check(story)).state == "open"


def test_the_latest_decision_holds_and_can_be_taken_back(story: Path) -> None:
    decide(story, "confirm")
    later = decide(story, "update", at="2023-05-05T09:30:00Z")
    assert injured(checker.check(story)).decision == later
    decide(story, REOPEN, at="2023-05-05T10:00:00Z")
    assert injured(checker.check(story)).state == "open"


def test_a_file_saved_from_a_page_is_read_beside_the_other(story: Path) -> None:
    made = decide(story, "confirm")
    later = replace(made, answer="hold", at="2023-05-06T08:00:00Z")
    saved = story / "checker-decisions (1).jsonl"
    saved.write_text(json.dumps(made.as_json()) + "\n" + json.dumps(later.as_json()) + "\n", encoding="utf-8")
    report = checker.check(story)
    assert injured(report).decision == later
    assert len(report.articles) == 2


def test_a_decision_that_fits_nothing_is_told_of(story: Path) -> None:
    Store(story).add([Decision("0" * 16, "confirm", at="2023-05-05T08:00:00Z", about="ships lost")])
    notes = [note for note in checker.check(story).notes if note.code == "decision-without-finding"]
    assert len(notes) == 1 and "1 decision" in notes[0].message


def test_two_findings_with_equal_values_are_decided_apart(tmp_path: Path) -> None:
    for name, dead, hurt in (("North Post", 3, 3), ("South Post", 5, 5)):
        text = (
            f"The blast in Arlen killed {dead} people. Police in Arlen arrested {hurt} people over the blast."
        )
        (tmp_path / f"{name}.md").write_text(f"---\nsource: {name}\npublished: 2023-05-04\n---\n{text}\n")
    conflicts = [f for f in checker.check(tmp_path).findings if f.verdict == "conflict"]
    assert len(conflicts) == 2
    assert len({f.fingerprint for f in conflicts}) == 2
    Store(tmp_path).add([Decision(conflicts[0].fingerprint, "confirm", at="2023-05-05T08:00:00Z")])
    states = {f.id: f.state for f in checker.check(tmp_path).findings if f.verdict == "conflict"}
    assert states == {conflicts[0].id: "decided", conflicts[1].id: "open"}


def test_not_a_conflict_needs_a_reason(story: Path) -> None:
    with pytest.raises(UsageError, match="needs a note"):
        decide(story, "not-a-conflict")
    assert Store(story).read() == ()


def test_of_a_file_that_is_no_such_file_the_first_lines_are_named_and_the_rest_is_counted(
    story: Path,
) -> None:
    (story / "notes.txt").write_text("So it was.\n" * 500, encoding="utf-8")
    with pytest.raises(InputError) as refused:
        Store(story / "notes.txt").read()
    assert len(refused.value.problems) == 21
    assert "480 more lines" in str(refused.value)


def test_a_file_that_is_not_there_is_told_of(story: Path) -> None:
    done = CliRunner().invoke(app, ["check", str(story), "--decisions", str(story / "dicisions.jsonl")])
    assert "dicisions.jsonl is not there" in done.stderr


def test_a_finding_decided_under_another_fingerprint_can_be_decided_anew(tmp_path: Path) -> None:
    """A second finding of equal values makes what they are about part of both fingerprints."""

    def told(more: str) -> dict[str, Finding]:
        for name, n in (("North Post", 3), ("South Post", 5)):
            text = f"The blast in Arlen killed {n} people.{more.format(n)}"
            (tmp_path / f"{name}.md").write_text(f"---\nsource: {name}\npublished: 2023-05-04\n---\n{text}\n")
        report = checker.check(tmp_path)
        assert not [note for note in report.notes if note.code == "decision-without-finding"]
        return {found.about: found for found in report.findings if found.verdict == "conflict"}

    before = told("")["people killed"]
    first = Decision(
        before.fingerprint, "confirm", "Ada", "2023-05-05T08:00:00Z", rule=before.rule, about=before.about
    )
    Store(tmp_path).add([first])
    arrested = " Police in Arlen arrested {} people over the blast."
    now_two = told(arrested)["people killed"]
    assert now_two.fingerprint != first.fingerprint
    assert now_two.decision == first
    later = replace(first, fingerprint=now_two.fingerprint, answer="hold", at="2023-05-06T08:00:00Z")
    assert Store(tmp_path).answer(later, seen=seen_as(first), formerly=first.fingerprint) == later
    states = {about: (found.state, found.earlier) for about, found in told(arrested).items()}
    assert states == {"people killed": ("waiting", None), "people arrested": ("open", None)}


def test_decisions_within_one_second_keep_their_order(story: Path) -> None:
    decide(story, "confirm", at="2023-05-05T08:00:00Z")
    decide(story, "hold", at="2023-05-05T08:00:00.250Z")
    assert injured(checker.check(story)).state == "waiting"


def test_what_an_editor_saved_in_another_encoding_is_refused_and_kept(story: Path) -> None:
    path = story / "checker-decisions.jsonl"
    path.write_bytes("caf\u00e9".encode("latin-1"))
    with pytest.raises(UsageError, match="not UTF-8"):
        Store(story).add([Decision("0" * 16, "confirm", at=now())])
    assert path.read_bytes() == "caf\u00e9".encode("latin-1")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("<<<<<<< HEAD", "not JSON"),
        ("[]", "not a JSON object"),
        ('{"answer": "confirm", "at": "2023-05-05T08:00:00Z"}', "fingerprint"),
        ('{"fingerprint": "a", "answer": "perhaps", "at": "2023-05-05T08:00:00Z"}', "perhaps"),
        ('{"fingerprint": "a", "answer": "confirm", "at": "yesterday"}', "yesterday"),
        ('{"fingerprint": "a", "answer": "confirm", "at": "2023-13-05T08:00:00Z"}', "2023-13"),
        ('{"fingerprint": "a", "answer": "confirm", "at": "2023-05-05T08:00:00Z", "note": 3}', "note"),
        ('{"fingerprint": "a", "answer": "hold", "at": "2023-05-05T08:00:00Z", "values": [1]}', "values"),
    ],
)
def test_a_broken_line_is_named_and_nothing_is_decided(story: Path, line: str, told: str) -> None:
    decide(story, "confirm")
    path = story / "checker-decisions.jsonl"
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    with pytest.raises(InputError, match=rf"checker-decisions\.jsonl:2.*{told}"):
        checker.check(story)


def test_editors_who_write_at_once_lose_nothing(tmp_path: Path) -> None:
    def write(number: int) -> None:
        one = Decision(f"{number:016x}", "confirm", f"editor {number}", "2023-05-05T08:00:00Z")
        Store(tmp_path).add([one])

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(40)))
    assert {one.by for one in Store(tmp_path).read()} == {f"editor {number}" for number in range(40)}


def test_decisions_on_articles_without_files_are_kept_where_the_settings_say(
    story: Path, tmp_path: Path
) -> None:
    made = decide(story, "confirm")
    articles = list(checker.check(story).articles)
    assert injured(checker.check(articles)).decision is None
    config = Config(decisions=story / "checker-decisions.jsonl")
    assert injured(checker.check(articles, config=config)).decision == made
