"""What the kinds of quotations share: units of speech, their alignment, and who can be one speaker."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from checker.language.human_words import BEFORE_NAMES, HUMAN, NATIONS
from checker.language.speakers import with_article
from checker.language.worddiff import COMMON, FUNCTION, GAP, PUT_IN, evened, opcodes, stem
from checker.values import Quote

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from checker.language.parse import Reading

#: Least likeness of two spellings of one name in a quotation.
SPELLING = 83.0

#: A sentence of speech ends at these, before a space and a capital, a digit or a mark.
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’']?\s+(?=[\"“‘'\[(]?[A-Z0-9])")

#: Tokens on each side whose words stand around a quotation.
NEAR = 14

#: Words by which a statement is told from others.
SAID = 7

#: A heading is no longer than this many characters and ends in no full stop.
HEADING = 120


def units_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the sentences of a quotation, without outer white space and commas."""
    spans, at = [], start
    for match in _SENTENCE.finditer(text, start, end):
        spans.append((at, match.start()))
        at = match.end()
    spans.append((at, end))
    return [trimmed for s, e in spans if (trimmed := _trim(text, s, e))[0] < trimmed[1]]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in ",;:…–—-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:–—-"):
        end -= 1
    return start, end


def token_at(doc: Doc, offset: int) -> int:
    """Index of the first token that ends after an offset."""
    low, high = 0, len(doc) - 1
    while low < high:
        middle = (low + high) // 2
        if doc[middle].idx + len(doc[middle]) <= offset:
            low = middle + 1
        else:
            high = middle
    return low


def around(doc: Doc, start: int, end: int) -> frozenset[str]:
    """Stems of the content words of the sentence on both sides of a span, by token index."""
    near = [*doc[max(0, start - NEAR) : start], *doc[end : end + NEAR]]
    told = (t.lower_ for t in near if t.is_alpha and t.ent_type_ != "DATE")
    return frozenset(stem(w) for w in told if is_content(w) and w not in COMMON)


def is_content(word: str) -> bool:
    return word not in FUNCTION and word != GAP and not word.startswith(PUT_IN)


def weight(word: str) -> float:
    """How much a shared word tells."""
    if word == GAP or word.startswith(PUT_IN):
        return 0.0
    return 0.3 if word in FUNCTION else 0.6 if word in COMMON else 1.0


def content(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(w) for w in words if is_content(w))


#: Words of a phrase quoted in running text, at most.
PHRASE = 5

#: Words that say how nearly something is so: two tellers choose them differently.
_DEGREES = frozenset(
    stem(w) for w in "almost nearly near close about around roughly virtually practically very quite".split()
)

#: Fewest words around that two quoted phrases share which are the same but for words of degree.
SITE = 2


