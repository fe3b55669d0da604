"""Superlatives with a reach: "the deadliest quake since 2007", "not in a decade", "a 13-year low".

Here they are found and their reach is read: when, at the latest and at the earliest, the thing was
last surpassed or last happened before. Nothing here compares two of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from checker.language.superlative_words import LEADS, ORDINALS
from checker.language.timexes import Timex

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token


@dataclass(frozen=True, slots=True)
class Reach:
    """How far back a superlative holds.

    Attributes
    ----------
    start, end : offsets of the words into the text.
    words : what it says: ``2007``, ``in four years``, ``ever``.
    earliest, latest : between which days it was last so; None where that side is open.
    is_ever : whether it never was before.
    """

    start: int
    end: int
    words: str
    earliest: date | None
    latest: date | None
    is_ever: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """A superlative in a text.

    Attributes
    ----------
    start, end : offsets of the claim.
    rank : index of the token that carries the rank.
    lead : class of the rank.
    noun : index of the thing's noun, or None.
    first, last : token indices between which it is said what leads; ``last`` is exclusive.
    order : 1 for "first" and so on; 0 for what is no ordinal.
    """

    start: int
    end: int
    rank: int
    lead: str
    noun: int | None
    first: int
    last: int
    reach: Reach
    order: int = 0


_NUMBERS = {
    word: n
    for n, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split(),
        start=1,
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "a": 1, "an": 1}
_UNITS = {
    "week": 7.0,
    "month": 30.44,
    "year": 365.25,
    "decade": 3652.5,
    "generation": 9131.0,
    "century": 36525.0,
}

_HEDGE = (
    r"(?P<hedge>almost|nearly|close to|more than|over|at least|about|around|some|roughly|well over|"
    r"just over|just under|less than|under)?\s*"
)
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(_NUMBERS) + r")"
_UNIT = r"(?P<unit>week|month|year|decade|generation|centur)(?:y|ies|s)?\b"
_PERIOD = re.compile(rf"\b(?:in|for)\s+{_HEDGE}{_COUNT}[\s-]+{_UNIT}", re.I)
_PAST = re.compile(rf"\b(?:in|of|for|over)\s+the\s+(?:past|last)\s+{_HEDGE}(?:{_COUNT}[\s-]+)?{_UNIT}", re.I)
_OPEN = re.compile(
    r"\b(?:in|for)\s+(?:recent\s+|many\s+)?(?P<unit>decades|years|generations|centuries|months)\b", re.I
)
_ADJECTIVE = re.compile(
    rf"\b{_HEDGE}(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)})-{_UNIT}(?:\s+|-)(?P<lead>high|low)\b", re.I
)
_EVER = re.compile(
    r"\bever\b|\bin (?:the )?(?:\w+[’']s? |its |their |our |his |her )?(?:\w+ ){0,2}?(?:recorded )?history\b|"
    r"\bon record\b|\bof all time\b|\bin living memory\b",
    re.I,
)
_SINCE = re.compile(r"\bsince\b\s*", re.I)
_THIS = re.compile(
    r"\b(?:so far )?(?:this|of the|in the|of this) (?P<unit>year|month|week|century|decade|season)\b", re.I
)
_SEEN = re.compile(
    r"\b(?:a |the )?(?:level|rate|height|low|high|peak|depth)s?,? (?:(?:that was|which was|it) )?"
    r"(?:last|not|previously) (?:seen|reached|recorded|touched|hit)(?: in| since| on| at)?\s+",
    re.I,
)
_NOT = re.compile(r"(?:\bnot|\bnever)\s+(?=since\b|in\s)", re.I)
_NOBODY = re.compile(r"\bno\s+(?=[a-z])", re.I)
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")

#: What opens a clause of its own: what stands behind it is not the superlative's.
_OTHER_CLAUSE = re.compile(
    r"\b(?:as|after|when|who|whose|which|while|because|where|before|but|although|until)\b|,(?!\s*$)|[;:–—]",
    re.I,
)

#: Characters from the superlative to its reach, at most.
FAR = 130
#: Characters from "since" to the date that tells when that was.
NEAR = 70


def claims(doc: Doc, timexes: Sequence[Timex], published: str | None) -> list[Claim]:
    """All superlatives of a text that say how far back they hold, in order."""
    day = date.fromisoformat(published[:10]) if published else None
    out: list[Claim] = []
    for sentence in doc.sents:
        if sentence.end - sentence.start < 4:
            continue
        out.extend(_in_sentence(doc, sentence, timexes, day))
    return out


def _in_sentence(doc: Doc, sentence: Span, timexes: Sequence[Timex], day: date | None) -> Iterator[Claim]:
    base, text = sentence.start_char, sentence.text
    reaches = sorted(_reaches(text, base, timexes, day), key=lambda r: r.start)
    ranks = [(t, *found) for t in sentence if (found := _lead(t)) is not None]
    for reach in reaches:
        before = [r for r in ranks if r[0].idx < reach.start]
        if not before or reach.start - before[-1][0].idx > FAR:
            continue
        rank, lead, order = before[-1]
        between = text[rank.idx - base : reach.start - base]
        others = [r for r in reaches if rank.idx < r.start < reach.start]
        if others or _OTHER_CLAUSE.search(between) or _is_one_of(rank):
            continue
        noun = _thing(rank)
        last = _token_at(doc, reach.start)
        start = _claim_start(rank)
        yield Claim(start, reach.end, rank.i, lead, noun, rank.i, last, reach, order)
    yield from _without_rank(doc, sentence, reaches, timexes, day)


def _lead(token: Token) -> tuple[str, int] | None:
    word = token.lower_
    if word in ORDINALS and token.pos_ != "ADV" and token.i and _leads_on(token):
        return "order", ORDINALS[word]
    if token.i and token.nbor(-1).lower_ == "most" and word in LEADS:
        return LEADS[word], 0
    if word in LEADS and (word.endswith("est") or word in ("worst", "best")):
        return LEADS[word], 0
    return None


def _leads_on(token: Token) -> bool:
    """ "the first", "its first", "Britain's first": not "first of all", "at first"."""
    before = token.nbor(-1)
    return before.pos_ in ("DET", "PRON", "PART", "ADJ") or before.lower_ in ("its", "their", "for")


def _is_one_of(rank: Token) -> bool:
    """ "one of the worst": others may be as bad."""
    words = [t.lower_ for t in rank.doc[max(0, rank.i - 4) : rank.i]]
    return ("of" in words and "one" in words) or "among" in words or "second" in words[-1:]


def _claim_start(rank: Token) -> int:
    first = rank
    while first.i and first.i > first.sent.start and first.nbor(-1).lower_ in ("most", "the"):
        first = first.nbor(-1)
        if first.lower_ == "the":
            return first.nbor(1).idx
    return first.idx


def _token_at(doc: Doc, offset: int) -> int:
    low, high = 0, len(doc)
    while low < high:
        middle = (low + high) // 2
        if doc[middle].idx < offset:
            low = middle + 1
        else:
            high = middle
    return low


def _thing(rank: Token) -> int | None:
    """The noun of which it is the first or most; of "the visit was the first", the subject."""
    head = rank.head
    if rank.dep_ in ("amod", "nummod", "compound") and head.i > rank.i and head.pos_ in ("NOUN", "PROPN"):
        return int(head.i)
    for token in rank.doc[rank.i + 1 : rank.i + 5]:
        if token.pos_ == "NOUN" and token.is_alpha:
            return int(token.i)
        if token.pos_ not in ("ADJ", "PROPN", "NOUN", "NUM", "PUNCT") or token.text == ",":
            break
    if rank.dep_ == "appos" and rank.head.pos_ == "NOUN":
        return int(rank.head.i)
    verb = rank.head.head if rank.head.pos_ == "ADP" else rank.head
    if verb.pos_ in ("AUX", "VERB") and verb.i < rank.i and (verb.lemma_ == "be" or rank.head.pos_ == "ADP"):
        return _subject_of(verb)
    return None


def _subject_of(verb: Token) -> int | None:
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.pos_ == "NOUN"), None)
    return int(subject.i) if subject is not None else None


def _inverted_subject(tokens: Span) -> int | None:
    """The noun of which it is said: "not since May *has* a *quake* taken so many lives"."""
    auxiliary = next((t for t in tokens if t.lower_ in ("has", "have", "had", "did", "was", "were")), None)
    if auxiliary is None:
        return None
    for token in tokens.doc[auxiliary.i + 1 : tokens.end]:
        if token.pos_ in ("NOUN", "PROPN") and (token.i + 1 == tokens.end or token.nbor().pos_ != "NOUN"):
            return int(token.i)
        if token.pos_ in ("VERB", "ADP", "PUNCT"):
            break
    return None


def _without_rank(
    doc: Doc, sentence: Span, reaches: Sequence[Reach], timexes: Sequence[Timex], day: date | None
) -> Iterator[Claim]:
    """ "Not in a decade has …", "a level last seen in May", "a ten-year low", "no one came since 2016"."""
    base, text = sentence.start_char, sentence.text
    for match in _NOT.finditer(text):
        reach = next((r for r in reaches if r.start == base + match.end()), None)
        if reach is not None:
            at = _token_at(doc, reach.end)
            noun = _inverted_subject(doc[at : sentence.end])
            first = at if noun is None else noun
            yield Claim(base + match.start(), reach.end, at - 1, "not", noun, first, sentence.end, reach)
    for match in _SEEN.finditer(text):
        reach = _from_dates(base + match.end(), base + match.end(), text, base, timexes)
        if reach is not None:
            at = _token_at(doc, base + match.start())
            yield Claim(base + match.start(), reach.end, at, "level", None, sentence.start, at, reach)
    for match in _ADJECTIVE.finditer(text):
        lead = "highest" if match["lead"].lower() == "high" else "lowest"
        reach = _period(match, base, day)
        at = _token_at(doc, base + match.end()) - 1
        yield Claim(base + match.start(), base + match.end(), at, lead, None, sentence.start, at, reach)
    for match in _NOBODY.finditer(text):
        since = next((r for r in reaches if base + match.end() < r.start < base + match.end() + FAR), None)
        at = _token_at(doc, base + match.start())
        if since is not None and _is_subject(doc, at) and not since.is_ever:
            last = _token_at(doc, since.start)
            yield Claim(base + match.start(), since.end, at, "order", None, at, last, since, 1)


def _is_subject(doc: Doc, at: int) -> bool:
    """Whether "no ..." opens the subject of its sentence."""
    head = doc[at].head
    return head.dep_ in ("nsubj", "nsubjpass") and head.head.pos_ in ("VERB", "AUX")


#: Days that "decades" and the like mean at least.
_PLURALS = {"months": 60, "years": 730, "decades": 5500, "generations": 12000, "centuries": 60000}


def _reaches(text: str, base: int, timexes: Sequence[Timex], day: date | None) -> Iterator[Reach]:
    for match in _SINCE.finditer(text):
        reach = _from_dates(base + match.start(), base + match.end(), text, base, timexes)
        if reach is not None:
            yield reach
    for match in _PERIOD.finditer(text):
        yield _period(match, base, day)
    for match in _PAST.finditer(text):
        # The worst of a time: the last one as bad was before it.
        reach = _period(match, base, day)
        yield Reach(reach.start, reach.end, reach.words, None, reach.latest)
    for match in _OPEN.finditer(text):
        latest = day - timedelta(days=_PLURALS[match["unit"].lower()]) if day else None
        yield Reach(base + match.start(), base + match.end(), match[0], None, latest)
    for match in _EVER.finditer(text):
        yield Reach(base + match.start(), base + match.end(), match[0], None, None, is_ever=True)
    for match in _THIS.finditer(text):
        unit = match["unit"].lower()
        latest = date(day.year - 1, 12, 31) if day and unit == "year" else None
        yield Reach(base + match.start(), base + match.end(), match[0], None, latest)


def _from_dates(start: int, at: int, text: str, base: int, timexes: Sequence[Timex]) -> Reach | None:
    """The date that stands behind "since", or that tells when what stands behind it was."""
    stop = re.search(r"[.;](?:\s|$)|\band the (?:\w+est|first|worst|most)\b", text[at - base :])
    limit = min(at + NEAR, base + len(text), at + stop.start() if stop else at + NEAR)
    for timex in timexes:
        value = timex.value
        if at <= timex.start < limit and timex.kind == "date" and value.start and value.end:
            first, last = date.fromisoformat(value.start[:10]), date.fromisoformat(value.end[:10])
            if value.mod == "BEFORE":
                continue
            return Reach(start, timex.end, text[start - base : timex.end - base], first, last)
    year = _YEAR.search(text, at - base, limit - base)
    if year is None:
        return None
    n = int(year[1])
    return Reach(start, base + year.end(), text[start - base : year.end()], date(n, 1, 1), date(n, 12, 31))


#: Hedge -> what the stated length is to be multiplied by, at least and at most.
_HEDGES = {
    "almost": (0.85, 1.0),
    "nearly": (0.85, 1.0),
    "close to": (0.85, 1.0),
    "just under": (0.85, 1.0),
    "less than": (0.5, 1.0),
    "under": (0.5, 1.0),
    "more than": (1.0, 1.9),
    "over": (1.0, 1.9),
    "well over": (1.05, 1.9),
    "just over": (1.0, 1.25),
    "at least": (1.0, 3.0),
    "about": (0.75, 1.25),
    "around": (0.75, 1.25),
    "roughly": (0.75, 1.25),
    "some": (0.75, 1.25),
}
#: Days a year's boundary may lie off: "in four years" of what was in the spring four years ago.
_SLACK = 365


def _period(match: re.Match[str], base: int, day: date | None) -> Reach:
    """A length of time back from the day of publication, with room for rounding."""
    start, end, words = base + match.start(), base + match.end(), match[0]
    count = (match["count"] or "a").lower()
    n = float(count) if count.isdigit() else float(_NUMBERS.get(count, 1))
    unit = "century" if match["unit"].lower() == "centur" else match["unit"].lower()
    days = n * _UNITS[unit]
    low, high = _HEDGES.get((match["hedge"] or "").lower(), (1.0, 1.0))
    is_round = unit in ("decade", "generation", "century") or (unit == "year" and n >= 10 and n % 5 == 0)
    least = 1.2 * _UNITS[unit] if unit in ("week", "month") else _SLACK
    slack = max(least, 0.1 * days if is_round else 0.0)
    if day is None:
        return Reach(start, end, words, None, None)
    return Reach(start, end, words, _back(day, days * high + slack), _back(day, max(0.0, days * low - slack)))


def _back(day: date, days: float) -> date | None:
    return date.fromordinal(day.toordinal() - int(days)) if days < day.toordinal() - 1 else None
