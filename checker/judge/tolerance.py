"""Tolerance: how far two values of a kind may lie apart and still count as one.

It is applied to pairs that are aligned already, so it never changes what is compared with what; it only
makes a difference that is small enough an agreement.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from checker.align.profile import Profile
from checker.align.score import Pair
from checker.judge.reckoning import Reckoning, number
from checker.kinds._amounts import PARTS, TOTAL, in_base, middle, space_between
from checker.kinds._base import Comparison
from checker.kinds._intervals import time_between
from checker.language.units import dimension, is_currency, to_base
from checker.model import Amount, Fact, Moment

#: Kinds that can have a tolerance, and what is written for each.
KINDS: Mapping[str, str] = {
    "quantity": 'write a share such as "5 %", a number of counted things, or a measure such as "2 km"',
    "money": 'write a share such as "5 %", or a sum in the currency that is printed',
    "percent": 'write a number of points such as "0.5", or a share such as "5 %"',
    "age": 'write a number of years, or a share such as "5 %"',
    "date": 'write a length of time such as "1 day"',
    "time": 'write a length of time such as "15 min"',
    "duration": 'write a length of time such as "30 min", or a share such as "5 %"',
}
#: What a bare number counts; the others need a unit. Empty: whatever the two values are given in.
_BARE = {"quantity": "count", "money": "", "percent": "", "age": "year"}

_WRITTEN = re.compile(r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(%|[^\W\d][\w ]*)?")
_SHARE = frozenset({"%", "percent", "per cent"})
_POINTS = frozenset({"point", "points", "percentage point", "percentage points"})
_SECONDS = "second"


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far apart two values may lie.

    Attributes
    ----------
    written : as the user wrote it.
    share : part of the larger of the two values, 0 to 1; 0 where it is no share.
    size : else the distance itself, in the base unit of ``dimension``.
    dimension : of the values it holds for; empty for all of the kind.
    """

    written: str
    share: float = 0.0
    size: float = 0.0
    dimension: str = ""


def read(kind: str, written: object) -> Tolerance | None:
    """The tolerance that is written for a kind, or None where it cannot be one; see `KINDS`."""
    if isinstance(written, bool) or not isinstance(written, str | int | float) or kind not in KINDS:
        return None
    found = _WRITTEN.fullmatch(str(written).strip())
    if not found:
        return None
    number, unit = float(found[1].replace(",", "")), (found[2] or "").strip()
    if not 0 < number < math.inf:
        return None
    shown = str(written).strip()
    if unit in _SHARE:
        is_share = kind not in ("date", "time") and number < 100
        return Tolerance(shown, share=number / 100) if is_share else None
    if kind == "percent":
        return Tolerance(shown, size=number) if not unit or unit in _POINTS else None
    if not unit:
        return _bare(kind, number, shown)
    return _measured(kind, number, unit, shown)


def _bare(kind: str, number: float, shown: str) -> Tolerance | None:
    """A number without a unit. One below 1 is most likely meant as a share, so it is none."""
    if kind not in _BARE or number < 1:
        return None
    unit = _BARE[kind]
    return Tolerance(shown, size=to_base(number, unit)[0] if unit else number, dimension=_kept(unit))


def _measured(kind: str, number: float, unit: str, shown: str) -> Tolerance | None:
    name = unit.replace(" ", "_")
    size, base = to_base(number, name)
    measures = dimension(name)
    is_time = base == _SECONDS
    fits = {
        "quantity": measures not in (name, "count") and not is_currency(name),
        "money": is_currency(name),
    }.get(kind, is_time)
    return Tolerance(shown, size=size, dimension=_kept(name)) if fits else None


def _kept(unit: str) -> str:
    return dimension(unit) if unit else ""


def tolerances(written: Mapping[str, object]) -> dict[str, Tolerance]:
    """The tolerances that a configuration has, by kind; what is none of a kind is left out."""
    found = {kind: read(kind, one) for kind, one in written.items()}
    return {kind: one for kind, one in found.items() if one is not None}


def tolerated(
    pairs: Sequence[Pair], profiles: Sequence[Profile], known: Mapping[str, Tolerance]
) -> list[Pair]:
    """The pairs, with a difference that a tolerance covers as values that go together."""
    if not known:
        return list(pairs)
    return [_tolerated(pair, profiles[pair.left].fact, profiles[pair.right].fact, known) for pair in pairs]


def _tolerated(pair: Pair, f: Fact, g: Fact, known: Mapping[str, Tolerance]) -> Pair:
    kind = min(f.kind, g.kind)
    if pair.comparison.relation != "disjoint" or kind not in known or not covers(known[kind], f, g):
        return pair
    why = f"the values differ by no more than the tolerance for {kind}, {known[kind].written}"
    return replace(pair, comparison=Comparison("compatible", pair.comparison.distance, why=why))


def covers(tolerance: Tolerance, f: Fact, g: Fact) -> bool:
    """Whether two facts of one kind lie no further apart than a tolerance."""
    if isinstance(f.value, Amount) and isinstance(g.value, Amount):
        if tolerance.dimension and tolerance.dimension != dimension(f.value.unit):
            return False
        x, y = in_base(f.value), in_base(g.value)
        if x.unit != y.unit:
            return False
        return _is_within(tolerance, space_between(x, y), max(abs(middle(x)), abs(middle(y))))
    if isinstance(f.value, Moment) and isinstance(g.value, Moment):
        between = time_between(f, g)
        return between is not None and between <= timedelta(seconds=tolerance.size)
    return False


def _is_within(tolerance: Tolerance, distance: float, whole: float) -> bool:
    allowed = tolerance.share * whole or tolerance.size
    return distance <= allowed * (1 + 1e-9)


def uncovered(found: Iterable[Reckoning], known: Mapping[str, Tolerance]) -> list[Reckoning]:
    """The reckonings, without sums that miss their total by no more than the tolerance for counted things."""
    tolerance = known.get("quantity")
    if tolerance is None or tolerance.dimension not in ("", "count"):
        return list(found)
    return [one for one in found if one.rule not in (PARTS, TOTAL) or not _is_covered(one, tolerance)]


def _is_covered(one: Reckoning, tolerance: Tolerance) -> bool:
    total, *parts = map(number, one.facts)
    return _is_within(tolerance, abs(total - sum(parts)), total)