def phrase_shares(a: Quote, b: Quote, x: Sequence[str], y: Sequence[str]) -> dict[str, float] | None:
    """Why two phrases quoted in running text are one, though small words differ; None if they are not.

    "Almost zero" and "close to zero", both said of levels of cooperation.
    """
    if max(len(x), len(y)) > PHRASE or min(len(x), len(y)) < 2 or tuple(x) == tuple(y):
        return None
    one, two = content(x) - _DEGREES, content(y) - _DEGREES
    near = len(a.around & b.around)
    if not one or one != two or one <= COMMON or near < SITE:
        return None
    return {"the same telling words": 2.5, "same words around": round(0.75 * min(near, 4), 3)}


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two wordings laid side by side.

    Attributes
    ----------
    matched : weight of the words both have.
    cost : weight of the words by which they differ inside the stretch they share.
    changes : (words of a, words of b) of each difference inside.
    extra_a, extra_b : words before and after that only one of them goes on with.
    leads : the word right before each change.
    """

    matched: float
    cost: float
    changes: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    extra_a: tuple[str, ...]
    extra_b: tuple[str, ...]
    shared: tuple[str, ...]
    leads: tuple[str, ...] = ()

    @property
    def ratio(self) -> float:
        whole = 2 * self.matched + self.cost
        return 2 * self.matched / whole if whole else 0.0


@lru_cache(maxsize=20_000)
def aligned(a: tuple[str, ...], b: tuple[str, ...]) -> Alignment:
    """Lay two wordings side by side; what only one goes on with at either end is no difference."""
    if a > b:
        other = aligned(b, a)
        return Alignment(
            other.matched,
            other.cost,
            tuple((y, x) for x, y in other.changes),
            other.extra_b,
            other.extra_a,
            other.shared,
            other.leads,
        )
    ops = opcodes(a, b)
    matched, cost = 0.0, 0.0
    changes: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    extra_a: list[str] = []
    extra_b: list[str] = []
    shared: list[str] = []
    leads: list[str] = []
    for n, (op, i, j, k, m) in enumerate(ops):
        x, y = a[i:j], b[k:m]
        if op == "equal":
            matched += sum(map(weight, x))
            shared.extend(x)
            continue
        if n in (0, len(ops) - 1) and (not x or not y):
            extra_a.extend(x)
            extra_b.extend(y)
            continue
        if GAP in x or GAP in y or _is_put_in(x) or _is_put_in(y):
            continue
        if n in (0, len(ops) - 1):
            # One goes on with more words there than the other has: those are no difference.
            keep = min(len(x), len(y))
            cut_a, cut_b = (x[-keep:], y[-keep:]) if n == 0 else (x[:keep], y[:keep])
            extra_a.extend(x[:-keep] if n == 0 else x[keep:])
            extra_b.extend(y[:-keep] if n == 0 else y[keep:])
            x, y = cut_a, cut_b
        if "".join(x) == "".join(y):
            matched += sum(map(weight, x))
            shared.extend(x)
            continue
        near = [w for w in x if any(_are_forms(w, v) for v in y)]
        half = 0.5 * sum(map(weight, near))
        matched += half
        cost += sum(map(weight, x)) + sum(map(weight, y)) - 2 * half
        changes.append((x, y))
        leads.append(shared[-1] if shared else "")
    return Alignment(
        matched, cost, tuple(changes), tuple(extra_a), tuple(extra_b), tuple(shared), tuple(leads)
    )


#: Weight of shared words from which on a remark is too long to be taken up and turned, and the least share
#: of the words that two translations of it have in common.
LONG, NEARLY = 5.0, 0.75

#: Words before nouns: what changes after them is a thing, and no verb.
_BEFORE_NOUNS = frozenset("a an the this these no every my your our his her its their of in for".split())

#: Pronouns and what goes with them, one person of grammar a line.
_PERSONS = {
    word: n
    for n, line in enumerate(
        (
            "i me my mine myself we us our ours ourselves",
            "you your yours yourself yourselves",
            "he him his himself she her hers herself it its itself they them their theirs themselves",
        )
    )
    for word in line.split()
}


def is_echo(pair: Alignment, names: frozenset[str], *, is_strict: bool = True) -> bool:
    """Whether one speaker takes up another's words and turns them: "we" to "they", "bill" to "gift".

    What somebody says himself differs from what another is said to have said by nothing but slips. If not
    ``is_strict``, one change in the middle of what is alike from end to end is none. Two who put one long
    remark into a writer's language choose other verbs: that is none either.
    """
    if any(_turns_person(x, y) for x, y in pair.changes):
        return True
    if (
        pair.matched >= LONG
        and pair.ratio >= NEARLY
        and not content((*pair.extra_a, *pair.extra_b))
        and not any(
            _BEFORE_NOUNS & {lead, *x[:1], *y[:1]} for lead, (x, y) in _led(pair) if content(x) and content(y)
        )
    ):
        return False
    if not any(_replaces(x, y, names) for x, y in pair.changes):
        return False
    return is_strict or len(pair.changes) > 1 or bool(content((*pair.extra_a, *pair.extra_b)))


def _led(pair: Alignment) -> Iterable[tuple[str, tuple[tuple[str, ...], tuple[str, ...]]]]:
    return zip(pair.leads, pair.changes, strict=True)


def _turns_person(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    one, two = ({_PERSONS[w] for w in side if w in _PERSONS} for side in (x, y))
    return bool(one and two and not one & two)


def _replaces(x: tuple[str, ...], y: tuple[str, ...], names: frozenset[str]) -> bool:
    """Whether words of matter stand for other words of matter."""
    one, two = ([w for w in side if is_content(w) and w not in names] for side in (x, y))
    return any(not any(_are_forms(w, v) for v in two) for w in one) and any(
        not any(_are_forms(w, v) for v in one) for w in two
    )


def are_spellings(a: str, b: str) -> bool:
    """Whether two names are one, spelt by two romanizations: Karakosch and Karakosh, Tobruk and Tubruq."""
    return a[:1] == b[:1] and (_skeleton(a) == _skeleton(b) or fuzz.ratio(a, b) >= SPELLING)


def _skeleton(name: str) -> str:
    """The consonants of a name, without what romanizations add and double."""
    return re.sub(
        r"(.)\1+", r"\1", re.sub("[^b-df-gj-np-tv-xz]", "", name.replace("q", "k").replace("c", "k"))
    )


def _is_put_in(words: tuple[str, ...]) -> bool:
    """Whether all of the words stand in brackets: the writer says that they are none of the speaker's."""
    return bool(words) and all(w.startswith(PUT_IN) for w in words)


def _are_forms(a: str, b: str) -> bool:
    return stem(a) == stem(b) or (len(a) > 5 and len(b) > 5 and a[:5] == b[:5])


# -- values -----------------------------------------------------------------------------------


def is_heading(reading: Reading, text: str, start: int, end: int) -> bool:
    """Whether a span stands in the title, or in a short line of the body that ends in no full stop.

    ``text`` is the parsed field's.
    """
    if reading.field == "title":
        return True
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    line = text[first : last if last >= 0 else len(text)].strip()
    return len(line) <= HEADING and line[-1:] not in '.!?:,;”"' and end - start < len(line) * 0.8


def about(speaker: str, span: Span) -> str:
    """What a quotation is about, in plain words: "what Anna Roe said about the bridge"."""
    who = f"what {with_article(speaker)} said" if speaker else "what was said"
    nouns = [t for t in span if t.pos_ in ("NOUN", "PROPN") and t.lower_ not in COMMON and len(t) > 2]
    told = list(dict.fromkeys(_with_article(t) for t in nouns))[:2]
    return f"{who} about {' and '.join(told)}" if told else f"{who}: “{opening(span.text)}”"


def _with_article(noun: Token) -> str:
    before = noun.nbor(-1).lower_ if noun.i else ""
    return f"the {noun.text}" if before == "the" else noun.text


def opening(text: str) -> str:
    """The first words of a statement."""
    words = text.split()
    return " ".join(words[:SAID]).rstrip(",.;:") + ("…" if len(words) > SAID else "")


def names_among(pairs: Sequence[tuple[str, bool]]) -> frozenset[str]:
    return frozenset(w for w, named in pairs if named and w not in FUNCTION)


def is_bare_title(word: str) -> bool:
    """Whether a capitalised word names nobody by itself: an office, a nation."""
    return word in BEFORE_NAMES or word in HUMAN or word in NATIONS


def evened_words(text: str) -> tuple[str, ...]:
    return tuple(evened(text))
