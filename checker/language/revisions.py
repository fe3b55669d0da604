"""Figures that a text gives as overtaken: "up from 27", "an earlier toll of 27", "previously put at 27"."""

from __future__ import annotations

import re
from typing import Final

_OLD: Final = r"(?:earlier|previous|initial|preliminary|provisional|prior|original|former)"
_OLD_LY: Final = r"(?:earlier|previously|initially|originally|at first)"
_COUNT: Final = (
    r"(?:toll|figure|count|tally|estimate|number|total|reports?|statements?|information|accounts?)"
)
_PUT: Final = r"(?:put|reported|estimated|given|gave|said|stood|announced|counted|listed|recorded)"
_FILL: Final = (
    r"(?:(?:of|had|have|has|been|put|it|at|that|said|saying|spoke|gave|given|stood|was|were|the|a|an|as|to|be|"
    r"toll|figure|number|dead|there|about|around|some|only|just|least|more|than)\s+)"
)

#: Verbs of a figure that changes.
CHANGE: Final = re.compile(
    r"\b(?:rose|rises?|risen|rising|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|grew|grows?|grown|increas(?:e[sd]?|ing)|"
    r"drop(?:s|ped|ping)?|fell|falls?|fallen|revis(?:e[sd]?|ing)|rais(?:e[sd]?|ing)|lower(?:s|ed|ing)?|"
    r"updat(?:e[sd]?|ing)|went up|gone up|correct(?:s|ed|ing)?|reduc(?:e[sd]?|ing))\b",
    re.I,
)
_FROM: Final = re.compile(
    rf"\bfrom\s+(?:(?:the|an?|its|their)\s+)?(?:{_OLD}\s+)?(?:(?:\w+\s+){{0,2}}{_COUNT}\s+)?{_FILL}*$", re.I
)
_UP_FROM: Final = re.compile(
    rf"\b(?:up|down)\s+from\s+(?:(?:the|an?|its)\s+)?(?:{_OLD}\s+)?(?:(?:\w+\s+){{0,2}}{_COUNT}\s+)?{_FILL}*$",
    re.I,
)
_BEFORE: Final = (
    re.compile(rf"\b{_OLD}\s+(?:\w+\s+){{0,2}}{_COUNT}\s+{_FILL}{{0,7}}$", re.I),
    re.compile(rf"\b{_OLD_LY},?\s+(?:[\w’']+\s+){{0,4}}{_PUT}\s+{_FILL}{{0,6}}$", re.I),
    re.compile(rf"\b{_PUT}\s+earlier\s+(?:on\s+\w+\s+|in\s+the\s+day\s+)?{_FILL}{{0,4}}$", re.I),
    re.compile(
        rf"\b(?:revis|correct|replac|updat)(?:es|ed|ing)\s+(?:the|an?|its)\s+{_OLD}?\s*{_COUNT}\s+{_FILL}{{0,4}}$",
        re.I,
    ),
)
_AFTER: Final = (
    re.compile(
        rf"^\s*(?:[\w-]+\s+){{0,3}}{_PUT}\s+(?:{_OLD_LY}|before|(?:the|a) day (?:before|earlier))\b", re.I
    ),
    re.compile(rf"^\s*(?:[\w-]+\s+){{0,3}}{_OLD_LY}\s+(?:{_PUT}|thought|believed|feared)\b", re.I),
    re.compile(
        r"^\s*(?:[\w-]+\s+){0,1}(?:(?:the|a) (?:day|night) (?:before|earlier)|earlier in the day)\b", re.I
    ),
)

#: A figure of another time is compared with, and not overtaken.
_OTHER_TIME: Final = re.compile(
    r"\b(?:last|previous|same|a|one)\s+(?:year|month|quarter|week|decade|season|period)\b|"
    r"\b(?:years?|months?|weeks?|quarters?)\s+(?:ago|earlier|before)\b|\bin\s+(?:the\s+year\s+)?(?:19|20)\d\d\b|"
    r"\bin\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.I,
)
#: What is counted anew in each period is no count that is revised.
_PERIODIC: Final = re.compile(
    r"\b(?:hourly|daily|weekly|monthly|quarterly|annual|annually|yearly)\b|\b(?:per|each|every|a)\s+(?:hour|day|week|month|"
    r"year)\b|\b(?:in|for|over|to|during)\s+(?:the\s+)?(?:week|month|quarter|year)\b",
    re.I,
)

#: Code points after a figure in which another time is named for it.
REACH: Final = 40


def is_overtaken(before: str, after: str) -> bool:
    """Whether a figure is told as an older state of the same count.

    Parameters
    ----------
    before, after : its sentence, up to the figure and from it on.
    """
    clause = re.split(r"[.;]|,\s", after, maxsplit=1)[0][:REACH]
    if _OTHER_TIME.search(clause) or _OTHER_TIME.search(before[-REACH:]):
        return False
    if _PERIODIC.search(before) or _PERIODIC.search(after):
        return False
    if _UP_FROM.search(before):
        return True
    if _FROM.search(before) and CHANGE.search(before[-80:]):
        return True
    return any(p.search(before) for p in _BEFORE) or any(p.search(after) for p in _AFTER)
