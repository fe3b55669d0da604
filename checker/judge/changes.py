"""Percentages of change held against the figures they are reckoned from, where the text gives both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.judge.reckoning import (
    Reckoning,
    after,
    before,
    between,
    by_sentence,
    is_apart,
    number,
    percent_reach,
    plain,
    reach,
    reach_of,
)
from checker.judge.shares import ELSEWHERE, is_percent, per_cent
from checker.kinds.percent import CHANGE, POINTS
from checker.model import Amount, Fact

#: A change in other terms than those of the two figures.
_OTHER_TERMS = re.compile(
    r"\b(?:like[- ]for[- ]like|constant|adjust\w+|inflation|real terms|annuali[sz]ed|average|each|a year|"
    r"at the (?:start|beginning)|since|per year|annually|respectively|organic\w*|compound|month-on-month|"
    r"quarter-on-quarter|excluding|including|per share|points?)\b",
    re.IGNORECASE,
)
_UP = (
    r"(?:r[io]se|risen|rising|gr[eo]wn?|growing|climb\w*|increas\w*|jump\w*|surg\w*|soar\w*|gain\w*|"
    r"add(?:s|ed|ing)?|up)"
)
_DOWN = (
    r"(?:fell|fallen|fall(?:s|ing)?|drop\w*|declin\w*|decreas\w*|slump\w*|plung\w*|shr[aiu]nk|down|dipp\w*|"
    r"sank|lost|loses?|losing|shed|slid|tumbl\w*)"
)
_GROWS = re.compile(rf"\b{_UP}\b", re.IGNORECASE)
_SHRINKS = re.compile(rf"\b{_DOWN}\b", re.IGNORECASE)

#: From two figures to their change, and from a change to two figures.
_CHANGE_AFTER = re.compile(
    r"\A(?: [\w’'-]+){0,3}(?:,? or|,? (?:which is )?an? "
    r"(?:rise|increase|jump|gain|surge|fall|drop|decline|decrease|reduction|cut) of|,? up(?: by)?|"
    r",? down(?: by)?|,? ?\(|,? an?| [–—-] an?) \Z|\A ?\(\Z"
)
_CHANGE_BEFORE = re.compile(
    rf"\b(?:{_UP}|{_DOWN})(?: by)?(?: (?:about|around|some|nearly|almost|roughly))? ?\Z", re.IGNORECASE
)
_FROM = re.compile(r"\A,? (?:from) \Z")
_TO = re.compile(r"\A(?: [\w’'-]+){0,2} to \Z")
_TO_FIRST = re.compile(r"\A,? to \Z")
_FROM_SECOND = re.compile(r"\A(?: [\w’'-]+){0,2},? from \Z")
_BEFORE_FROM = re.compile(r"\bfrom \Z")


#: From one way to tell a change to the other: "54.15 points, or 4%", "4 percent (54 points)".
_EITHER = re.compile(r"\A(?: [\w-]+)?(?:,? or|,? ?\(|,? which is) ?\Z")

#: From a change to what it led to: "lost 54.15 points, or 4%, to 1,299.59".
_ENDS_AT = re.compile(
    r"\A(?: points?)?\)?,? (?:(?:to|to (?:close|end|finish|settle|stand)(?: the (?:day|week|session))? at|"
    r"(?:and )?(?:clos|end|finish)(?:ing|ed)(?: the (?:day|week|session))? at|bringing it to|reaching|"
    r"leaving it at)(?: a level of)?) \Z"
)


def wrong_changes(facts: Sequence[Fact]) -> Iterator[Reckoning]:
    """Percentages of change that are not what the figures beside them make."""
    for told in by_sentence(facts, ("quantity", "percent", "money")):
        for at, fact in enumerate(told):
            if is_percent(fact):
                found = _changed(told, at) or _moved(told, at)
                if found is not None:
                    yield found
                    break


def _changed(told: Sequence[Fact], at: int) -> Reckoning | None:
    """The percentage by which a figure rises or falls, held against where it began and ended."""
    percent = told[at]
    if _OTHER_TERMS.search(percent.sentence) or sum(map(is_percent, told)) != 1:
        return None
    found = _ends_at(told, at)
    if found is None or ELSEWHERE.match(re.sub(r"\A,? (?:from|up from|down from)\b", "", after(percent))):
        return None
    facts, old, new = found
    if old[0] <= 0:
        return None
    grows = sum(new) > sum(old)
    lead = percent.sentence
    if bool(_GROWS.search(lead)) == bool(_SHRINKS.search(lead)) or grows != bool(_GROWS.search(lead)):
        return None
    shares = [100 * (n / o - 1.0) * (1 if grows else -1) for n in new for o in old]
    if not is_apart((min(shares), max(shares)), percent_reach(percent)):
        return None
    real = 100 * abs(sum(new) / sum(old) - 1.0)
    way = "rise" if grows else "fall"
    return Reckoning(
        CHANGE,
        (percent, *facts),
        f"The percentage is not what the two figures make: from {plain(sum(old) / 2)} to "
        f"{plain(sum(new) / 2)} is a {way} of {per_cent(real)}, not “{percent.text}”.",
        "a change in per cent and the figures it is reckoned from, told together",
    )


_Ends = tuple[tuple[Fact, ...], tuple[float, float], tuple[float, float]]


def _ends_at(told: Sequence[Fact], at: int) -> _Ends | None:
    """Where the change of a percentage begins and ends, as facts and intervals."""
    percent = told[at]
    for whole in (told[at - 1] if at else None, told[at + 1] if at + 1 < len(told) else None):
        if whole is not None and (ends := _from_to(whole)) is not None:
            is_first = whole.start < percent.start
            if (
                is_first
                and _BEFORE_FROM.search(before(whole))
                and _CHANGE_AFTER.match(between(whole, percent))
            ):
                return ends
            if (
                not is_first
                and _CHANGE_BEFORE.search(before(percent))
                and _FROM.match(between(percent, whole))
            ):
                return ends
    if (
        at > 1
        and _is_pair(told[at - 2], told[at - 1])
        and _CHANGE_AFTER.match(between(told[at - 1], percent))
    ):
        first, second = told[at - 2], told[at - 1]
        if _BEFORE_FROM.search(before(first)) and _TO.match(between(first, second)):
            return _pair(first, second)
    if at + 2 < len(told) and _is_pair(told[at + 1], told[at + 2]) and _CHANGE_BEFORE.search(before(percent)):
        first, second = told[at + 1], told[at + 2]
        gap = between(percent, first), between(first, second)
        if _FROM.match(gap[0]) and _TO.match(gap[1]):
            return _pair(first, second)
        if _TO_FIRST.match(gap[0]) and _FROM_SECOND.match(gap[1]):
            return _pair(second, first)
    return None


def _from_to(fact: Fact) -> _Ends | None:
    """Both ends of a fact that states them at once: "200 to 300"."""
    value = fact.value
    if (
        not isinstance(value, Amount)
        or len(value.stated) != 2
        or " to " not in fact.text
        or fact.kind == "percent"
    ):
        return None
    return (fact,), reach_of(value.stated[0], fact.text), reach_of(value.stated[1], fact.text)


def _is_pair(a: Fact, b: Fact) -> bool:
    x, y = a.value, b.value
    if not isinstance(x, Amount) or not isinstance(y, Amount) or "percent" in (a.kind, b.kind):
        return False
    return a.kind == b.kind and x.unit == y.unit != POINTS and len(x.stated) == len(y.stated) == 1


def _pair(old: Fact, new: Fact) -> _Ends:
    return (old, new), reach(old), reach(new)


def _moved(told: Sequence[Fact], at: int) -> Reckoning | None:
    """The percentage of a move, held against the move and where it led: "lost 54 points, or 4%, to 1,299"."""
    percent = told[at]
    for by, rest in ((at - 1, at + 1), (at + 1, at + 2)):
        if by < 0 or rest >= len(told):
            continue
        move, end = told[by], told[rest]
        first, second = (move, percent) if by < at else (percent, move)
        if not (_is_move(move, end) and _EITHER.match(between(first, second))):
            continue
        if not _ENDS_AT.match(between(second, end)) or _OTHER_TERMS.search(
            between(first, end).replace("points", "")
        ):
            continue
        step, level = reach(move), reach(end)
        way = 1 if _GROWS.search(before(first)) else -1
        if bool(_GROWS.search(before(first))) == bool(_SHRINKS.search(before(first))) or level[0] <= step[1]:
            return None
        shares = [100 * s / (n - way * s) for s in step for n in level]
        if not is_apart((min(shares), max(shares)), percent_reach(percent)):
            return None
        old = number(end) - way * number(move)
        return Reckoning(
            CHANGE,
            (percent, move, end),
            f"The percentage is not what the figures make: {plain(number(move))} on the way from "
            f"{plain(old)} to {plain(number(end))} is {per_cent(100 * number(move) / old)}, "
            f"not “{percent.text}”.",
            "a change in per cent and the figures it is reckoned from, told together",
        )
    return None


def _is_move(move: Fact, end: Fact) -> bool:
    """Whether one number can be how far another has moved: both bare, or in one unit."""
    x, y = move.value, end.value
    if not isinstance(x, Amount) or not isinstance(y, Amount) or len(x.stated) != 1 or len(y.stated) != 1:
        return False
    return x.unit == y.unit != "percent" or (x.unit, y.unit) == (POINTS, "count")
