"""Title, publication date and source as the text itself gives them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.model import Boilerplate
from checker.read import patterns
from checker.read.dates import LOOSE_STAMP, STAMP, stamp_date
from checker.read.lines import Line, ends_sentence, lines, plain

#: Longest headline, in words.
MAX_TITLE_WORDS = 20
#: Longest headline, in characters, that is looked for again in the text.
_MAX_TITLE = 400
#: Longest line, in characters, that can be a service line. Also bounds the work of the patterns.
_LONGEST_SERVICE_LINE = 500
#: Most lines above the body: kicker, headline, byline, stamps, reading time.
_MAX_HEADER_LINES = 12

_LEAD = (
    r"(?:date(?:\s+of\s+publication)?"
    r"|(?:first\s+|last\s+)?(?:published|posted|updated?|modified|issued|filed))"
)
_STAMP_LEAD = re.compile(rf"{_LEAD}?(?:\s+(?:on|at))?\s*[:|]?\s*", re.IGNORECASE)
_STAMP_LINE = re.compile(
    rf"(?:[•·|]\s*)?(?:{_LEAD}(?:\s+(?:on|at))?\s*[:|]?\s*{LOOSE_STAMP}[\s:.|•·-]*)+", re.IGNORECASE
)
_READING_TIME = re.compile(
    r"(?:(?:estimated\s+)?reading\s+time\s*:?\s*)?(?:\d+|one|two|three|four|five)\s*-?\s*min(?:ute)?s?\.?(?:\s+(?:to\s+)?read)?"
    r"|reading\s+time\s*:?\s*\d+\s*min\w*",
    re.IGNORECASE,
)
_AGE = re.compile(
    rf"(?:{_LEAD}\s*:?\s*)?(?:about\s+)?(?:\d+|an?|one|two|three)\s+"
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
_CREDIT = re.compile(
    r"(?:,|…|\.\.\.|—|–|-)\s*(?:reports|writes)\s+(?:the\s+)?(?P<name>[A-Z][\w.'’&-]*(?:\s+[A-Z][\w.'’&-]*){0,5})\.?\Z"
)


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above the body.

    Attributes
    ----------
    title : the given one, else the headline found.
    published : ISO date of the first stamp, or None.
    marks : the stretches above the body: headline, stamps, bylines, reading time.
    body_start : offset at which the body begins.
    """

    title: str
    published: str | None
    marks: tuple[Boilerplate, ...]
    body_start: int


def read_header(text: str, title: str = "") -> Header:
    """Read the lines above the body, and the stamp that the body itself may begin with."""
    found = lines(text)
    marks: list[Boilerplate] = []
    published: str | None = None
    given = title
    body_start = len(text)
    for n, line in enumerate(found):
        body_start = line.start
        if n == _MAX_HEADER_LINES:
            break
        reason, day = _header_line(line)
        if not reason and not title and _is_kicker(found, n):
            reason = "kicker"
        elif not reason and _is_title(found, n, title, given):
            reason = "title"
            title = title or line.words.lstrip("# ").strip()
        if not reason:
            break
        if n + 1 == len(found):
            # Nothing but header lines: then the last of them is what the article says.
            break
        published = published or day
        marks.append(Boilerplate(line.start, line.end, reason))
    stamps, day, body_start = _inline_stamps(text, body_start, title)
    return Header(title, published or day, (*marks, *stamps), body_start)


def is_byline(words: str) -> bool:
    """Whether a line says who wrote the article and nothing else."""
    return _BYLINE.fullmatch(words) is not None and _NOT_A_NAME.match(words) is None


def _above_reason(words: str) -> str:
    """Why a line that stands alone is no part of the story: reading time, byline, stamp; else ""."""
    if _READING_TIME.fullmatch(words):
        return "reading time"
    if _AGE.fullmatch(words) or _STAMP_LINE.fullmatch(words):
        return "date stamp"
    if is_byline(words):
        return "byline"
    return ""


def line_reason(words: str) -> str:
    """Why a line cannot be part of the story, by its form alone; else ""."""
    if len(words) > _LONGEST_SERVICE_LINE:
        return ""
    for rule in patterns.LINES:
        if rule.pattern.fullmatch(words) and not (rule.is_headline and words.endswith(".")):
            return rule.reason
    return _above_reason(words)


def credited_source(text: str) -> str:
    """The outlet that a text credits itself to, or "".

    Either the first paragraph ends "…, reports Somebody", or the text ends with a line that is an
    outlet's name.
    """
    found = lines(text)
    for line in found[:_MAX_HEADER_LINES]:
        if (match := _CREDIT.search(line.words)) and line.n_words > MAX_TITLE_WORDS // 2:
            return match["name"].rstrip(".")
        if line.is_prose:
            break
    return found[-1].words if len(found) > 2 and is_outlet_line(found, len(found) - 1) else ""


