"""Origins: which passages an article took over from another, or both from an agency.

What three outlets print in the same words is one report and not three. A passage is traced back
to the earliest article that holds most of its runs of words. Counting the runs themselves costs no
more than sketches of them (MinHash) would, finds a passage inside a longer one, and is exact.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from checker.language.parse import blanked
from checker.model import Article, Fact

#: Words of a run. Writers who tell of one event by themselves seldom share four words in a row but in
#: names and formulas.
RUN = 4

#: Share of a passage's runs that have to stand in the other article. A changed word breaks four runs, so
#: that a sentence of thirty words may differ in two or three of them.
LEAST = 0.6

#: Words of the shortest passage that is traced: "Four people were killed, police said" is nobody's own.
SHORTEST = 12

#: Words from which on a paragraph is cut at the ends of its sentences.
LONG = 60

#: Origins remembered for one run of words.
CROWD = 8

#: A paragraph ends at an empty line, or at the end of a line that ends a sentence.
_BREAK = re.compile(r"\n[^\S\n]*\n|(?<=[.!?\"'”’])[^\S\n]*\n")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]{0,2}\s+(?=[\"'“‘(]?[^\W_a-z])")
_WORD = re.compile(r"[^\W_]+")

#: Odd numbers without a pattern: what the words of a run count in its hash.
_FACTORS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article's text, in half-open code-point offsets.

    Attributes
    ----------
    n_words : its length in words.
    origin : id of the article that it was first printed in.
    """

    start: int
    end: int
    n_words: int
    origin: str


@dataclass(frozen=True, slots=True)
class Origins:
    """Where the articles of a run are from.

    Attributes
    ----------
    of_article : article id -> the earliest article that most of its text repeats, else itself.
    passages : article id -> its passages that were printed elsewhere before, in order.
    """

    of_article: Mapping[str, str]
    passages: Mapping[str, Sequence[Passage]]

    def of(self, fact: Fact) -> str:
        """The article that first printed the passage around a fact; a title is the article's own."""
        if fact.field == "title":
            return self.of_article.get(fact.article, fact.article)
        for passage in self.passages.get(fact.article, ()):
            if passage.start <= fact.start < passage.end:
                return passage.origin
        return fact.article

    def told(self, articles: Sequence[Article]) -> tuple[Article, ...]:
        """The articles, each with its origin."""
        return tuple(replace(a, origin=self.of_article.get(a.id, a.id)) for a in articles)

    def stated(self, facts: Sequence[Fact]) -> tuple[Fact, ...]:
        """The facts, each with its origin."""
        traced = ((fact, self.of(fact)) for fact in facts)
        return tuple(fact if fact.origin == found else replace(fact, origin=found) for fact, found in traced)


def origins(articles: Sequence[Article]) -> Origins:
    """The origin of every article and passage.

    The earliest article is the one that was published first; those without a date come last, and ties
    go by id. The result does not depend on the order of the articles; time and space grow with the
    length of the texts alone.
    """
    ordered = sorted(articles, key=lambda a: (a.published is None, a.published or "", a.id))
    texts = [_cut(blanked(a)) for a in ordered]
    shared = _shared([text.words for text in texts])
    first: dict[int, list[int]] = {}
    of_article: dict[str, str] = {}
    copied: dict[str, list[Passage]] = {}
    for number, (article, text, runs) in enumerate(zip(ordered, texts, shared, strict=True)):
        traced = [_earliest(runs, stretch, first) for stretch in text.stretches]
        # Only now, for an article does not repeat itself. What it took over stays its origin's.
        for stretch, found in zip(text.stretches, traced, strict=True):
            source = number if found is None else found
            for run in _of(runs, stretch):
                printed = first.setdefault(run, [])
                if source not in printed and len(printed) < CROWD:
                    printed.append(source)
        from_others = [
            Passage(at.start, at.end, at.last - at.first, ordered[found].id)
            for at, found in zip(text.stretches, traced, strict=True)
            if found is not None
        ]
        of_article[article.id] = _of_most(from_others, len(text.words)) or article.id
        if from_others:
            copied[article.id] = from_others
    return Origins(of_article, copied)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A paragraph, or a piece of a long one: its code points, and its words by position."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Text:
    words: Sequence[str]
    stretches: Sequence[_Stretch]


