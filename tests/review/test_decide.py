"""Decisions are written at once, and no editor overwrites another."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

import checker
from checker.decisions import ANSWERS, Store
from checker.model import Finding
from checker.review.desk import Desk


def test_a_decision_is_in_the_file_and_holds_at_the_next_run(
    editor: Callable, injured: Finding, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = editor("Ada").decide(injured, "attribute", note="Both are named.")
    assert answer.status_code == 200
    assert "by <bdi>Ada</bdi>" in answer.text
    (line,) = (story / "checker-decisions.jsonl").read_text(encoding="utf-8").splitlines()
    written = json.loads(line)
    assert (written["answer"], written["by"], written["note"]) == ("attribute", "Ada", "Both are named.")
    assert {value for _, value in written["values"]} == {"14", "19"}
    monkeypatch.undo()  # compare in earnest
    (found,) = [f for f in checker.check(story).findings if f.fingerprint == injured.fingerprint]
    assert found.state == "decided"


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer.name)
def test_every_answer_can_be_given_and_taken_back(
    editor: Callable, injured: Finding, desk: Desk, answer: object
) -> None:
    ada = editor("Ada")
    assert ada.decide(injured, answer.name, note="They count other things.").status_code == 200  # type: ignore[attr-defined]
    assert [one.state for one in desk.view().result.findings if one.decision] == [answer.state]  # type: ignore[attr-defined]
    ada.load()
    assert ada.decide(injured, "reopen").status_code == 200
    assert [one for one in desk.view().result.findings if one.decision] == []


def test_of_two_editors_the_second_sees_what_the_first_decided(
    editor: Callable, injured: Finding, desk: Desk
) -> None:
    ada, ben = editor("Ada"), editor("Ben")
    assert ada.decide(injured, "use-range", note="From 14 to 19.").status_code == 200
    refused = ben.decide(injured, "hold", note="I ask the brigade.")
    assert refused.status_code == 409
    assert "by <bdi>Ada</bdi>" in refused.text
    assert "From 14 to 19." in refused.text
    assert 'value="I ask the brigade."' in refused.text
    assert [one.by for one in desk.store.read()] == ["Ada"]
    ben.page = refused.text + ben.page
    assert ben.decide(injured, "hold", note="I ask the brigade.").status_code == 200
    assert [one.by for one in desk.store.read()] == ["Ada", "Ben"]


def test_of_many_at_once_one_decides_and_no_line_is_broken(
    editor: Callable, injured: Finding, desk: Desk
) -> None:
    editors = [editor(name) for name in "ABCDEF"]
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda one: one.decide(injured, "attribute").status_code, editors))
    assert sorted(answers) == [200, 409, 409, 409, 409, 409]
    assert len(desk.store.read()) == 1


def test_what_another_program_writes_is_seen(editor: Callable, injured: Finding, story: Path) -> None:
    ada = editor("Ada")
    assert ada.decide(injured, "hold").status_code == 200
    (made,) = Store(story).read()
    Store(story).add([replace(made, answer="confirm", by="Cem", at="2099-01-01T00:00:00Z")])
    assert "by <bdi>Cem</bdi>" in ada.load()
    assert ada.decide(injured, "update").status_code == 200
    assert Store(story).read()[-1].answer == "update"


def test_a_decision_without_its_reason_or_name_is_refused_and_the_note_kept(
    editor: Callable, injured: Finding, desk: Desk
) -> None:
    refused = editor(" \t").decide(injured, "hold", note="Ask again.")
    assert refused.status_code == 422
    assert "name" in refused.text and 'value="Ask again."' in refused.text
    ada = editor("Ada")
    assert ada.decide(injured, "not-a-conflict", note="  ").status_code == 422
    assert ada.decide(injured, "sink").status_code == 422
    assert ada.decide(injured, "hold", note="x" * 1001).status_code == 422
    assert desk.store.read() == ()


def test_the_name_is_asked_once(editor: Callable, injured: Finding, desk: Desk) -> None:
    jane = editor("Jané Ō; Doe")
    jane.decide(injured, "hold")
    assert 'name="by" value="Jané Ō; Doe"' in jane.load()
    assert jane.decide(injured, "ask", by="").status_code == 200
    assert [one.by for one in desk.store.read()] == ["Jané Ō; Doe", "Jané Ō; Doe"]


def test_hostile_words_stay_words(editor: Callable, injured: Finding, story: Path) -> None:
    note = "<img src=x onerror=alert(1)>\u202e\x1b[31m\"'</q><script>"
    ada = editor("<script>alert(2)</script>")
    answer = ada.decide(injured, "hold", note=note)
    for text in (answer.text, ada.load()):
        assert "<img" not in text and "<script>alert" not in text and "\u202e" not in text
        assert "&lt;img src=x onerror=alert(1)&gt;" in text
    assert "<b>Coast</b>" not in ada.page and "&lt;b&gt;Coast&lt;/b&gt;" in ada.page
    assert len((story / "checker-decisions.jsonl").read_text(encoding="utf-8").splitlines()) == 1


def test_a_finding_that_is_not_there_is_told_of(editor: Callable, injured: Finding) -> None:
    answer = editor("Ada").decide(injured, "hold", fingerprint="<b>feed</b>")
    assert answer.status_code == 404
    assert "<b>" not in answer.text


def test_a_broken_file_is_named_with_its_line_and_left_alone(
    editor: Callable, injured: Finding, story: Path
) -> None:
    ada = editor("Ada")
    file = story / "checker-decisions.jsonl"
    file.write_text("<<<<<<< HEAD\n", encoding="utf-8")
    for answer in (ada.client.get("/"), ada.decide(injured, "hold")):
        assert answer.status_code == 500
        assert "checker-decisions.jsonl:1" in answer.text
    assert file.read_text(encoding="utf-8") == "<<<<<<< HEAD\n"
    file.unlink()
    assert ada.decide(injured, "hold").status_code == 200


def test_without_scripts_a_form_leads_back_to_the_page(
    editor: Callable, injured: Finding, desk: Desk
) -> None:
    ada = editor("Ada")
    form = {"fingerprint": injured.fingerprint, "answer": "hold", "by": "Ada", "token": ada.field("token")}
    headers = {"Origin": "null", "Sec-Fetch-Site": "same-origin"}
    answer = ada.client.post("/decide", data=form, headers=headers)
    assert answer.url.path == "/" and "by <bdi>Ada</bdi>" in answer.text
    again = ada.client.post("/decide", data=form, headers=headers)
    assert again.status_code == 409
    assert "<!DOCTYPE html>" in again.text and "by <bdi>Ada</bdi>" in again.text
