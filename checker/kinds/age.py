"""Ages of people, compared for one person at a time."""

from __future__ import annotations

from collections.abc import Iterable

from checker.kinds._amounts import meet, middle
from checker.kinds._base import Comparison, Kind, Mention, Rule, verdict_rules
from checker.language.age_holders import told_holder
from checker.language.measures import Measure
from checker.language.names import holder_of_age
from checker.language.parse import Reading
from checker.language.trades import names_a_trade
from checker.model import Amount, Fact

#: Years by which reports of one person's age usually differ at the most.
USUAL_YEARS = 6.0


def find(reading: Reading) -> Iterable[Mention]:
    for m in reading.measures:
        if m.kind == "age":
            yield Mention(
                m.start,
                m.end,
                m.value,
                m.anchor,
                m.noun,
                _holder(reading, m),
            )


def _holder(reading: Reading, measure: Measure) -> str:
    """Who is named as so old, in the sentence or before it: "Skipper, 71," of a heading is no name."""
    named = holder_of_age(reading.doc, measure.start, measure.end, measure.anchor)
    last = named.split()[-1] if named else ""
    is_word = names_a_trade(last.lower()) and (last.islower() or last == named)
    is_name = bool(named) and not (is_word and all(p.name != named for p in reading.whole.people.people))
    return named if is_name else told_holder(reading, measure.anchor) or named


def compare(a: Fact, b: Fact) -> Comparison:
    if not isinstance(a.value, Amount) or not isinstance(b.value, Amount) or a.value.unit != b.value.unit:
        return Comparison("unknown", 0.0)
    gap = abs(middle(a.value) - middle(b.value)) / USUAL_YEARS
    if a.value.stated == b.value.stated:
        return Comparison("equal", 0.0)
    return Comparison("compatible" if meet(a.value, b.value) else "disjoint", gap)


BORN = Rule(
    "age.born",
    "The age is not what the day of birth makes",
    "An age and a day or year of birth of one person, in one article or in two, cannot both hold on the day "
    "the age is told of, whenever in the year the birthday is.",
    "2022-06-10: Ana Ruiz, 48, was elected mayor. Ruiz was born in 1961. / 2022-06-10: Ana Ruiz, 61, won.",
    "2022-06-10: Ana Ruiz, 60, was elected mayor. Ruiz was born in 1961. / 2022-06-10: Ana Ruiz, 61, won.",
    "NPR Accuracy Checklist: ages; numbers and calculations",
)

KIND = Kind(
    name="age",
    summary="ages of named people",
    mask="some age",
    find=find,
    compare=compare,
    block=lambda fact: f"age {fact.value.unit}" if isinstance(fact.value, Amount) else "age",
    rules=(
        BORN,
        *verdict_rules(
            "age",
            "ages",
            fires="Ana Ruiz, 53, was hurt. / The injured woman is 54-year-old Ana Ruiz.",
            silent="Ana Ruiz, 53, was hurt. / Ana Ruiz, who is in her early fifties, was hurt.",
            update="2014-03-02: Ana Ruiz, 53, was elected. / 2016-05-01: Ana Ruiz, 55, stepped down.",
            scope="Ana Ruiz, 53, was hurt. / Another Ana Ruiz, 31, was hurt.",
            unsure="Ana Ruiz, 53, was hurt. / Reporters spoke to Ms Ruiz, 35.",
            source="NPR Accuracy Checklist: ages",
        ),
    ),
)
