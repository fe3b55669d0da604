"""Percentages and percentage points."""

from __future__ import annotations

from checker.kinds._amounts import compare as compare_amounts
from checker.kinds._amounts import finder
from checker.kinds._base import Comparison, Kind, Rule, verdict_rules
from checker.model import Amount, Fact

POINTS = "percentage_point"

#: Two reported percentages of one thing are seldom further apart than this many points.
USUAL_POINTS = 10.0


def compare(a: Fact, b: Fact) -> Comparison:
    """As amounts; but the same number in per cent and in points is a difference.

    A rise from 10 % to 12 % is one of two points and of twenty per cent.
    """
    x, y = a.value, b.value
    if isinstance(x, Amount) and isinstance(y, Amount):
        if x.unit != y.unit:
            same = x.stated == y.stated and {x.unit, y.unit} == {"percent", POINTS}
            return Comparison("disjoint", 0.0, "percent.points") if same else Comparison("unknown", 0.0)
        found = compare_amounts(a, b)
        if found.relation == "disjoint" and _is_rounded(x, y):
            return Comparison("compatible", 0.0)
        gap = abs(sum(x.stated) / len(x.stated) - sum(y.stated) / len(y.stated))
        return Comparison(found.relation, min(found.distance, gap / USUAL_POINTS))
    return Comparison("unknown", 0.0)


def _is_rounded(x: Amount, y: Amount) -> bool:
    """Whether one is the other in fewer digits: 42 per cent for 41.8."""
    if len(x.stated) != 1 or len(y.stated) != 1 or {x.bound, y.bound} != {"exact"}:
        return False
    rough, fine = sorted((x.stated[0], y.stated[0]), key=lambda n: len(f"{n:.6g}".partition(".")[2]))
    digits = len(f"{rough:.6g}".partition(".")[2])
    return len(f"{fine:.6g}".partition(".")[2]) > digits and abs(fine - rough) <= 0.5 * 10.0**-digits


COUNTS = Rule(
    "percent.counts",
    "The percentage is not what the counts make",
    "A text gives a part and a whole as counts and, beside them, the share in per cent; reckoned from the "
    "counts the share is another, however each of them was rounded.",
    "Of the plant's 500 workers, 340, or 58 per cent, voted to strike. / Some 68 per cent voted to strike.",
    "Of the plant's 500 workers, 340, or 68 per cent, voted to strike. / Some 68 per cent voted to strike.",
    "NPR Accuracy Checklist: numbers and calculations; ONS, style guide: percentages",
)

CHANGE = Rule(
    "percent.change",
    "The percentage is not what the change makes",
    "A text says where a figure began, where it ended, and by how much per cent it rose or fell; reckoned "
    "from the two figures the change is another. A change is a share of where it began.",
    "Cases rose from 200 to 300, or 40 per cent. / Cases rose by 50 per cent.",
    "Cases rose from 200 to 300, or 50 per cent. / Cases rose by 50 per cent.",
    "NPR Accuracy Checklist: numbers and calculations; ONS, style guide: percentages",
)

KIND = Kind(
    name="percent",
    summary="percentages, and percentage points, which are not the same",
    mask="some percent",
    find=finder("percent"),
    compare=compare,
    block=lambda fact: "percent",
    rules=(
        COUNTS,
        CHANGE,
        *verdict_rules(
            "percent",
            "percentages",
            fires="Turnout was 52.8 per cent. / 58.2 per cent of voters took part.",
            silent="Turnout was just over 52 per cent. / Turnout was 52.8 per cent.",
            update="2022-05-08: Turnout stands at 30 per cent. / 2022-05-09: It has risen to 58 per cent.",
            scope="Turnout was 61 per cent. / Turnout among women was 66 per cent.",
            unsure="Turnout was 61 per cent. / In the towns 54 per cent cast a ballot.",
            source="NPR Accuracy Checklist: numbers and calculations",
        ),
        Rule(
            "percent.points",
            "One source says per cent where another says percentage points",
            "The same number is given once in per cent and once in percentage points. A share that goes from "
            "10 to 12 per cent has risen by two percentage points, and by 20 per cent.",
            "Turnout rose by 3.6 per cent. / Turnout was 3.6 percentage points higher.",
            "Turnout rose by 3.6 percentage points. / Turnout was 3.6 percentage points higher.",
            "Office for National Statistics, style guide: percentages; NPR Accuracy Checklist",
        ),
    ),
)
