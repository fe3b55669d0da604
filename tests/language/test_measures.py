from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.language.measures import Measure, find_measures
from checker.language.units import dimension, to_base

if TYPE_CHECKING:
    from spacy.language import Language


def measures(nlp: Language, text: str) -> list[Measure]:
    return find_measures(nlp(text))


def only(nlp: Language, text: str) -> Measure:
    found = measures(nlp, text)
    assert len(found) == 1, [text[m.start : m.end] for m in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "span", "bound", "stated", "low", "high"),
    [
        ("At least 52 miners were trapped.", "At least 52", "at_least", 52, 52, None),
        ("No fewer than nine sailors drowned.", "No fewer than nine", "at_least", 9, 9, None),
        ("More than 300 homes burned.", "More than 300", "more_than", 300, 300, None),
        ("The toll has passed 80, officials said.", "has passed 80", "more_than", 80, 80, None),
        ("Up to 40 guests were evacuated.", "Up to 40", "at_most", 40, 0, 40),
        ("Fewer than 20 voters came.", "Fewer than 20", "less_than", 20, 0, 20),
        ("About 200 goats escaped.", "About 200", "about", 200, 180, 220),
        ("Nearly 400 pupils fell ill.", "Nearly 400", "about", 400, 360, 400),
        ("Some 2,000 farmers marched.", "Some 2,000", "about", 2000, 1800, 2200),
        ("He saw 30 or more wolves.", "30 or more", "at_least", 30, 30, None),
        ("The guild has 60-odd members.", "60-odd", "about", 60, 54, 66),
        ("They sold 250+ bicycles.", "250+", "at_least", 250, 250, None),
        ("Just over 70 per cent agreed.", "Just over 70 per cent", "more_than", 70, 70, 77),
        ("The mill employs 127,000 weavers.", "127,000", "exact", 127_000, 126_500, 127_500),
        ("Two dozen kites were lost.", "Two dozen", "exact", 24, 24, 24),
    ],
)
def test_hedges_make_intervals(
    nlp: Language, text: str, span: str, bound: str, stated: float, low: float, high: float | None
) -> None:
    m = only(nlp, text)
    assert text[m.start : m.end] == span
    assert m.value.bound == bound
    assert m.value.stated == (stated,)
    assert (m.value.low, m.value.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "kind", "unit", "stated"),
    [
        ("It cost £800m.", "money", "GBP", 8e8),
        ("Debt fell to 1.5bn euros.", "money", "EUR", 1.5e9),
        ("It was a $5-million yacht.", "money", "USD", 5e6),
        ("He lifted a 500-pound crate.", "quantity", "pound", 500),
        ("The man, 44, was arrested.", "age", "year", 44),
        ("A loan of US$ 40 billion was agreed.", "money", "USD", 4e10),
        ("The bill came to 650 Australian dollars.", "money", "AUD", 650),
        ("The fare rose to 4.2 pence.", "money", "penny", 4.2),
        ("Prices rose 61.3 per cent.", "percent", "percent", 61.3),
        ("The share grew by 2.5 percentage points.", "percent", "percentage_point", 2.5),
        ("A third of the orchards froze.", "percent", "dimensionless", 1 / 3),
        ("One in five trees died.", "percent", "dimensionless", 0.2),
        ("Three of every four barns burned.", "percent", "dimensionless", 0.75),
        ("A 53-year-old baker won.", "age", "year", 53),
        ("The suspect, aged 44, fled.", "age", "year", 44),
        ("Maria Kowalska, 38, runs the bakery.", "age", "year", 38),
        ("The strike lasted three days.", "duration", "day", 3),
        ("The flight took 2 hours and 45 minutes.", "duration", "minute", 165),
        ("He waited half an hour.", "duration", "hour", 0.5),
        ("A wall of 15-foot waves hit the pier.", "quantity", "foot", 15),
        ("The farm covers 12 square miles.", "quantity", "mile**2", 12),
        ("Gusts reached 90 km/h.", "quantity", "kilometer/hour", 90),
        ("The wreck lies 39 km from shore.", "quantity", "kilometer", 39),
        ("It fell to minus 12 degrees Celsius.", "quantity", "degree_Celsius", -12),
    ],
)
def test_kinds_and_units(nlp: Language, text: str, kind: str, unit: str, stated: float) -> None:
    m = only(nlp, text)
    assert (m.kind, m.value.unit) == (kind, unit)
    assert m.value.stated[0] == pytest.approx(stated)


