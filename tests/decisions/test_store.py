"""Two who decide at once: one is told what the other decided, and nothing is overwritten."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from checker.decisions import REOPEN, Store, seen_as
from checker.errors import InputError, UsageError
from checker.model import Decision

FIRST = Decision("f00d", "attribute", "Ada", "2031-02-03T10:00:00Z", rule="quantity.differs")


def test_of_many_who_saw_the_same_one_decides(tmp_path: Path) -> None:
    def decide(name: str) -> Decision | None:
        return Store(tmp_path).answer(replace(FIRST, by=name), seen="")

    with ThreadPoolExecutor(8) as pool:
        written = [one for one in pool.map(decide, "ABCDEFGH") if one]
    assert len(written) == 1
    assert Store(tmp_path).read() == tuple(written)


def test_a_decision_on_what_was_seen_is_written_behind_it(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.answer(FIRST, seen="") == FIRST
    second = replace(FIRST, answer="hold", by="Ben", at="2031-02-03T10:05:00Z")
    assert store.answer(second, seen="") is None
    assert store.answer(second, seen=seen_as(FIRST)) == second
    assert store.read() == (FIRST, second)


def test_who_saw_a_decision_that_was_taken_back_is_told(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.add([FIRST, replace(FIRST, answer=REOPEN, at="2031-02-03T10:01:00Z")])
    assert store.answer(replace(FIRST, answer="hold"), seen=seen_as(FIRST)) is None
    assert store.answer(replace(FIRST, answer="hold"), seen="") is not None


def test_the_newest_decision_holds_although_another_clock_is_ahead(tmp_path: Path) -> None:
    store = Store(tmp_path)
    ahead = replace(FIRST, at="2031-02-03T23:00:00.5Z")
    store.add([ahead])
    made = store.answer(replace(FIRST, answer="hold"), seen=seen_as(ahead))
    assert made is not None
    assert store.read()[-1] == made
    assert store.answer(replace(FIRST, answer="ask"), seen=seen_as(ahead)) is None


def test_parts_of_a_second_keep_their_order(tmp_path: Path) -> None:
    early, late = FIRST, replace(FIRST, answer="hold", at="2031-02-03T10:00:00.5Z")
    Store(tmp_path).add([late, early])
    assert Store(tmp_path).read() == (early, late)


@pytest.mark.parametrize("at", ["2031-02-30T10:00:00Z", "2031-02-03T25:00:00Z", "today"])
def test_a_time_that_is_none_is_named_with_its_line(tmp_path: Path, at: str) -> None:
    (tmp_path / "checker-decisions.jsonl").write_text(
        f'{{"fingerprint": "f00d", "answer": "hold", "at": "{at}"}}\n', encoding="utf-8"
    )
    with pytest.raises(InputError, match=r"jsonl:1: 'at' is"):
        Store(tmp_path).read()


def test_a_decision_without_its_reason_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="needs a note"):
        Store(tmp_path).answer(replace(FIRST, answer="not-a-conflict", note=" "), seen="")
    assert Store(tmp_path).read() == ()


def test_the_stamp_tells_when_another_program_has_written(tmp_path: Path) -> None:
    store = Store(tmp_path)
    before = store.stamp()
    assert store.stamp() == before
    Store(tmp_path).add([FIRST])
    after = store.stamp()
    assert after != before
    (tmp_path / "checker-decisions-desk.jsonl").write_text("", encoding="utf-8")
    assert store.stamp() != after