def is_outlet_line(found: list[Line], n: int) -> bool:
    """Whether a line near the end is an outlet's name and nothing else."""
    words = found[n].words
    if found[n].n_words > 5 or ends_sentence(words) or _PROPER.fullmatch(words) is None:
        return False
    return _OUTLET.search(words) is not None or words in (line.words for line in found[n - 1 : n])


def repeats_title(words: str, title: str) -> bool:
    """Whether a line is the title again, perhaps without the outlet's name behind it."""
    return any(plain(words) == plain(form) for form in _title_forms(title))


def _header_line(line: Line) -> tuple[str, str | None]:
    """Why a line is no part of the body, and the publication date it gives."""
    lead = _STAMP_LEAD.match(line.words)
    stamp = STAMP.match(line.words, lead.end() if lead else 0)
    if stamp and stamp.end() == len(line.words.rstrip(" :.|")):
        return "date stamp", stamp_date(stamp)
    reason = line_reason(line.words)
    day = None
    if reason == "date stamp" and (stamp := STAMP.search(line.words)):
        day = stamp_date(stamp)
    return reason, day


def _is_title(found: list[Line], n: int, title: str, given: str) -> bool:
    """Whether line ``n`` is the headline: the given one again, or a short line that stands alone."""
    line = found[n]
    if title:
        return repeats_title(line.words.lstrip("# "), given or title)
    if n + 1 == len(found) or not _is_headline(line):
        return False
    return line.is_last_of_block or _header_line(found[n + 1])[0] != ""


def _is_kicker(found: list[Line], n: int) -> bool:
    """Whether a line of one to three words stands alone above what reads as the headline."""
    if n + 2 >= len(found) or found[n].n_words > 3 or ends_sentence(found[n].words):
        return False
    below = found[n + 1]
    return found[n].is_last_of_block and below.n_words > 3 and below.is_last_of_block and _is_headline(below)


def _is_headline(line: Line) -> bool:
    is_open = re.search(r"(?:[.…:,;]|[.,][\"'”’])\Z", line.words) is None
    return 1 < line.n_words <= MAX_TITLE_WORDS and is_open


def _title_forms(title: str) -> list[str]:
    """The title, and without the outlet's name behind a bar or a dash."""
    forms = [title]
    for match in re.finditer(r"\s+[|–—-]\s+", title):
        if len(title[: match.start()].split()) >= 4:
            forms.append(title[: match.start()])
    return forms


def _inline_stamps(text: str, start: int, title: str) -> tuple[list[Boilerplate], str | None, int]:
    """Stamps and the repeated title that run into the first sentence, as scraped pages have them."""
    marks: list[Boilerplate] = []
    day: str | None = None
    for _ in range(3):
        end, found_day = _stamp_end(text, start)
        reason = "date stamp"
        if end == start:
            end, reason = _title_end(text, start, title), "title"
        if end == start:
            break
        marks.append(Boilerplate(start, end, reason))
        day = day or found_day
        start = end + len(text[end:]) - len(text[end:].lstrip())
    return marks, day, start


#: What may stand between a headline and its stamp: an agency's initials.
_AGENCY = re.compile(r"(?:[A-Z]{2,6}|Reuters|Agencies)\s+(?=\S)")
_AFTER_STAMP = re.compile(r"\s*(?:[:|•·–—-]\s*)?(?=[A-Z0-9\"'“‘(\[]|by\s+[A-Z]|\Z)")


def _stamp_end(text: str, start: int) -> tuple[int, str | None]:
    """End of a stamp at ``start`` and its date; ``start`` itself where there is none.

    What follows must begin like a sentence: "3 May 2019 was a Friday" begins with no stamp.
    """
    agency = _AGENCY.match(text, start)
    for begin in {start, agency.end() if agency else start}:
        lead = _STAMP_LEAD.match(text, begin)
        stamp = STAMP.match(text, lead.end() if lead else begin)
        if stamp is None:
            continue
        after = _AFTER_STAMP.match(text, stamp.end())
        if after and (after.end() > stamp.end() or text.startswith("(", stamp.end())):
            return after.end() - (len(after[0]) - len(after[0].rstrip())), stamp_date(stamp)
    return start, None


def _title_end(text: str, start: int, title: str) -> int:
    """End of the title repeated at ``start``, or shortly behind it after the writers' names."""
    for form in _title_forms(title):
        if not 3 <= len(form.split()) <= 2 * MAX_TITLE_WORDS or len(form) > _MAX_TITLE:
            continue
        letters = [re.escape(char) for char in plain(form)]
        pattern = re.compile(r"[\W_]*?".join(letters) + r"(?!\w)[\"'”’]*(?:\s*[.:](?=\s|\Z))?", re.IGNORECASE)
        match = pattern.match(text, start)
        if match is None and re.match(r"by\s+[A-Z]", text[start : start + 5]):
            match = pattern.search(text, start, start + 100 + len(form) * 2)
        if (
            match
            and re.match(r"\s+[A-Z0-9\"'“‘(]|\s*\n|\s*\Z", text[match.end() :])
            and text[match.end() :].strip()
        ):
            return match.end()
    return start
