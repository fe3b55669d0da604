"""What a page prints round an article: stretches that state no facts about the story.

A rule is a pattern with a reason. Precision comes first: a sentence of the body that is marked is
a fact that is lost, so every rule asks for the form of such lines and not for a word in them.
"""

from __future__ import annotations

import re

from checker.model import Boilerplate
from checker.read import patterns
from checker.read.forms import form, is_outlet_line
from checker.read.lines import Line, ends_sentence, lines, plain, sentences
from checker.read.metadata import Header, repeats_title

#: Shortest line and sentence, in words, whose second printing is a repetition and not a coincidence.
_REPEATED_LINE = 5
_REPEATED_SENTENCE = 8
#: How many lines at the end may be the outlet's own notices.
_LAST_LINES = 3


def mark(text: str, header: Header, source: str = "") -> tuple[Boilerplate, ...]:
    """All stretches of ``text`` that state no facts, sorted and apart from each other."""
    found = [line for line in lines(text) if line.end > header.body_start]
    marks = list(header.marks)
    tail = _tails(found)
    for n, line in enumerate(found):
        reason = tail.get(n) or _line_reason(line, header.title) or _last_line_reason(found, n)
        if reason:
            marks.append(Boilerplate(max(line.start, header.body_start), line.end, reason))
    marks += _repetitions(found)
    marks += _notices(found, source)
    for rule in patterns.INLINE:
        marks += [Boilerplate(*match.span(rule.group), rule.reason) for match in rule.pattern.finditer(text)]
    return _joined(marks)


def _line_reason(line: Line, title: str) -> str:
    if title and repeats_title(line.words, title):
        return "title"
    return form(line.words).reason


def _last_line_reason(found: list[Line], n: int) -> str:
    if n < max(1, len(found) - _LAST_LINES):
        return ""
    if is_outlet_line(found, n) or (n + 1 < len(found) and found[n].words == found[n + 1].words):
        return "outlet's name" if found[n].n_words <= 5 else ""
    return ""


def _tails(found: list[Line]) -> dict[int, str]:
    """Numbers of the lines that belong to lists of other stories, with the reason.

    A heading such as "Next story" opens what a page prints under an article: it goes on to the end
    unless prose of two lines in a row shows that the body has resumed. A list begins with a
    headline; where prose follows at once, the heading stands alone inside the body. A softer
    heading such as "Read more" opens a box: it goes on while lines look like headlines.
    """
    marked: dict[int, str] = {}
    first_prose = next((n for n, line in enumerate(found) if line.is_prose), len(found))
    n = 0
    while n < len(found):
        words = found[n].words
        is_end, is_foot = patterns.PAGE_END.fullmatch(words), patterns.PAGE_FOOT.fullmatch(words)
        is_alone = n + 1 < len(found) and found[n + 1].is_prose
        if n > first_prose and (is_foot or (is_end and not is_alone)):
            end = _resumes(found, n + 1)
        elif patterns.BOX.fullmatch(words):
            end = _box_end(found, n + 1)
        elif is_end or is_foot:
            end = n + 1
        else:
            n += 1
            continue
        marked.update(dict.fromkeys(range(n, end), "other stories"))
        n = end
    return marked


def _resumes(found: list[Line], start: int) -> int:
    """Where the body goes on: at two lines in a row that end like prose, one of them a paragraph.

    Teasers stand between headlines, so they never come two in a row.
    """
    for n in range(start, len(found) - 1):
        follows = found[n + 1].words
        if found[n].is_prose and ends_sentence(follows) and not follows.endswith(("?", "!")):
            return n
    return len(found)


def _box_end(found: list[Line], start: int) -> int:
    """End of a box of headlines; ``start`` where no headline follows at once."""
    n = start
    while n < len(found) and not found[n].is_prose and found[n].n_words <= 16 and n - start < 10:
        if found[n].words[0] in "\"'“‘(" or found[n].words.endswith((":", ",", ".", "”", '"')):
            break
        n += 1
    return n


def _repetitions(found: list[Line]) -> list[Boilerplate]:
    """Second printings of captions and sentences: they state nothing new."""
    marks: list[Boilerplate] = []
    seen: set[str] = set()
    for line in found:
        key = plain(patterns.CREDIT_END.sub("", line.words))
        if key in seen and line.n_words >= _REPEATED_LINE:
            marks.append(Boilerplate(line.start, line.end, "repeated"))
            continue
        whole = key
        for sentence in sentences(line):
            if sentence.n_words < _REPEATED_SENTENCE:
                continue
            key = plain(sentence.words)
            if key in seen:
                marks.append(Boilerplate(sentence.start, sentence.end, "repeated"))
            seen.add(key)
        seen.add(whole)
    return marks


def _notices(found: list[Line], source: str) -> list[Boilerplate]:
    """Sentences in which the outlet speaks of itself: subscriptions, newsletters, copyright.

    In a paragraph with such a sentence, sentences that open with the outlet's own name are its
    advertisement too.
    """
    own = source.split()[-1] if source else ""
    is_own = (
        re.compile(rf"(?:The\s+)?(?:[A-Z]\w+\s+){{0,2}}{re.escape(own)}(?:['’]s)?\s")
        if len(own) > 3
        else None
    )
    marks: list[Boilerplate] = []
    for line in found:
        parts = sentences(line)
        served = [part for part in parts if patterns.NOTICE.match(part.words)]
        if served and is_own:
            served += [part for part in parts if is_own.match(part.words)]
        marks += [Boilerplate(part.start, part.end, "notice") for part in served]
    return marks


def _joined(marks: list[Boilerplate]) -> tuple[Boilerplate, ...]:
    """Sorted and without overlaps; where stretches overlap the longer one's reason stands."""
    joined: list[Boilerplate] = []
    for one in sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.reason)):
        if one.start >= one.end:
            continue
        if joined and one.start < joined[-1].end:
            last = joined[-1]
            joined[-1] = Boilerplate(last.start, max(last.end, one.end), last.reason)
        else:
            joined.append(one)
    return tuple(joined)
