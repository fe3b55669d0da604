"""What a line is by its form alone: a stamp, a byline, a reading time, an outlet's name, a service line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.read import patterns
from checker.read.dates import LOOSE_STAMP, STAMP, stamp_date
from checker.read.lines import Line, ends_sentence

#: Longest line, in characters, that can be a service line. Also bounds the work of the patterns.
_LONGEST_SERVICE_LINE = 500

#: What may name a stamp.
STAMP_LEAD = (
    r"(?:date(?:\s+of\s+publication)?"
    r"|(?:first\s+|last\s+)?(?:published|posted|updated?|modified|issued|filed))"
)
_READING_TIME = re.compile(
    r"(?:(?:estimated\s+)?reading\s+time\s*:?\s*)?(?:\d+|one|two|three|four|five)\s*-?\s*min(?:ute)?s?\.?(?:\s+(?:to\s+)?read)?"
    r"|reading\s+time\s*:?\s*\d+\s*min\w*",
    re.IGNORECASE,
)
_AGE = re.compile(
    rf"(?:{STAMP_LEAD}\s*:?\s*)?(?:about\s+)?(?:\d+|an?|one|two|three)\s+"
    r"(?:second|minute|min|hour|hr|day|week|month|year)s?\s+ago",
    re.IGNORECASE,
)
#: "By" and capitalised names; a sentence that begins with "By" has words in lower case soon after.
_NAME = r"(?:[A-Z][\w.'’-]*|[A-Z]\.|de|van|von|der|den|al|el|bin|la|le|da|dos)"
_ROLE_WORD = (
    r"(?:[A-Z][\w.'’/&-]*|and|in|at|for|of|the|with|correspondent|editor|reporter|writer|staff|agencies)"
)
_BYLINE = re.compile(
    rf"(?:By|BY|by|Words by|Written by|Story by|Reported by)\s+{_NAME}(?:\s+{_NAME}){{0,5}}"
    rf"(?:\s*(?:,|\||and|&|in|-|–|—)\s*{_ROLE_WORD}(?:\s+{_ROLE_WORD}){{0,8}}){{0,4}}"
)
_NOT_A_NAME = re.compile(
    r"By\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b",
    re.IGNORECASE,
)

_OUTLET = re.compile(
    r"\b(?:News\w*|Times|Post|Herald|Tribune|Gazette|Press|Daily|Weekly|Agency|Online|Radio|TV|Television|Mail"
    r"|Telegraph|Guardian|Independent|Observer|Journal|Chronicle|Courier|Standard|Express|Mirror|Echo|Examiner"
    r"|Dispatch|Ledger|Globe|Star|Sun|Wire|Bulletin|Broadcasting|Network|Media|Today|Argus|Record|Review)\b"
    r"|\.(?:com|org|net|co\.uk)\Z"
)
_PROPER_WORD = r"(?:[A-Z][\w.'’&-]*|of|the|and|&|\d{1,3})"
_PROPER = re.compile(rf"{_PROPER_WORD}(?:\s+{_PROPER_WORD}){{0,5}}")
_STAMP_PART = re.compile(
    rf"(?:(?P<lead>{STAMP_LEAD})(?:\s+(?:on|at))?\s*[:|]?\s*)?(?P<stamp>{STAMP.pattern})", re.IGNORECASE
)
_LOOSE_PART = re.compile(rf"{STAMP_LEAD}(?:\s+(?:on|at))?\s*[:|]?\s*{LOOSE_STAMP}", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s|•·,.:;–—-]*")
_BARE_NAMES = re.compile(rf"{_NAME}(?:\s+{_NAME}){{1,3}}(?:\s+(?:in|at|,)\s+[A-Z][\w'’-]+)?")


@dataclass(frozen=True, slots=True)
class Form:
    """What a line is.

    Attributes
    ----------
    reason : why it is no part of the story; empty where it may be.
    published : ISO date it gives as the day of publication.
    updated : ISO date it gives as the day of the last change.
    """

    reason: str = ""
    published: str | None = None
    updated: str | None = None


def form(words: str) -> Form:
    """What a line that stands alone is.

    Stamps, ages, reading times and bylines may stand side by side, with bars or dots between them.
    """
    if len(words) > _LONGEST_SERVICE_LINE:
        return Form()
    for rule in patterns.LINES:
        if rule.pattern.fullmatch(words) and not (rule.is_headline and words.endswith(".")):
            return Form(rule.reason)
    parts = [part.strip() for part in re.split(r"\s+[|•·]\s+", words)]
    forms = [_part(part) for part in parts]
    if all(one.reason or _PROPER.fullmatch(part) for one, part in zip(forms, parts, strict=True)):
        reason = next((one.reason for one in forms if one.reason), "")
        published = next((one.published for one in forms if one.published), None)
        return Form(reason, published, next((one.updated for one in forms if one.updated), None))
    return Form()


def is_bare_byline(words: str) -> bool:
    """Whether a line is two to four capitalised words, perhaps with a place: names without a "By"."""
    return _BARE_NAMES.fullmatch(words) is not None


def _is_byline(words: str) -> bool:
    """Whether a line says who wrote the article and nothing else."""
    return _BYLINE.fullmatch(words) is not None and _NOT_A_NAME.match(words) is None


def _part(words: str) -> Form:
    if _READING_TIME.fullmatch(words):
        return Form("reading time")
    if _is_byline(words):
        return Form("byline")
    days: dict[str, str | None] = {"published": None, "updated": None}
    at = 0
    while at < len(words):
        match = _STAMP_PART.match(words, at)
        if match:
            kind = (
                "updated"
                if re.search(r"updated?|modified", match["lead"] or "", re.IGNORECASE)
                else "published"
            )
            days[kind] = days[kind] or stamp_date(match)
        match = (
            match or _LOOSE_PART.match(words, at) or _AGE.match(words, at) or _READING_TIME.match(words, at)
        )
        if match is None or match.end() == at:
            return Form()
        between = _BETWEEN.match(words, match.end())
        at = between.end() if between else match.end()
        if at == match.end() < len(words):
            return Form()
    return Form("date stamp", days["published"], days["updated"])


def is_outlet_line(found: list[Line], n: int) -> bool:
    """Whether a line near the end is an outlet's name and nothing else."""
    words = found[n].words
    if found[n].n_words > 5 or ends_sentence(words) or _PROPER.fullmatch(words) is None:
        return False
    return _OUTLET.search(words) is not None or words in (line.words for line in found[n - 1 : n])