@pytest.mark.parametrize(
    ("text", "unit", "low", "high"),
    [
        ("They fired 15 to 18 flares.", "count", 15, 18),
        ("They fired 15-18 flares.", "count", 15, 18),
        ("She met five or six divers.", "count", 5, 6),
        ("Profit was between £540 million and £560 million.", "GBP", 540e6, 560e6),
        ("Profit was 540 million to 560 million pounds.", "GBP", 540e6, 560e6),
        ("Profit was £520m-£550m.", "GBP", 520e6, 550e6),
        ("Between 1 and 2 thousand hens fled.", "count", 1000, 2000),
        ("The boy was 10 or 11 years old.", "year", 10, 11),
        ("He was in his 40s.", "year", 40, 49),
        ("A man in his mid- to late 50s sang.", "year", 54, 59),
        ("Dozens of kayaks capsized.", "count", 24, 120),
        ("It sold 5 million-6 million tins.", "count", 5e6, 6e6),
        ("Riders between the ages of 18 and 24 entered.", "year", 18, 24),
    ],
)
def test_ranges(nlp: Language, text: str, unit: str, low: float, high: float) -> None:
    m = only(nlp, text)
    assert m.value.bound == "between"
    assert m.value.unit == unit
    assert (m.value.low, m.value.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge opened in 1987 and closed in 2004.",
        "They met on June 29 and again on 14 May.",
        "The ferry left at 6:20 a.m. and docked at 11 p.m.",
        "The quake struck at 0442 GMT.",
        "Fashion in the 1990s was loud.",
        "The 2012-13 season ended.",
        "A Boeing 737 landed.",
        "Traffic stopped on Highway 90.",
        "Read Article 5 of the treaty.",
        "She lives in Room 12.",
        "The S-400 was parked next to a Tu-22M3.",
        "Call 713-555-0199 now.",
        "See https://example.org/a/12 and @rider77.",
        "Leaders of the G20 dined.",
        "The Group of Seven dined.",
        "No one came, and no one called.",
        "They love one another.",
        "The first and the second runner fell.",
        "He won 3-1.",
        "Police searched 10921 Harbour Lane.",
    ],
)
def test_names_dates_and_codes_are_no_quantities(nlp: Language, text: str) -> None:
    assert [text[m.start : m.end] for m in measures(nlp, text)] == []


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The blast killed 44 elderly people.", "people"),
        ("It left 31 dead.", "dead"),
        ("Six were rescued.", None),
        ("Dozens of empty boats drifted.", "boats"),
        ("Sixty per cent of voters stayed home.", "voters"),
        ("One of the best bakers quit.", "bakers"),
        ("A quake of magnitude 6.8 struck.", "magnitude"),
    ],
)
def test_counted_noun(nlp: Language, text: str, noun: str | None) -> None:
    doc = nlp(text)
    (m,) = find_measures(doc)
    assert (doc[m.noun].text if m.noun is not None else None) == noun


def test_missing_unit_is_taken_from_the_number_before(nlp: Language) -> None:
    text = "Turnout was 61 per cent, up from 57, and it cost 22 million pounds against 31 million in spring."
    assert [m.value.unit for m in measures(nlp, text)] == ["percent", "percent", "GBP", "GBP"]


def test_list_of_years_is_no_range(nlp: Language) -> None:
    assert measures(nlp, "Floods came in 2010, 2011 and 2012.") == []


def test_taken_spans_are_left_alone(nlp: Language) -> None:
    text = "Two days ago 14 cows were sold."
    doc = nlp(text)
    assert [text[m.start : m.end] for m in find_measures(doc, [(0, 12)])] == ["14"]


def test_two_amounts_with_their_own_unit_after_a_change_are_two(nlp: Language) -> None:
    found = measures(nlp, "Exports rose by $43 million to $120 million.")
    assert [m.value.stated for m in found] == [(43e6,), (120e6,)]


WORDS = st.sampled_from(
    [
        "at",
        "least",
        "44",
        "people",
        ",",
        "died",
        "and",
        "5",
        "%",
        "of",
        "£",
        "3",
        "m",
        "between",
        "two",
        "to",
        "dozens",
        "nearly",
        "1.5",
        "km",
        "year",
        "old",
        "2014",
        "June",
        "-",
        "(",
        ")",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(WORDS, min_size=1, max_size=25), glue=st.sampled_from([" ", ""]))
def test_spans_are_ordered_and_hold_their_number(nlp: Language, words: list[str], glue: str) -> None:
    text = glue.join(words)
    doc = nlp(text)
    end = 0
    for m in find_measures(doc):
        assert end <= m.start <= m.number_start < m.number_end <= m.end <= len(text)
        assert 0 <= m.anchor < len(doc)
        low = -math.inf if m.value.low is None else m.value.low
        high = math.inf if m.value.high is None else m.value.high
        assert low <= high
        end = m.end


@pytest.mark.parametrize(
    "unit",
    [
        "kilometer",
        "foot",
        "mile",
        "nautical_mile",
        "yard",
        "inch",
        "kilogram",
        "pound",
        "ton",
        "metric_ton",
        "stone",
        "ounce",
        "hour",
        "day",
        "week",
        "year",
        "century",
        "hectare",
        "acre",
        "mile**2",
        "mile/hour",
        "kilometer/hour",
        "knot",
    ],
)
def test_tabled_factors_agree_with_pint(unit: str) -> None:
    import pint

    value, base = to_base(3.0, unit)
    assert pint.UnitRegistry().Quantity(3.0, unit).to(base).magnitude == pytest.approx(value, rel=1e-6)


@pytest.mark.parametrize(
    ("a", "b"),
    [("mile", "kilometer"), ("percent", "dimensionless"), ("penny", "GBP"), ("gigawatt", "kilowatt")],
)
def test_units_of_one_dimension_share_a_base(a: str, b: str) -> None:
    assert dimension(a) == dimension(b)
    assert to_base(1, a)[1] == to_base(1, b)[1]


@pytest.mark.parametrize(("a", "b"), [("USD", "EUR"), ("meter", "hour"), ("count", "percent")])
def test_units_of_different_dimensions_do_not_meet(a: str, b: str) -> None:
    assert dimension(a) != dimension(b)
