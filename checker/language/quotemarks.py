"""Quotation marks: which stretches of a text stand between them.

British outlets quote in single marks, so that every apostrophe has to be told from a closing
mark; some writers open with one sort and close with another. A quotation over several paragraphs
repeats the opening mark at the head of each and closes once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_DOUBLE = '"“”„«»'
_SINGLE = "'‘’‚"
_OPENS_ONLY = "“„«‘‚"
_MARK = re.compile(f"[{_DOUBLE}{_SINGLE}]")

#: A paragraph ends at a blank line, or at a line break before an opening mark.
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*|\n\s*(?=[\"“„‘'])")

#: Words and years that begin with an apostrophe.
_CLIPPED = re.compile(
    r"['’‘](?:\d\ds?\b|em\b|til\b|till\b|tis\b|twas\b|cause\b|n['’]|bout\b|cos\b)", re.IGNORECASE
)

#: What may stand right before an opening mark.
_BEFORE = frozenset(" \t\n([{/-–—:…\u00a0\u2009")


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between quotation marks, within one paragraph.

    Attributes
    ----------
    start, end : code-point offsets, marks included.
    first, last : the same without the marks.
    chain : number that the paragraphs of one quotation share.
    is_single : whether the marks are single ones.
    """

    start: int
    end: int
    first: int
    last: int
    chain: int
    is_single: bool = False


@lru_cache(maxsize=256)
def marked(text: str) -> tuple[Marked, ...]:
    """The outermost quotations of a text, in order; those within a quotation belong to it."""
    found: list[Marked] = []
    at, chain, pending = 0, 0, False
    for end, following in _paragraphs(text):
        own, is_open = _in_paragraph(text, at, end, pending, chain)
        found.extend(own)
        chain = own[-1].chain if own and is_open else max((m.chain for m in own), default=chain) + 1
        pending = is_open
        at = following
    return tuple(found)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Where each paragraph ends, and where the next begins."""
    breaks = [(m.start(), m.end()) for m in _PARAGRAPH.finditer(text)]
    return [*breaks, (len(text), len(text))]


def _in_paragraph(text: str, at: int, end: int, pending: bool, chain: int) -> tuple[list[Marked], bool]:
    """Quotations of the paragraph, and whether the last is still open at its end."""
    found: list[Marked] = []
    while at < end and text[at].isspace():
        at += 1
    joins = pending and at < end and bool(_MARK.match(text[at]))
    number = chain if joins else chain + 1
    i = at
    while i < end:
        opening = _MARK.search(text, i, end)
        if opening is None:
            break
        i = opening.start()
        if not _opens(text, i, end):
            i += 1
            continue
        close = _closing(text, i, end, text[i] in _SINGLE)
        if close < 0 and joins and i == at:
            # Opened in single marks, carried on in double ones, and closed in single ones again.
            close = _closing(text, i, end, text[i] not in _SINGLE)
        if close < 0:
            # Only a quotation that begins the paragraph or follows a colon runs over its end.
            lead = text[max(at, i - 3) : i].strip()
            if i == at or lead.endswith((":", ",")) or (text[i] in '“"' and _begins_sentence(text, at, i)):
                last = _trimmed(text, i + 1, end)
                if last - i > 2:
                    found.append(Marked(i, last, i + 1, last, number, text[i] in _SINGLE))
                    return found, True
            i += 1
            continue
        if close - i > 1:
            found.append(Marked(i, close + 1, i + 1, close, number, text[i] in _SINGLE))
        number += 1
        i = close + 1
    return found, False


def _begins_sentence(text: str, floor: int, i: int) -> bool:
    before = text[floor:i].rstrip()
    return before.endswith((".", "!", "?", ":")) and text[i + 1 : i + 2].isupper()


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _opens(text: str, i: int, end: int) -> bool:
    mark, after = text[i], text[i + 1 : i + 2]
    if not after or after.isspace() or i + 1 >= end or mark in "”»":
        return False
    before = text[i - 1] if i else " "
    if mark in "“„«‚":
        return True
    if before not in _BEFORE and before not in _DOUBLE and before not in _SINGLE:
        return False
    if mark == "’" or _CLIPPED.match(text, i):
        return False
    return after.isalnum() or after in "([{…*@#$£€.-“\"‘'"


def _closing(text: str, opened: int, end: int, is_single: bool) -> int:
    """Offset of the mark that closes the one at ``opened``; -1 where none in the paragraph does."""
    doubtful = -1
    i = opened + 1
    while i < end:
        mark = _MARK.search(text, i, end)
        if mark is None:
            break
        i = mark.start()
        if not is_single:
            if text[i] in "”»" or (text[i] in '"“' and not _reopens(text, i, end)):
                return i
        elif text[i] in "'’" and _may_close(text, i):
            if not _is_genitive(text, i):
                return i
            if doubtful < 0:
                doubtful = i
        elif is_single and text[i] in _OPENS_ONLY + "'\"" and _opens(text, i, end) and doubtful >= 0:
            return doubtful
        i += 1
    return doubtful


def _reopens(text: str, i: int, end: int) -> bool:
    """Whether a double mark inside a double quotation can only be an opening one."""
    if text[i] == "“":
        return True
    before, after = text[i - 1 : i], text[i + 1 : i + 2]
    return (
        before.isspace() and after.isalnum() and '"' in text[i + 1 : end] and text[i + 1 : end].count('"') > 1
    )


def _may_close(text: str, i: int) -> bool:
    before, after = text[i - 1], text[i + 1 : i + 2]
    return (not before.isspace() and not after.isalnum() and after not in _SINGLE) or (
        after in _SINGLE and not before.isspace()
    )


def _is_genitive(text: str, i: int) -> bool:
    """Whether a mark after a plural may be its apostrophe: "the workers' wages"."""
    return text[i - 1] in "sS" and text[i + 1 : i + 2] == " " and text[i + 2 : i + 3].islower()
