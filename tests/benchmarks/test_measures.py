"""The clock that tells where a run spends its time."""

from __future__ import annotations

import pytest

from benchmarks import measures
from benchmarks.tabulate import markdown, plain


def test_time_goes_to_the_innermost_open_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    now = iter([3.0, 5.0, 9.0, 10.0, 11.0])
    monkeypatch.setattr(measures, "BEGUN", 1.0)
    monkeypatch.setattr(measures.time, "perf_counter", lambda: next(now))
    clock = measures.Clock()
    clock.tell("align", 0, 1)
    clock.tell("embed", 0, 8)
    clock.tell("embed", 8, 8)
    clock.tell("align", 1, 1)
    clock.tell("write", 0, 1)
    shares = {stage: seconds for stage, seconds in clock.seconds.items() if seconds}
    assert shares == {"rest": 3.0, "align": 3.0, "embed": 4.0}


def test_words_are_counted_between_white_space() -> None:
    assert measures.n_words(["Two small words.", "", "One\nmore"]) == 5


def test_tables() -> None:
    header, rows = ("name", "n"), [["long name", 12345], ["none", None], ["part", 0.25]]
    assert plain(header, rows).splitlines() == [
        "name            n",
        "long name  12,345",
        "none            –",
        "part         0.25",
    ]
    assert markdown(header, rows).splitlines()[1:3] == ["| --- | ---: |", "| long name | 12,345 |"]
