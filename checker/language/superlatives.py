"""Superlatives with a reach: "the deadliest quake since 2007", "not in a decade", "a 13-year low".

Here they are found and their reach is read: when, at the latest and at the earliest, the thing was
last surpassed or last happened before. Nothing here compares two of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from checker.language.reaches import ADJECTIVE, Reach, from_dates, period, reaches_in
from checker.language.superlative_words import LEADS, ORDINALS, SORTS
from checker.language.timexes import Timex

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token


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
    holds : False where the text says that it is not so.
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
    holds: bool = True


_SEEN = re.compile(
    r"\b(?:a |the )?(?:level|rate|height|low|high|peak|depth)s?,? (?:(?:that was|which was|it) )?"
    r"(?:last|not|previously) (?:seen|reached|recorded|touched|hit)(?: in| since| on| at)?\s+",
    re.I,
)
_NOT = re.compile(r"(?:\bnot|\bnever)\s+(?=since\b|in\s)", re.I)
_NOBODY = re.compile(r"\bno\s+(?=[a-z])", re.I)

#: What opens a clause of its own: what stands behind it is not the superlative's.
_OTHER_CLAUSE = re.compile(
    r"\b(?:as|after|when|who|whose|which|while|because|where|before|but|although|until)\b|,(?!\s*$)|[;:–—]",
    re.I,
)

#: Characters from the superlative to its reach, at most.
FAR = 130


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
    reaches = sorted(reaches_in(text, base, timexes, day), key=lambda r: r.start)
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
        yield Claim(start, reach.end, rank.i, lead, noun, rank.i, last, reach, order, not _is_denied(rank))
    yield from _without_rank(doc, sentence, reaches, timexes, day)
    yield from _first_ones(ranks, reaches)


#: Who is counted by what they are: to be the first of them is to be the first ever.
_SORTS_OF_PEOPLE = frozenset(
    "woman man girl boy female male person black white muslim jew christian catholic hindu sikh african "
    "asian american european foreigner immigrant refugee civilian outsider".split()
)


def _first_ones(ranks: Sequence[tuple[Token, str, int]], reaches: Sequence[Reach]) -> Iterator[Claim]:
    """ "The first woman to be elected mayor", "she will not be the first woman in the office"."""
    for rank, lead, order in ranks:
        noun = _thing(rank)
        if lead != "order" or order != 1 or noun is None or noun < rank.i:
            continue
        who = rank.doc[noun]
        if who.lemma_.lower() not in _SORTS_OF_PEOPLE:
            continue
        last = max((t.i for t in who.subtree), default=noun) + 1
        last = min(last, _clause_end(rank.doc, noun), rank.sent.end)
        end = rank.doc[last - 1].idx + len(rank.doc[last - 1])
        if last - noun < 3 or any(rank.idx < r.start <= end + 1 for r in reaches):
            continue
        reach = Reach(end, end, "", None, None, is_ever=True)
        yield Claim(
            _claim_start(rank), end, rank.i, lead, noun, rank.i, last, reach, order, not _is_denied(rank)
        )


def _clause_end(doc: Doc, at: int) -> int:
    """Index of the first token behind ``at`` that opens another clause."""
    for token in doc[at + 1 :]:
        if token.text in ",;:–—." or token.is_sent_start:
            return int(token.i)
    return len(doc)


def _is_denied(rank: Token) -> bool:
    """ "Was not the first", "she will not be the first", "is hardly the worst"."""
    verb = next((t for t in (rank, *rank.ancestors) if t.pos_ in ("AUX", "VERB")), None)
    if verb is None or verb.i > rank.i or rank.i - verb.i > 4:
        return False
    return any(c.dep_ == "neg" and c.i < rank.i for c in verb.children)


def _lead(token: Token) -> tuple[str, int] | None:
    word = token.lower_
    if word in ORDINALS and token.pos_ != "ADV" and token.i and _leads_on(token):
        return "order", ORDINALS[word]
    if token.i and token.nbor(-1).lower_ == "most" and word in LEADS:
        return LEADS[word], _place_in_row(token.nbor(-1))
    if word in LEADS and (word.endswith("est") or word in ("worst", "best")):
        return LEADS[word], _place_in_row(token)
    return None


def _place_in_row(token: Token) -> int:
    """2 for "second-largest", 0 for the largest itself."""
    before = [t for t in token.doc[max(token.sent.start, token.i - 2) : token.i] if t.text != "-"]
    return ORDINALS.get(before[-1].lower_, 0) if before else 0


def _leads_on(token: Token) -> bool:
    """ "the first", "its first", "Britain's first": not "first of all", "at first"."""
    before = token.nbor(-1)
    return before.pos_ in ("DET", "PRON", "PART", "ADJ") or before.lower_ in ("its", "their", "for")


def _is_one_of(rank: Token) -> bool:
    """ "one of the worst": others may be as bad."""
    words = [t.lower_ for t in rank.doc[max(0, rank.i - 4) : rank.i]]
    return ("of" in words and "one" in words) or "among" in words


def _claim_start(rank: Token) -> int:
    first = rank
    steps = {"most", "the", "-", *ORDINALS}
    while first.i and first.i > first.sent.start and first.nbor(-1).lower_ in steps:
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
    is_noun = head.pos_ in ("NOUN", "PROPN") or head.lower_ in SORTS  # "shooting" may be taken for a verb
    if rank.dep_ in ("amod", "nummod", "compound") and head.i > rank.i and is_noun:
        return int(head.i)
    for token in rank.doc[rank.i + 1 : rank.i + 5]:
        if token.pos_ == "NOUN" and token.is_alpha:
            return int(token.i)
        if token.pos_ not in ("ADJ", "PROPN", "NOUN", "NUM", "PUNCT") or token.text == ",":
            break
    if rank.dep_ == "appos" and rank.head.pos_ == "NOUN":
        return int(rank.head.i)
    if rank.i + 2 < len(rank.doc) and rank.nbor().lower_ == "to" and rank.nbor(2).pos_ == "VERB":
        # "The storm, the strongest to hit the coast since 2019".
        before = [t for t in rank.doc[rank.sent.start : rank.i] if t.pos_ == "NOUN" and t.lemma_ in SORTS]
        opening = rank.doc[max(0, rank.sent.start - 1)].sent if rank.head.lemma_ == "be" else rank.sent
        before = before or [t for t in opening if t.pos_ == "NOUN" and t.lemma_ in SORTS]
        if before:
            return int(before[-1].i)
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
        reach = from_dates(base + match.end(), base + match.end(), text, base, timexes)
        if reach is not None:
            at = _token_at(doc, base + match.start())
            yield Claim(base + match.start(), reach.end, at, "level", None, sentence.start, at, reach)
    for match in ADJECTIVE.finditer(text):
        lead = "highest" if match["lead"].lower() == "high" else "lowest"
        reach = period(match, base, day)
        at = _token_at(doc, base + match.end()) - 1
        yield Claim(base + match.start(), base + match.end(), at, lead, None, sentence.start, at, reach)
    for match in _NOBODY.finditer(text):
        yield from _never_before(doc, sentence, base + match.start())
        since = next((r for r in reaches if base + match.end() < r.start < base + match.end() + FAR), None)
        at = _token_at(doc, base + match.start())
        if since is not None and _is_subject(doc, at) and not since.is_ever:
            last = _token_at(doc, since.start)
            yield Claim(base + match.start(), since.end, at, "order", None, at, last, since, 1)


def _never_before(doc: Doc, sentence: Span, start: int) -> Iterator[Claim]:
    """ "No Danish minister had ever visited Peru", "no minister has been there before": the first ever."""
    at = _token_at(doc, start)
    verb = doc[at].head.head
    if not _is_subject(doc, at) or verb.i < at:
        return
    after = [t for t in doc[at : sentence.end] if t.lower_ in ("ever", "before") and t.head == verb]
    has_had = any(c.lower_ in ("had", "has", "have", "'d") and c.i < verb.i for c in verb.children)
    if not has_had or not after or any(c.dep_ in ("pobj", "pcomp") for t in after for c in t.children):
        return
    last = max(t.i for t in (*verb.subtree, after[-1]) if not t.is_punct and not t.is_space) + 1
    end = doc[last - 1].idx + len(doc[last - 1])
    yield Claim(
        start, end, at, "order", None, at, last, Reach(end, end, "before", None, None, is_ever=True), 1
    )


def _is_subject(doc: Doc, at: int) -> bool:
    """Whether "no ..." opens the subject of its sentence."""
    head = doc[at].head
    return head.dep_ in ("nsubj", "nsubjpass") and head.head.pos_ in ("VERB", "AUX")
