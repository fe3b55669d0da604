"""Whether a count of the dead takes in those who killed: "including the gunman", "not counting the bomber".

A toll with and a toll without the attacker differ by the number of attackers, and neither is wrong
(Every Casualty, *Standards for Casualty Recording*, 2016, on who is recorded).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Inclusion:
    """What a text says of who is counted.

    Attributes
    ----------
    is_in : whether they are counted.
    number : how many they are; 0 where the text does not say.
    who : the words for them; empty where they are the doers of the sentence.
    words : the words that say so, as printed.
    """

    is_in: bool
    number: int
    who: str
    words: str


_NUMBERS: Final = {
    "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip

_ONE: Final = (
    r"(?:attacker|assailant|gunman|shooter|bomber|killer|perpetrator|hijacker|knifeman|knife[- ]?man|sniper|"
    r"arsonist|assassin|suspect|pilot|driver|hostage[- ]taker|stabber|intruder|rammer)"
)
_SEVERAL: Final = (
    r"(?:attackers|assailants|gunmen|shooters|bombers|killers|perpetrators|hijackers|knifemen|snipers|"
    r"arsonists|assassins|suspects|pilots|drivers|hostage[- ]takers|stabbers|intruders)"
)
_WHO: Final = (
    r"(?P<who>(?:(?:the|its|his|her|their|a|an|one|both|two|three|four|five|six|seven|eight|nine|ten|\d\d?)\s+)+"
    rf"(?:[a-z-]+\s+){{0,3}}?(?:{_SEVERAL}|{_ONE}))\b(?![- ]?(?:'s|’s|bomb))"
)

#: Right after a count: who is in it, and who is not.
_IN: Final = re.compile(
    r"(?:(?<!not )(?<!without )\b(?:including|counting|included)|"
    r"\bamong (?:them|whom)(?: was| were| is| are)?)\s+" + _WHO,
    re.I,
)
_AMONG: Final = re.compile(
    _WHO + r",?\s+(?:(?:was|were|is|are)\s+)?(?:included|among them|among the dead)\b", re.I
)
_OUT: Final = re.compile(
    r"(?:\bexcluding|\bnot (?:including|counting|taking in)|\bwithout(?: counting| including)?|\bbesides|"
    r"\bapart from|\baside from|\bother than|\bin addition to|\bas well as|\balong with|\bplus|"
    r"\band(?: also| then)?)\s+" + _WHO,
    re.I,
)
_HIMSELF: Final = re.compile(
    r"\b(?:before|and then|then|and later|and)\s+(?:(?:killing|shooting|turning|blowing|taking|stabbing|"
    r"hanging|detonating|fatally|killed|shot|turned|took|blew|apparently|then|the|his|her|own|gun|weapon|rifle|pistol|"
    r"knife|on|up)\s+){0,7}(?:himself|herself|life)\b",
    re.I,
)

#: A sentence of its own on what the count holds.
_COUNT: Final = r"\b(?:toll|figures?|number|count|tally|total|dead)\b[^.;\d]{0,30}?\s"
_HOLDS: Final = re.compile(_COUNT + r"(?:includes?|included|takes in)\s+" + _WHO, re.I)
_LEAVES_OUT: Final = re.compile(
    _COUNT + r"(?:excludes?|excluded|(?:does|do|did)(?:n['’]t| not) (?:include|count|take in))\s+" + _WHO,
    re.I,
)
#: Before the count: "the gunman was among the".
_WAS_AMONG: Final = re.compile(
    _WHO
    + r"\s+(?:was|were|is|are)\s+(?:also\s+)?(?:among|one of|part of|counted among)\s+(?:the\s+|those\s+)?$",
    re.I,
)
_BESIDES: Final = re.compile(
    r"\b(?:excluding|not (?:including|counting)|without counting|besides|apart from|aside from|"
    r"in addition to|as well as|along with)\s+"
    + _WHO
    + r",?\s+(?:at least\s+|about\s+|some\s+|another\s+)?$",
    re.I,
)
#: Another count between the first and the words: then they are said of that.
_COUNTED: Final = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|several)\b", re.I
)
#: Code points from a count to the words about it, at most.
REACH: Final = 90


def inclusions(before: str, after: str, following: str) -> list[Inclusion]:
    """What is said of the attackers around a count.

    Parameters
    ----------
    before, after : its sentence, up to the count and from it on.
    following : the sentence after it.
    """
    found = []
    for pattern, is_in in ((_IN, True), (_AMONG, True), (_OUT, False)):
        match = pattern.search(after)
        if match and match.start() <= REACH and not _COUNTED.search(after[: match.start()]):
            found.append(_told(match, is_in))
    himself = _HIMSELF.search(after)
    if himself and not _COUNTED.search(after[: himself.start()]):
        found.append(Inclusion(False, 1, "", " ".join(himself[0].split())))
    match = _WAS_AMONG.search(before)
    if match:
        found.append(_told(match, True))
    match = _BESIDES.search(before)
    if match:
        found.append(_told(match, False))
    for pattern, is_in in ((_LEAVES_OUT, False), (_HOLDS, True)):
        match = pattern.search(following) or pattern.search(after)
        if match:
            found.append(_told(match, is_in))
            break
    return found


def _told(match: re.Match[str], is_in: bool) -> Inclusion:
    who = match["who"].lower()
    if re.search(_SEVERAL + r"$", who):
        number = next((_number(word) for word in who.split() if _number(word)), 0)
    else:
        number = 1
    return Inclusion(is_in, number, " ".join(match["who"].split()), " ".join(match[0].split()))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.get(word, 0)
