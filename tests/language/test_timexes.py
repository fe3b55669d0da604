from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.language.timexes import Timex, find_timexes

if TYPE_CHECKING:
    from spacy.language import Language

#: A Wednesday.
PUBLISHED = "2023-08-16"
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
ONE_PIPELINE = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def found(nlp: Language, text: str, published: str | None = PUBLISHED) -> list[tuple[str, str]]:
    doc = nlp(text)
    return [(text[t.start : t.end], t.value.timex) for t in find_timexes(doc, published)]


def only(nlp: Language, text: str, published: str | None = PUBLISHED) -> Timex:
    timexes = find_timexes(nlp(text), published)
    assert len(timexes) == 1, [text[t.start : t.end] for t in timexes]
    return timexes[0]


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("The dam was opened on 14 May 2016.", "14 May 2016", "2016-05-14"),
        ("The dam was opened on May 14th, 2016.", "May 14th, 2016", "2016-05-14"),
        ("The dam was opened on the 14th of May.", "14th of May", "2023-05-14"),
        ("The ruling was read out on Feb. 18.", "Feb. 18", "2023-02-18"),
        ("The ruling will be read out on Feb. 18.", "Feb. 18", "2024-02-18"),
        ("The mill closed on 24/03/2009 for good.", "24/03/2009", "2009-03-24"),
        ("The notice was put up on 15/08/2023.", "15/08/2023", "2023-08-15"),
        ("The mill was sold in March 1998.", "March 1998", "1998-03"),
        ("The mill was sold in 1998.", "1998", "1998"),
        ("The mill was sold in April last year.", "April last year", "2022-04"),
        ("The school was built in the 1990s.", "1990s", "199"),
        ("The chapel is from the 17th century.", "17th century", "16"),
        ("Orders fell in the third quarter of 2024.", "the third quarter of 2024", "2024-Q3"),
        ("Orders fell in the second half of 2021.", "the second half of 2021", "2021-H2"),
        ("The bridge was shut in the summer of 2014.", "summer of 2014", "2014-SU"),
        ("The bridge was shut on Friday.", "Friday", "2023-08-11"),
        ("The bridge was shut last Tuesday.", "last Tuesday", "2023-08-15"),
        ("The bridge will be shut on Friday.", "Friday", "2023-08-18"),
        ("The bridge is set to open on Saturday.", "Saturday", "2023-08-19"),
        ("The bridge was shut yesterday.", "yesterday", "2023-08-15"),
        ("The bridge was shut three days ago.", "three days ago", "2023-08-13"),
        ("The bridge was shut last month.", "last month", "2023-07"),
        ("The bridge was shut last week.", "last week", "2023-W32"),
        ("The bridge will be shut next year.", "next year", "2024"),
        ("The council met in the last week of June.", "the last week of June", "2023-W26"),
        ("The mayor has kept office hours since '82.", "82", "1982"),
    ],
)
def test_dates_are_read_and_resolved(nlp: Language, text: str, words: str, timex: str) -> None:
    assert found(nlp, text) == [(words, timex)]


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("The roof fell in at 6:20 a.m. on Monday.", "6:20 a.m. on Monday", "2023-08-14T06:20"),
        ("The roof fell in on Monday at 10.40pm.", "Monday at 10.40pm", "2023-08-14T22:40"),
        ("The roof fell in around 1:30 p.m. on Friday.", "around 1:30 p.m. on Friday", "2023-08-11T13:30"),
        ("It fell in at about 6:30 on Sunday evening.", "about 6:30 on Sunday evening", "2023-08-13T18:30"),
        ("The shock was felt at 0442 GMT.", "0442 GMT", "T04:42Z"),
        ("The shock was felt at 23:42 local time.", "23:42 local time", "T23:42"),
        ("The train left at 20h30.", "20h30", "T20:30"),
        ("The train left at twenty past six.", "twenty past six", "T06:20"),
        ("The train left at quarter to nine.", "quarter to nine", "T08:45"),
        ("The siren went off before 5 in the morning.", "before 5 in the morning", "T05:00"),
        (
            "The siren went off eighteen minutes to midnight on Sunday.",
            "eighteen minutes to midnight on Sunday",
            "2023-08-13T23:42",
        ),
        ("The bells rang on Sunday evening.", "Sunday evening", "2023-08-13TEV"),
        ("The bells rang early on Saturday morning.", "early on Saturday morning", "2023-08-12TMO"),
        ("The hearing starts at 8 on Friday morning.", "8 on Friday morning", "2023-08-18T08:00"),
        ("The bells rang last night.", "last night", "2023-08-15TNI"),
        ("The bells rang at noon on Tuesday.", "noon on Tuesday", "2023-08-15T12:00"),
    ],
)
def test_times_of_day_are_one_with_their_day(nlp: Language, text: str, words: str, timex: str) -> None:
    assert found(nlp, text) == [(words, timex)]
    assert only(nlp, text).kind == "time"


