"""Percentages held against the counts they are reckoned from, where the text gives both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

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
from checker.kinds.percent import COUNTS
from checker.model import Amount, Fact

#: Up to four words that say what is counted, none of which begins another thing.
_NOUNS = r"(?: (?!(?:and|or|but|while|from|against|with|were|was|is|are)\b)[\w’'-]+){0,4}"

#: "340 of the 500", "340 workers out of a total of 500".
_OF = re.compile(
    r"\A(?: (?!(?:and|or|but|to|at|a|an|the|points?|in|on|by)\b)[\w’'-]+){0,2} (?:out )?of"
    r"(?: (?:the|its|their|our|his|her|all|some|those|these|a))?"
    r"(?: total(?: of)?| other)?(?: [\w’'-]+){0,2} ?\Z"
)

#: From the whole to its share: "500 workers, or 58 per cent", "500 workers (58 per cent)".
_OR = re.compile(rf"\A{_NOUNS} ?(?:,? (?:or|i\.e\.)|,? ?\(|,| [–—-]|,? (?:equal|equivalent) to)(?: or)? ?\Z")

#: Before a share of its own: "Of the plant's 500 workers, 340".
_FRONT = re.compile(r"(?:\A|[,;] )(?:Out of|Of|of|out of) (?:[\w’'-]+ ){0,4}\Z")
_COMMA = re.compile(rf"\A{_NOUNS},(?: (?:some|only|just|about|around|nearly|almost))? ?\Z")
_PART = re.compile(r"\A(?: [\w’'-]+){0,3}(?:,? or |,? ?\(|, )\Z")

#: "58 per cent of the 500 workers, or 340", "58 per cent of members, or 340 of 500".
_OF_WHOLE = re.compile(r"\A of(?: (?:the|its|their|our|his|her|all|those|these))?(?: [\w’'-]+){0,3} ?\Z")
_WHOLE_OR = re.compile(rf"\A{_NOUNS}(?:,? or|,? ?\(|,? namely) ?\Z")
_SHARE_FIRST = re.compile(rf"\A(?: of{_NOUNS})?(?:,? or|,? ?\(|,? namely| [–—-]) ?\Z")

#: What a percentage is of, and what is counted.
_OF_NOUN = re.compile(rf"\A of{_NOUNS}")
_NOUN = re.compile(r"\A (?:[\w’'-]+ )??(?P<noun>[a-z]+s)\b")
_NO_NOUNS = frozenset("was is has says does this its his".split())

#: A share that is one of something else, or no share.
ELSEWHERE = re.compile(
    r"\A\)?,? ?(?:of (?!(?:the|all|its|their) (?:total|whole|lot|workforce))|points?\b|more\b|higher|lower|"
    r"fewer|less\b|up\b|down\b|above|below|increase|rise|fall|drop|growth|decline|chance|discount|stake|"
    r"cut\b|in the\b|from\b|over\b|faster|larger|bigger|smaller|better|worse|year[- ]on|annual|each\b|per\b|"
    r"apiece|on (?:a|the|last)\b|than\b|women|men\b)"
)

#: A share between commas: "340 of the 500 workers, 68 per cent, voted".
_ENDS_IN_COMMA = re.compile(r", \Z")
_CLOSED = re.compile(r"\A(?:,|[.]?\Z)")

_TURNOUT_BEFORE = re.compile(r"\bturnout\b[^.;]{0,30}\Z", re.IGNORECASE)
_TURNOUT_AFTER = re.compile(
    r"\A(?: voter)? turnout\b|\A of (?:registered|eligible|the) ?(?:voters|electorate)\b"
)
_VOTERS = re.compile(r"\A (?:(?:registered|eligible|enrolled|qualified|possible) )?(?:voters|electors)\b")

_RATIO = re.compile(
    r"(?P<part>\d[\d,.]*\d|\d)\s+(?:out\s+)?of\s+(?:the |a total of |its )?(?P<whole>\d[\d,.]*\d|\d)\Z"
)

#: Smallest whole of a share that is meant as a count.
LEAST = 11.0


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole as counts, and where they stand."""

    facts: tuple[Fact, ...]
    part: tuple[float, float]
    whole: tuple[float, float]
    told: str

    @property
    def percent(self) -> tuple[float, float]:
        return 100 * self.part[0] / self.whole[1], 100 * self.part[1] / self.whole[0]


def wrong_shares(facts: Sequence[Fact]) -> Iterator[Reckoning]:
    """Percentages that are not what the counts beside them make."""
    for told in by_sentence(facts, ("quantity", "percent", "money")):
        for at, fact in enumerate(told):
            if is_percent(fact):
                found = _counted(told, at)
                if found is not None:
                    yield found
                    break


def is_percent(fact: Fact) -> bool:
    """Whether a fact is a percentage in figures, and not in points."""
    value = fact.value
    if not isinstance(value, Amount) or value.unit != "percent" or len(value.stated) != 1:
        return False
    return re.search(r"%|per\s?cent", fact.text) is not None