def _cut(text: str) -> _Text:
    """The words in lower case, and the paragraphs; a long one is cut in pieces of whole sentences."""
    found = [(m.start(), m[0].lower()) for m in _WORD.finditer(text)]
    starts = [start for start, _ in found]
    stretches = []
    at = first = 0
    for end in (*(m.end() for m in _BREAK.finditer(text)), len(text)):
        last = bisect_left(starts, end)
        if last - first > LONG:
            for stop in (m.end() for m in _SENTENCE_END.finditer(text, at, end)):
                middle = bisect_left(starts, stop)
                if middle - first >= LONG // 2:
                    stretches.append(_Stretch(at, stop, first, middle))
                    at, first = stop, middle
        if last > first:
            stretches.append(_Stretch(at, end, first, last))
        at, first = end, last
    return _Text([word for _, word in found], stretches)


def _shared(texts: Sequence[Sequence[str]]) -> list[dict[int, int]]:
    """For each text, the runs of words that another text holds too: position of the first word -> run."""
    import numpy as np

    vocabulary: dict[str, int] = {}
    hashes = []
    for words in texts:
        at = np.fromiter((vocabulary.setdefault(w, len(vocabulary)) for w in words), np.uint64, len(words))
        n = max(0, len(words) - RUN + 1)
        mixed = np.zeros(n, dtype=np.uint64)
        for place, factor in enumerate(_FACTORS):
            mixed += (at[place : place + n] + np.uint64(1)) * np.uint64(factor)
        hashes.append(mixed)
    every = np.concatenate([np.zeros(0, dtype=np.uint64), *hashes])
    if not len(every):
        return [{} for _ in texts]
    lengths = [len(mixed) for mixed in hashes]
    owner = np.repeat(np.arange(len(texts)), lengths)
    order = np.lexsort((owner, every))
    placed, by = every[order], owner[order]
    # Sorted by run and text: the first and the last place of a run are in two texts, or all are in one.
    heads = np.flatnonzero(np.r_[True, placed[1:] != placed[:-1]])
    tails = np.r_[heads[1:], len(placed)] - 1
    is_shared = np.zeros(len(placed), dtype=np.bool_)
    is_shared[order] = np.repeat(by[heads] != by[tails], tails - heads + 1)
    out = []
    for mixed, end in zip(hashes, np.cumsum(lengths), strict=True):
        there = np.flatnonzero(is_shared[end - len(mixed) : end])
        out.append(dict(zip(there.tolist(), mixed[there].tolist(), strict=True)))
    return out


def _of(runs: Mapping[int, int], stretch: _Stretch) -> list[int]:
    """The shared runs that lie in a stretch."""
    if not runs:
        return []
    return [runs[at] for at in range(stretch.first, stretch.last - RUN + 1) if at in runs]


def _earliest(runs: Mapping[int, int], stretch: _Stretch, first: Mapping[int, Sequence[int]]) -> int | None:
    """The first text that holds enough of a stretch's runs; None if the stretch is new or short."""
    n_words = stretch.last - stretch.first
    least = LEAST * (n_words - RUN + 1)
    own = _of(runs, stretch) if n_words >= SHORTEST else []
    if len(own) < least:
        return None
    held: Counter[int] = Counter(number for run in own for number in first.get(run, ()))
    return min((number for number, n in held.items() if n >= least), default=None)


def _of_most(copied: Sequence[Passage], n_words: int) -> str:
    """The article that more than half of the words are from; empty if there is none."""
    by_origin: Counter[str] = Counter()
    for passage in copied:
        by_origin[passage.origin] += passage.n_words
    return next((origin for origin, n in by_origin.items() if 2 * n > n_words), "")