@pytest.mark.parametrize(
    "text",
    [
        "Troops may march on the town.",
        "More than 4000 men joined the walk.",
        "The walk drew 2014 people.",
        "It was reported by The Sunday Times.",
        "Shops were crowded for Black Friday.",
        "The market is held every Monday.",
        "The strike lasted three days.",
        "They lived there for 30 years.",
        "The tax costs $2014 a year.",
        "The car sped up to 1800 metres away.",
        "The gate stays open 24 hours daily.",
        "The second man sat in the sun.",
    ],
)
def test_what_only_looks_like_a_date_is_none(nlp: Language, text: str) -> None:
    assert found(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "mod", "start", "end"),
    [
        ("It opened in late 2014.", "END", "2014-07-02", "2014-12-31"),
        ("It opened in early June 2014.", "START", "2014-06-01", "2014-06-15"),
        ("It opened in mid-July 2014.", "MID", "2014-07-08", "2014-07-24"),
        ("It fell shortly after 6 a.m. on Monday.", "AFTER", "2023-08-14T06:00", "2023-08-14T06:30"),
        ("It fell just before 1:30 p.m. on Monday.", "BEFORE", "2023-08-14T13:00", "2023-08-14T13:30"),
        ("It fell around 1:30 p.m. on Monday.", "APPROX", "2023-08-14T13:15", "2023-08-14T13:45"),
        ("It fell before 1:30 p.m. on Monday.", "BEFORE", "2023-08-14T00:00", "2023-08-14T13:30"),
    ],
)
def test_hedges_become_modifiers_and_bounds(nlp: Language, text: str, mod: str, start: str, end: str) -> None:
    value = only(nlp, text).value
    assert (value.mod, value.start, value.end) == (mod, start, end)


def test_years_of_a_range_are_two_dates_and_a_written_span_is_one(nlp: Language) -> None:
    assert [v for _, v in found(nlp, "He was mayor from 2011 to 2013.")] == ["2011", "2013"]
    assert [v for _, v in found(nlp, "He was mayor in the 2012-13 season.")] == ["2012/2013"]


def test_a_clock_time_takes_the_day_its_sentence_names(nlp: Language) -> None:
    text = "On Monday the roof of the hall fell in. Police were called at 6:20 a.m."
    assert [v for _, v in found(nlp, text)] == ["2023-08-14", "2023-08-14T06:20"]


def test_a_later_day_is_counted_from_the_day_mentioned_last(nlp: Language) -> None:
    text = "She was arrested on 3 March 2020. She was freed two days later."
    assert [v for _, v in found(nlp, text)] == ["2020-03-03", "2020-03-05"]


def test_that_night_is_open_where_no_day_was_named_shortly_before(nlp: Language) -> None:
    timex = only(nlp, "He fired into the crowd that night.")
    assert timex.value.timex == "XXXX-XX-XXTNI" and not timex.is_anchored


def test_without_a_publication_date_a_weekday_stays_open(nlp: Language) -> None:
    timex = only(nlp, "The bridge was shut on Friday.", None)
    assert (timex.value.timex, timex.value.start, timex.value.end) == ("XXXX-WXX-5", None, None)
    assert not timex.is_anchored and not timex.is_explicit


def test_without_a_publication_date_a_day_keeps_its_year_open(nlp: Language) -> None:
    timex = only(nlp, "The bridge was shut on June 10.", None)
    assert timex.value.timex == "XXXX-06-10"
    assert timex.is_explicit and not timex.is_anchored


def test_the_dateline_stands_in_for_a_publication_date(nlp: Language) -> None:
    text = "Bridge shut after flood\nAugust 16, 2023\nThe bridge was shut on Friday."
    assert [v for _, v in found(nlp, text, None)] == ["2023-08-16", "2023-08-11"]


def test_an_ambiguous_numeric_date_is_read_as_the_one_near_publication(nlp: Language) -> None:
    text = "The bridge was shut on 09/08/2023."
    assert only(nlp, text, "2023-08-10").value.timex == "2023-08-09"
    assert only(nlp, text, "2023-09-09").value.timex == "2023-09-08"
    assert only(nlp, text, None).value.timex == "2023"


@ONE_PIPELINE
@given(
    day=DAYS,
    form=st.sampled_from(["{d} {B} {y}", "{B} {d}, {y}", "{b} {d}, {y}", "{y}-{m:02}-{d:02}", "{d} {b} {y}"]),
)
def test_every_absolute_date_reads_back(nlp: Language, day: date, form: str) -> None:
    words = form.format(y=day.year, m=day.month, d=day.day, B=day.strftime("%B"), b=day.strftime("%b"))
    text = f"The treaty was signed on {words}."
    timex = only(nlp, text)
    assert timex.value.timex == timex.value.start == timex.value.end == day.isoformat()
    assert text[timex.start : timex.end] == words
    assert timex.is_anchored and timex.is_explicit


PIECES = [
    "On Friday", "at 6:20 a.m.", "the end of May 2001", "two weeks later", "Sunday", "in 1999,", "midnight",
    "14", "May", "may", "it rained.", "the 80s and 90s", "é", "“today”", "last", "week", "10:61", "\n",
    "31 February", "around", "early",
]  # fmt: skip


@ONE_PIPELINE
@given(parts=st.lists(st.sampled_from(PIECES), max_size=12))
def test_offsets_lie_in_the_text_in_order_and_the_reading_is_stable(nlp: Language, parts: list[str]) -> None:
    doc = nlp(" ".join(parts))
    timexes = find_timexes(doc, PUBLISHED)
    ends = [0]
    for timex in timexes:
        assert ends[-1] <= timex.start < timex.end <= len(doc.text)
        assert doc.text[timex.start : timex.end].strip() == doc.text[timex.start : timex.end]
        ends.append(timex.end)
    assert find_timexes(doc, PUBLISHED) == timexes


def test_a_bracket_that_the_phrase_opens_is_closed(nlp: Language) -> None:
    text = "She will travel today (Friday) to meet him."
    assert [text[t.start : t.end] for t in find_timexes(nlp(text), "2022-02-11")] == ["today (Friday)"]
