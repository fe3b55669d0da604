"""Title, publication date and source as the text itself gives them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.model import Boilerplate
from checker.read.dates import STAMP, stamp_date
from checker.read.forms import STAMP_LEAD, form, is_bare_byline, is_outlet_line
from checker.read.lines import Line, ends_sentence, lines, plain

#: Longest headline, in words.
MAX_TITLE_WORDS = 20
#: Longest headline, in characters, that is looked for again in the text.
_MAX_TITLE = 400
#: Most lines above the body: kicker, headline, byline, stamps, reading time.
_MAX_HEADER_LINES = 12
#: Lines at the end among which a stamp is looked for.
_LAST_LINES = 3

_STAMP_LEAD = re.compile(rf"{STAMP_LEAD}?(?:\s+(?:on|at))?\s*[:|]?\s*", re.IGNORECASE)
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
    updated: str | None = None
    given = title
    body_start = len(text)
    for n, line in enumerate(found):
        body_start = line.start
        if n == _MAX_HEADER_LINES:
            break
        one = form(line.words)
        reason = one.reason
        if not reason and not title and _is_kicker(found, n):
            reason = "kicker"
        elif not reason and _is_title(found, n, title, given):
            reason = "title"
            title = title or line.words.lstrip("# ").strip()
        elif not reason and title and marks and is_bare_byline(line.words):
            reason = "byline"
        # Nothing but header lines: then the last of them is what the article says.
        if not reason or n + 1 == len(found):
            break
        published, updated = published or one.published, updated or one.updated
        marks.append(Boilerplate(line.start, line.end, reason))
    stamps, day, body_start = _inline_stamps(text, body_start, title)
    published = published or day or updated or _stamp_below(found)
    return Header(title, published, (*marks, *stamps), body_start)


def _stamp_below(found: list[Line]) -> str | None:
    """The date of a stamp that stands below the article: named there as the day of publication."""
    below = [
        line.words
        for line in found[-_LAST_LINES:]
        if re.match(r"(?:first\s+)?p(?:ublished|osted)", line.words, re.I)
    ]
    return next((day for words in below if (day := form(words).published)), None)


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


def repeats_title(words: str, title: str) -> bool:
    """Whether a line is the title again, perhaps without the outlet's name behind it."""
    return any(plain(words) == plain(shape) for shape in _title_forms(title))


def _is_title(found: list[Line], n: int, title: str, given: str) -> bool:
    """Whether line ``n`` is the headline: the given one again, or a short line that stands alone."""
    line = found[n]
    if title:
        return repeats_title(line.words.lstrip("# "), given or title)
    if n + 1 == len(found) or not _is_headline(line):
        return False
    if line.is_last_of_block:
        return True
    end = next(i for i in range(n + 1, len(found)) if found[i].is_last_of_block)
    below = [one.words for one in found[n + 1 : end + 1]]
    return (
        len(below) <= 3
        and any(form(words).reason for words in below)
        and all(form(words).reason or is_bare_byline(words) for words in below)
    )


def _is_kicker(found: list[Line], n: int) -> bool:
    """Whether a line of one to three words stands alone above what reads as the headline."""
    if n + 2 >= len(found) or found[n].n_words > 3 or ends_sentence(found[n].words):
        return False
    below = found[n + 1]
    if below.n_words <= 3 or form(below.words).reason:
        return False
    return found[n].is_last_of_block and below.is_last_of_block and _is_headline(below)


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
    for shape in _title_forms(title):
        if not 3 <= len(shape.split()) <= 2 * MAX_TITLE_WORDS or len(shape) > _MAX_TITLE:
            continue
        letters = [re.escape(char) for char in plain(shape)]
        pattern = re.compile(r"[\W_]*?".join(letters) + r"(?!\w)[\"'”’]*(?:\s*[.:](?=\s|\Z))?", re.IGNORECASE)
        match = pattern.match(text, start)
        if match is None and re.match(r"by\s+[A-Z]", text[start : start + 5]):
            match = pattern.search(text, start, start + 100 + len(shape) * 2)
        if (
            match
            and re.match(r"\s+[A-Z0-9\"'“‘(]|\s*\n|\s*\Z", text[match.end() :])
            and text[match.end() :].strip()
        ):
            return match.end()
    return start
