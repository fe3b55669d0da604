"""Sums: the parts that a sentence splits a total into, and whether they add up to it.

Read only where a text says itself that it splits a whole ("consisting of", "of whom nine … and six …")
and the parts stand side by side. An example ("including", "among them") is no split.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.judge.reckoning import Reckoning, between, by_sentence, number, plain
from checker.kinds._amounts import PARTS
from checker.model import Amount, Fact

#: Says that what follows is the whole of it.
_SPLITS = re.compile(
    r"\b(?:consist(?:s|ed|ing)? of|compris(?:es|ed|ing)|made up of|composed of|namely|divided into|split "
    r"(?:into|between))\b[^.;]{0,25}\Z|(?::|\s[–—-])\s+\Z"
)

_MADE_UP = re.compile(r"\bmade up\b")

#: Says that what follows are parts, and perhaps not all of them.
_PARTS_OF = re.compile(r"\bof (?:whom|which|them|these|those)\b[^.;]{0,25}\Z")

#: Takes the figures that follow out of the sum.
_NO_SUM = re.compile(
    r"\b(?:includ\w+|such as|for example|among others|at least|more than|from|than|against|compared|up|down|"
    r"aged?|per|by|another|while|but|also|whereas|previous\w*|respectively|seats?|days?|years?)\b|[(%$€£]"
)

#: Says that there are more than the parts told.
_RESTS = re.compile(r"\b(?:others?|rest|remain\w+|unknown|unidentified|not yet|so far|unclear|undecided)\b")

#: What parts the parts: a comma or "and" right before the next one.
_JOIN = re.compile(r"(?:,|;|,? and|,? plus)\s+\Z")

#: A part more, in words that are no figure of their own: "and one is a minor".
_ONE_MORE = re.compile(
    r"(?:,|;|\band)\s+(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|no)\b|\d"
)

#: Most characters from one part to the next.
REACH = 60

#: A part's own verb is told with the first part only: "nine died in A, six in B and two in C".
_ELLIPSIS = re.compile(r"\s*(?:[^\W\d]+\s+){0,2}(?:(?:in|at|on|from|near)\s+[^,;.]{2,30}|[^,;.]{0,25})\Z")

#: Parts that are not said to be all have to come this close to their total to be meant as all.
CLOSE = 0.9


def wrong_sums(facts: Sequence[Fact]) -> Iterator[Reckoning]:
    """The totals of an article whose parts, told in the same sentence, do not add up to them."""
    for told in by_sentence((f for f in facts if isinstance(f.value, Amount)), ("quantity",)):
        for at, total in enumerate(told[:-2]):
            found = _split(total, told[at + 1 :])
            if found is not None:
                yield found
                break


def _split(total: Fact, after: Sequence[Fact]) -> Reckoning | None:
    lead = between(total, after[0])
    splits = bool(_SPLITS.search(lead))
    if (
        not (splits or _PARTS_OF.search(lead))
        or _NO_SUM.search(_MADE_UP.sub("", lead))
        or not _is_exact(total)
    ):
        return None
    parts = [after[0]]
    for fact in after[1:]:
        gap = between(parts[-1], fact)
        if not _JOIN.search(gap) or len(gap) > REACH or _NO_SUM.search(gap):
            # Another figure in the sentence: whether it is a part as well is not known.
            return None
        own = _JOIN.sub("", gap)
        if _ONE_MORE.search(own) or (len(parts) > 1 and not _ELLIPSIS.match(own)):
            return None
        parts.append(fact)
    tail = total.sentence[parts[-1].end - total.sentence_start :]
    if any(not _is_exact(p) for p in parts) or _RESTS.search(total.sentence) or _ONE_MORE.search(tail):
        return None
    whole, reached = number(total), sum(number(p) for p in parts)
    if reached == whole or max(number(p) for p in parts) >= whole:
        return None
    is_near = CLOSE * whole <= reached <= whole / CLOSE
    return _reckoning(total, parts) if is_near else None


def _reckoning(total: Fact, parts: Sequence[Fact]) -> Reckoning:
    made = sum(map(number, parts))
    reckoned = f"{' + '.join(plain(number(part)) for part in parts)} = {plain(made)}"
    return Reckoning(
        PARTS,
        (total, *parts),
        f"The parts do not add up to the total of “{total.text}”: {reckoned}.",
        "parts of a total, told in one sentence",
    )


def _is_exact(fact: Fact) -> bool:
    value = fact.value
    return (
        isinstance(value, Amount)
        and value.bound == "exact"
        and value.unit == "count"
        and len(value.stated) == 1
    )
