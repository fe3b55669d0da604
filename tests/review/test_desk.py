"""The page follows the articles: changed ones are compared again, and editors are told."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.config import Config
from checker.errors import CheckerError, UsageError
from checker.model import Finding
from checker.review.desk import Desk, Standing


def settled(desk: Desk) -> Standing:
    """How the desk stands once it is not comparing any more."""
    end = time.monotonic() + 60
    while (found := desk.standing()).state == "comparing":
        assert time.monotonic() < end
        time.sleep(0.02)
    return found


def status(editor: object, told: str = "") -> str:
    known = {"shown": editor.field("shown"), "known": editor.field("known"), "told": told}  # type: ignore[attr-defined]
    return str(editor.client.get("/status", params=known).text)  # type: ignore[attr-defined]


def test_a_changed_article_is_compared_again_and_the_page_says_so(
    editor: Callable, desk: Desk, write: Callable
) -> None:
    ada = editor("Ada")
    assert "<p" not in status(ada)
    write(15)
    assert "being compared again" in status(ada)
    assert settled(desk).state == "current"
    assert "A newer comparison is ready" in status(ada)
    assert "15 workers" in ada.load()
    assert "<p" not in status(ada)


def test_the_status_is_sent_only_when_it_has_changed(editor: Callable) -> None:
    ada = editor("Ada")
    mark = re.search(r'name="told" value="(\w+)"', status(ada))
    assert mark is not None
    assert status(ada, mark[1]) == ""


def test_who_has_the_older_page_open_can_still_decide_in_it(
    editor: Callable, desk: Desk, injured: Finding, write: Callable
) -> None:
    ada = editor("Ada")
    write(15)
    desk.standing()
    settled(desk)
    assert ada.decide(injured, "attribute").status_code == 200
    assert [one.fingerprint for one in desk.store.read()] == [injured.fingerprint]
    assert "Decided before, when other values were stated" in ada.load()


def test_an_article_that_cannot_be_read_is_named_and_the_old_page_stays(
    editor: Callable, desk: Desk, story: Path
) -> None:
    ada = editor("Ada")
    text = (story / "courier.md").read_text(encoding="utf-8")
    (story / "courier.md").write_text("---\nsource: Coast Courier\n---\n", encoding="utf-8")
    desk.standing()
    assert settled(desk).state == "failed"
    assert "courier.md" in status(ada)
    assert "Lindmouth" in ada.load()
    (story / "courier.md").write_text(text, encoding="utf-8")
    desk.standing()
    assert settled(desk).state == "current"


def test_editors_are_told_what_others_decided_and_not_what_they_did(
    editor: Callable, injured: Finding
) -> None:
    ada, ben = editor("Ada"), editor("Ben")
    answer = ada.decide(injured, "hold")
    assert "Others have decided" in status(ben)
    ada.page = answer.text + ada.page
    known = re.search(r'id="review-known" name="known" value="(\w+)"', answer.text)
    assert known is not None
    asked = {"shown": "1", "known": known[1], "told": ""}
    assert "Others have decided" not in ada.client.get("/status", params=asked).text


def test_it_can_be_asked_to_compare_again(editor: Callable, desk: Desk) -> None:
    ada = editor("Ada")
    form = {"token": ada.field("token"), "shown": "1", "known": ada.field("known")}
    headers = {"Origin": "http://127.0.0.1:8000", "HX-Request": "true"}
    assert ada.client.post("/compare", data=form, headers=headers).status_code == 200
    assert settled(desk).number == 2


@pytest.mark.parametrize("shown", ["", "-1", "1e9", "9" * 400, "²", "<b>"])
def test_a_page_number_that_is_none_harms_nothing(editor: Callable, shown: str) -> None:
    answer = editor("Ada").client.get("/status", params={"shown": shown, "known": "x"})
    assert answer.status_code == 200
    assert "<b>" not in answer.text


def test_what_cannot_be_read_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="only once"):
        Desk(["-"], Config())
    with pytest.raises(CheckerError, match="does not exist"):
        Desk([str(tmp_path / "nowhere.md")], Config()).open()