def is_count(fact: Fact) -> bool:
    value = fact.value
    return (
        isinstance(value, Amount)
        and value.unit == "count"
        and len(value.stated) == 1
        and fact.kind == "quantity"
    )


def _counted(told: Sequence[Fact], at: int) -> Reckoning | None:
    percent = told[at]
    share = _share_at(told, at)
    if share is None or (_ENDS_IN_COMMA.search(before(percent)) and not _CLOSED.match(after(percent))):
        return None
    if share.facts[0].start < percent.start and ELSEWHERE.match(after(percent)):
        return None
    # "Nine out of ten" stands for a share that was rounded.
    if share.whole[0] < LEAST or share.part[0] > share.whole[1]:
        return None
    return against(percent, share)


def against(percent: Fact, share: Share) -> Reckoning | None:
    """What is to be told where a percentage and a share cannot be one; None where they can."""
    if not is_apart(share.percent, percent_reach(percent)):
        return None
    real = 100 * sum(share.part) / sum(share.whole)
    return Reckoning(
        COUNTS,
        (percent, *share.facts),
        f"The percentage is not what the counts make: {share.told} is {per_cent(real)}, "
        f"not “{percent.text}”.",
        "a percentage and the counts it is reckoned from, told together",
    )


def _share_at(told: Sequence[Fact], at: int) -> Share | None:
    """The part and whole that the text gives for the percentage at a place of a sentence."""
    percent = told[at]
    one, two = (told[at - 1] if at else None), (told[at - 2] if at > 1 else None)
    if one is not None and two is not None and is_count(one) and is_count(two):
        if _OF.match(between(two, one)) and _OR.match(between(one, percent)):
            return share_of(two, one)
        if (
            _FRONT.search(before(two))
            and _COMMA.match(between(two, one))
            and _PART.match(between(one, percent))
        ):
            return share_of(one, two)
    if one is not None and (ratio := _ratio(one)) and _OR.match(between(one, percent)):
        return ratio
    following = told[at + 1 : at + 3]
    if following and _is_other_noun(percent, following[-1]):
        return None
    if following and (ratio := _ratio(following[0])) and _SHARE_FIRST.match(between(percent, following[0])):
        return ratio
    if len(following) == 2 and all(map(is_count, following)):
        first, second = following
        if _SHARE_FIRST.match(between(percent, first)) and _OF.match(between(first, second)):
            return share_of(first, second)
        if _OF_WHOLE.match(between(percent, first)) and _WHOLE_OR.match(between(first, second)):
            return share_of(second, first)
    return _turnout(told, at)


def _is_other_noun(percent: Fact, whole: Fact) -> bool:
    """Whether a percentage is of one thing and the counts are of another: votes and seats."""
    of, counted = _OF_NOUN.match(after(percent)), _NOUN.match(after(whole))
    if of is None or counted is None or counted["noun"] in _NO_NOUNS:
        return False
    return counted["noun"].rstrip("s") not in (word.rstrip("s") for word in of[0].split())


def _turnout(told: Sequence[Fact], at: int) -> Share | None:
    """ "Turnout was 61 per cent, with 1.2 million of the 2.4 million voters casting a ballot." """
    percent = told[at]
    if sum(map(is_percent, told)) != 1 or not is_turnout(percent):
        return None
    for first, second in pairwise(told):
        if is_count(first) and is_count(second) and is_of_voters(first, second):
            return share_of(first, second)
    return None


def is_turnout(percent: Fact) -> bool:
    return bool(_TURNOUT_BEFORE.search(before(percent)) or _TURNOUT_AFTER.match(after(percent)))


def is_of_voters(part: Fact, whole: Fact) -> bool:
    """Whether two counts are those who voted and those who could."""
    return bool(_OF.match(between(part, whole)) and _VOTERS.match(after(whole)))


def is_of(part: Fact, whole: Fact) -> bool:
    """Whether the text gives one count as a part of the next: "340 of the 500 workers"."""
    return bool(_OF.match(between(part, whole)))


def share_of(part: Fact, whole: Fact) -> Share:
    """What share one count is of another."""
    return Share((part, whole), reach(part), reach(whole), f"{plain(number(part))} of {plain(number(whole))}")


def _ratio(fact: Fact) -> Share | None:
    """The share that one fact states as two counts: "340 out of 500"."""
    found = _RATIO.search(fact.text) if fact.kind == "percent" else None
    if found is None:
        return None
    try:
        part, whole = (float(found[name].replace(",", "")) for name in ("part", "whole"))
    except ValueError:
        return None
    if whole < LEAST:
        return None
    return Share(
        (fact,),
        reach_of(part, found[0]),
        reach_of(whole, found[0]),
        f"{plain(part)} of {plain(whole)}",
    )


def per_cent(n: float) -> str:
    """A reckoned percentage as it is told."""
    return f"{n:.3g} per cent" if n < 100 else f"{n:.0f} per cent"
