"""Figures that move: which are drawn, and that a drawing holds nothing but shapes and text."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from checker.model import Amount, Result
from checker.report.matrix import matrix
from checker.report.story import Story
from checker.report.timeline import bare, timelines


def test_a_figure_that_is_overtaken_is_drawn_with_its_course(story: Result) -> None:
    (drawn,), n_more = timelines(Story.of(story), {})
    assert drawn.finding.verdict_label == "Overtaken by a later report"
    assert [(point.day, point.outlet, point.value) for point in drawn.points] == [
        ("9 May 2031", "Norra Wire", "31"),
        ("11 May 2031", "Upland Courier", "58"),
    ]
    assert n_more == 0
    assert {"31", "58", "9 May 2031", "11 May 2031"} <= set(re.findall(">([^<>]+)</text>", drawn.drawing))
    assert 'class="course"' in drawn.drawing


@pytest.mark.parametrize("published", ["2031-05-09", None], ids=["one day", "no days"])
def test_figures_of_one_day_do_not_move(story: Result, published: str | None) -> None:
    articles = tuple(replace(article, published=published) for article in story.articles)
    assert timelines(Story.of(replace(story, articles=articles)), {}) == ((), 0)


def test_a_distance_is_no_running_count(story: Result) -> None:
    facts = tuple(
        replace(fact, value=replace(fact.value, unit="mile")) if isinstance(fact.value, Amount) else fact
        for fact in story.facts
    )
    assert timelines(Story.of(replace(story, facts=facts)), {}) == ((), 0)


def test_large_sums_are_short_on_the_axis(story: Result) -> None:
    def large(value: Amount) -> Amount:
        return replace(value, stated=tuple(n * 2e7 for n in value.stated), unit="EUR")

    facts = tuple(
        replace(fact, value=large(fact.value)) if isinstance(fact.value, Amount) else fact
        for fact in story.facts
    )
    (drawn, *_), _ = timelines(Story.of(replace(story, facts=facts)), {})
    assert "1 bn" in re.findall(">([^<>]+)</text>", drawn.drawing)


def test_a_drawing_is_reduced_to_shapes_and_text() -> None:
    svg = bare(
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" '
        'onload="harm()"><style>*{}</style><script>harm()</script><a x:href="javascript:harm()"><text>in'
        '</text></a><g class="mark-text" style="fill:red"><text onclick="harm()" fill="red" transform="x">'
        '&lt;b&gt; &amp; 31</text></g><image href="http://far.example/x.png"/><foreignObject/></svg>'
    )
    assert svg == (
        '<svg viewBox="0 0 9 9" class="drawing" aria-hidden="true" focusable="false">'
        '<g class="value"><text transform="x">&lt;b&gt; &amp; 31</text></g></svg>'
    )


@pytest.mark.parametrize(
    ("first", "other", "differs"),
    [
        (Amount((16.0,), 16.0, 16.0, unit="kilometer"), Amount((10.0,), 10.0, 10.0, unit="mile"), False),
        (Amount((16.0,), 16.0, 16.0, unit="kilometer"), Amount((16.0,), 16.0, 16.0, unit="mile"), True),
        (Amount((635.0,), 635.0, 635.0, unit="penny"), Amount((6.35,), 6.35, 6.35, unit="GBP"), False),
        (Amount((31.0,), 31.0, 31.0), Amount((31.0,), 31.0, None, bound="at_least"), False),
        (Amount((127000.0,), 127000.0, 127000.0), Amount((126000.0,), 126000.0, 126000.0), True),
        (Amount((31.0,), 31.0, 31.0), Amount((31.0,), 31.0, 31.0, unit="EUR"), True),
    ],
)
def test_a_converted_figure_is_not_marked_as_another(
    story: Result, first: Amount, other: Amount, differs: bool
) -> None:
    posts, wires = story.facts[1], next(fact for fact in story.facts if fact.article == "wire")
    facts = (replace(posts, value=first), replace(wires, value=other))
    found = replace(story.findings[0], facts=tuple(fact.id for fact in facts))
    (row,) = matrix(Story.of(replace(story, facts=facts, findings=(found,))), {}).rows
    assert [cell.differs for cell in row.cells if cell] == [False, differs]
