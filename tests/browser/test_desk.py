"""The report as it is worked in: search, filters, keys, and decisions that are not lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import checker
from benchmarks.crowd import crowd
from checker.decisions import ANSWERS, Store, line_of
from checker.model import Result

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


@pytest.fixture(scope="module")
def few() -> Result:
    return crowd(14)


@pytest.fixture
def desk(few: Result, browser_page: Callable, write_report: Callable) -> Any:
    """The page of a small report, with an editor who has told her name."""
    page = browser_page(write_report(few))
    page.evaluate("localStorage.setItem('checker:name', 'Ada')")
    page.reload()
    return page


def shown(page: Any) -> list[str]:
    return [card.get_attribute("id") for card in page.locator("article.card:visible").all()]


def state_of(page: Any, finding: str) -> str:
    return str(page.locator(f"#{finding} .decision").get_attribute("data-state"))


def told(page: Any, words: str) -> None:
    page.locator("#told", has_text=words).wait_for()


def test_filters_narrow_the_list_and_say_so(desk: Any) -> None:
    told(desk, "12 findings")
    desk.click("#more")
    desk.locator("select[name=kind]").select_option(label="Money")
    told(desk, "3 of 12 findings shown")
    assert shown(desk) == ["finding-d1", "finding-d11", "finding-d6"]
    desk.locator("select[name=severity]").select_option("minor")
    told(desk, "1 of 12 findings shown")
    desk.locator("select[name=verdict]").select_option("conflict")
    told(desk, "0 of 12 findings shown")
    assert desk.locator("#nothing").is_visible()
    desk.locator("#nothing button").click()
    told(desk, "12 findings")
    desk.locator("select[name=source]").select_option("Valley Radio")
    desk.locator("select[name=verdict]").select_option("conflict")
    assert shown(desk) == ["finding-d1", "finding-d0"]
    assert desk.locator("#more").inner_text() == "Filters (2)"


def test_a_search_finds_words_in_any_case_and_a_link_restores_it(desk: Any, browser_page: Callable) -> None:
    desk.locator("#q").fill("114 HÉRRING")
    told(desk, "1 of 12 findings shown")
    assert shown(desk) == ["finding-d7"]
    desk.locator("#sort").select_option("sources")
    again = browser_page(desk.url)
    assert shown(again) == ["finding-d7"]
    assert again.locator("#q").input_value() == "114 HÉRRING"
    assert again.locator("#sort").input_value() == "sources"


def test_order(desk: Any) -> None:
    before = shown(desk)
    desk.locator("#sort").select_option("score")
    scores = [float(desk.locator(f"#{name}").get_attribute("data-score")) for name in shown(desk)]
    assert scores == sorted(scores, reverse=True) and shown(desk) != before
    desk.locator("#sort").select_option("")
    assert shown(desk) == before


def test_keys_go_from_finding_to_finding_and_decide(desk: Any) -> None:
    names = shown(desk)
    for key, at in (("j", 0), ("j", 1), ("j", 2), ("k", 1)):
        desk.keyboard.press(key)
        assert desk.evaluate("document.activeElement.id") == names[at]
    assert desk.evaluate("location.hash") == f"#{names[1]}"
    for answer in ANSWERS:
        desk.keyboard.press(answer.key)
        if answer.needs_note:
            assert "needs a note" in desk.locator(f"#{names[1]} .problem").inner_text()
            desk.keyboard.type("two piers")
            desk.keyboard.press("Enter")
            desk.locator(f"#{names[1]}").focus()
        assert state_of(desk, names[1]) == answer.state
        assert answer.label in desk.locator(f"#{names[1]} .standing").inner_text()
    for _ in ANSWERS:
        desk.keyboard.press("z")
    assert state_of(desk, names[1]) == "open"
    assert desk.locator(f"#{names[1]} .standing").inner_text() == "Not decided yet."


def test_keys_are_letters_in_a_field_and_can_be_switched_off(desk: Any) -> None:
    desk.keyboard.press("/")
    desk.keyboard.type("jc?")
    assert desk.locator("#q").input_value() == "jc?"
    desk.keyboard.press("Escape")
    desk.locator("#nothing button").click()
    desk.keyboard.press("Escape")
    desk.keyboard.press("?")
    assert desk.get_by_role("dialog", name="Keyboard").is_visible()
    desk.get_by_label("Single keys work").uncheck()
    desk.keyboard.press("Escape")
    assert desk.get_by_role("dialog", name="Keyboard").is_hidden()
    desk.locator("article.card").first.press("c")
    assert state_of(desk, shown(desk)[0]) == "open"
    desk.reload()
    desk.locator("article.card").first.press("h")
    assert state_of(desk, shown(desk)[0]) == "open"


def test_the_name_is_asked_once_and_a_refusal_decides_nothing(
    few: Result, browser_page: Callable, write_report: Callable
) -> None:
    page = browser_page(write_report(few))
    first, second = page.locator("article.card").nth(0), page.locator("article.card").nth(1)
    first.get_by_role("button", name="Confirm").click()
    page.get_by_role("button", name="Cancel").click()
    assert first.locator(".standing").inner_text() == "Not decided yet."
    first.get_by_role("button", name="Confirm").click()
    page.get_by_label("Your name, which stands").fill("Ada Marsh")
    page.keyboard.press("Enter")
    first.locator(".standing", has_text="Confirm by Ada Marsh").wait_for()
    second.get_by_role("button", name="Hold").click()
    assert "Hold by Ada Marsh" in second.locator(".standing").inner_text()
    assert page.locator("[data-count=decided]").inner_text() == "1"
    assert page.locator("[data-count=open]").inner_text() == "8"


def test_a_decision_without_its_note_is_refused(desk: Any) -> None:
    card = desk.locator("article.card").first
    card.get_by_role("button", name="Not a conflict").click()
    assert card.get_by_role("alert").is_visible()
    assert desk.evaluate("document.activeElement.name") == "note"
    assert card.locator(".standing").inner_text() == "Not decided yet."
    desk.keyboard.type("another pier")
    desk.keyboard.press("Enter")
    assert "another pier" in card.locator(".standing").inner_text()
    assert card.get_by_role("alert").is_hidden()


def test_unsaved_decisions_outlive_a_reload_and_a_closed_tab(desk: Any) -> None:
    desk.locator("article.card").nth(1).press("h")
    name = shown(desk)[1]
    questions: list[str] = []
    desk.on("dialog", lambda dialog: (questions.append(dialog.type), dialog.accept()))
    desk.reload()
    assert questions == ["beforeunload"]
    assert state_of(desk, name) == "waiting"
    assert desk.locator("#unsaved").inner_text() == "1 decision is in no file yet."
    address = desk.url
    other = desk.context.new_page()
    other.goto(address)
    assert state_of(other, name) == "waiting"
    other.locator(f"#{name}").press("c")
    desk.locator(f"#{name} .decision[data-state=decided]").wait_for()


def test_decisions_hold_for_the_visit_where_nothing_can_be_kept(
    few: Result, browser_page: Callable, write_report: Callable
) -> None:
    page = browser_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('refused') }")
    page.goto(write_report(few).as_uri())
    page.locator("article.card").first.press("h")
    page.get_by_label("Your name, which stands").fill("Ada")
    page.keyboard.press("Enter")
    assert state_of(page, shown(page)[0]) == "waiting"
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save decisions").click()
    assert json.loads(saved.value.path().read_text("utf-8"))["answer"] == "hold"


def test_a_spoilt_storage_or_address_is_passed_over(desk: Any) -> None:
    name = desk.locator("article.card").first.get_attribute("data-finding")
    line = {"fingerprint": name, "answer": "constructor", "at": "then", "values": 3}
    for spoilt in ("{", "3", json.dumps([{"line": line}]), json.dumps([None, {"line": None}])):
        desk.evaluate(
            "([key, value]) => localStorage.setItem(key, value)", [f"checker:decision:{name}", spoilt]
        )
        desk.goto(desk.url.split("#")[0] + "#%E0%A4%A?kind=<b>")
        desk.reload()
        assert state_of(desk, shown(desk)[0]) == "open"
        told(desk, "12 findings")


def test_decisions_survive_into_the_next_run(browser_page: Callable, tmp_path: Path) -> None:
    story = tmp_path / "story"
    story.mkdir()
    (story / "herald.md").write_text(HERALD, encoding="utf-8")
    (story / "courier.md").write_text(COURIER, encoding="utf-8")
    target = checker.check(story).write(tmp_path / "report.html")
    page = browser_page(target)
    card = page.locator("article.card", has_text="14").first
    card.get_by_label("Note").fill("brigade says “19”, naïve & <b>bold</b>\u2028")
    card.get_by_role("button", name="Confirm").click()
    page.get_by_label("Your name, which stands").fill("Åsa O’Neill")
    page.get_by_role("button", name="Go on").click()
    card.locator(".standing", has_text="Confirm by Åsa O’Neill").wait_for()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save decisions").click()
    name = saved.value.suggested_filename
    assert name.startswith("checker-decisions") and name.endswith(".jsonl")
    assert "saved" in card.locator(".pending").inner_text()
    saved.value.save_as(story / name)

    (made,) = Store(story).read()
    assert (story / name).read_text("utf-8") == line_of(made) + "\n"
    assert (made.answer, made.by) == ("confirm", "Åsa O’Neill")
    again = checker.check(story)
    assert [f.decision for f in again.findings if f.decision] == [made]
    again.write(target)
    page.reload()
    assert page.locator(".pending").count() == 0
    assert "Confirm by Åsa O’Neill" in card.locator(".standing").inner_text()
    assert page.evaluate("Object.keys(localStorage).filter(k => k.startsWith('checker:decision'))") == []

    card.get_by_role("button", name="Take back").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save decisions").click()
    saved.value.save_as(story / saved.value.suggested_filename.replace(".jsonl", "-2.jsonl"))
    assert [f.decision for f in checker.check(story).findings if f.decision] == []
