"""Words between quotation marks, and whether sources give them alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from checker.kinds._base import Affinity, Comparison, Kind, Mention, Rule
from checker.kinds._quotes import (
    Alignment,
    about,
    aligned,
    are_spellings,
    around,
    content,
    is_bare_title,
    is_content,
    is_echo,
    is_heading,
    names_among,
    phrase_shares,
    token_at,
    units_of,
)
from checker.kinds._speakers import ROMANIZED, are_one, speaker_part
from checker.language.concepts import NEGATIONS
from checker.language.parse import Reading
from checker.language.quotations import Quotation
from checker.language.worddiff import COMMON, evened_with_marks, stem
from checker.model import Fact
from checker.values import Quote

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: Log-odds that quoted phrases of the same meaning add.
PHRASES_ALIKE = 3.0

#: Fewest words of a quotation that is compared.
FEWEST = 3

#: A quotation of so few words is part of the writer's own sentence and needs its words around.
PARTIAL = 7

#: What is thought of any two quotations before looking.
PRIOR = -4.0

_MAY = frozenset("may might could perhaps maybe".split())
_WILL = frozenset("will must shall definitely certainly".split())

#: A change of more words than this on one side is another wording, and its words have no counterparts.
LONG_CHANGE = 4

#: Weight of differing words from which on two sentences are hardly of one remark.
MANY = 5.0

#: Names of up to so many letters are short forms: IS, EU, UN, NATO.
SHORT_FORM = 4

#: Words of opposite sense; a change from one to the other turns a statement round.
_OPPOSITES = frozenset(
    frozenset(pair.split(":"))
    for pair in (
        "increase:decrease rise:fall more:less before:after win:lose won:lost accept:reject support:oppose "
        "confirm:deny safe:dangerous guilty:innocent alive:dead open:closed all:none all:some always:never "
        "up:down best:worst first:last better:worse high:low higher:lower strong:weak start:stop begin:end "
        "everybody:nobody everything:nothing with:without for:against above:below early:late legal:illegal "
        "true:false right:wrong success:failure succeed:fail friend:enemy war:peace love:hate allow:forbid "
        "likely:unlikely possible:impossible able:unable fair:unfair some:no some:none any:no can:must "
        "rise:cut stay:leave agree:disagree agree:refuse many:few most:few most:least good:bad"
    ).split()
)


def _find(reading: Reading) -> Iterator[Mention]:
    text = reading.doc.text
    for quotation in reading.quotations:
        if not quotation.is_direct or quotation.is_weak:
            continue
        for start, end in units_of(text, quotation.start, quotation.end):
            mention = _mention(reading, text, quotation, (start, end))
            if mention is not None:
                yield mention


def _mention(reading: Reading, text: str, quotation: Quotation, span: tuple[int, int]) -> Mention | None:
    doc, (start, end) = reading.doc, span
    words = reading.source_text[start:end]
    pairs = evened_with_marks(words)
    said = tuple(word for word, _ in pairs)
    if len(said) < FEWEST or not content(said):
        return None
    if not quotation.speaker and _is_work(words):
        return None
    speaker, is_named, sex = speaker_part(reading, quotation)
    first, last = token_at(doc, start), token_at(doc, end - 1)
    heading = is_heading(reading, text, start, end)
    unbacked = False
    if heading:
        backing = _backing(reading, said)
        unbacked = backing is None
        if backing is not None and not speaker and backing[0].speaker:
            speaker, is_named, sex = speaker_part(reading, *backing)
    value = Quote(
        speaker=speaker,
        words=" ".join(words.split()),
        said=said,
        names=names_among(pairs),
        around=around(doc, first, last + 1),
        is_named=is_named,
        sex=sex,
        is_heading=heading,
        is_unbacked=unbacked,
    )
    key = f"{' '.join(said)}|{speaker}"
    return Mention(
        start, end, value, first, about=about(speaker, doc[first : last + 1]), speaker=speaker, key=key
    )


def _is_work(words: str) -> bool:
    """Whether words between marks are the title of a book, a film or a law: most begin with a capital."""
    long = [w for w in words.split() if len(w) > 3]
    return len(long) > 1 and sum(w[:1].isupper() for w in long) > 0.7 * len(long) and not words.isupper()


def _backing(reading: Reading, said: tuple[str, ...]) -> tuple[Quotation, Doc] | None:
    """The quotation of the article's body that has all the words of a heading's, in order, and its field."""
    for doc, quotations in zip(reading.whole.docs, reading.whole.quotations, strict=True):
        text = doc.text
        for quotation in quotations:
            if not quotation.is_direct or (
                doc is reading.doc and is_heading(reading, text, quotation.start, quotation.end)
            ):
                continue
            body = tuple(w for w, _ in evened_with_marks(text[quotation.start : quotation.end]))
            if len(body) >= len(said) and any(
                body[i : i + len(said)] == said for i in range(len(body) - len(said) + 1)
            ):
                return quotation, doc
    return None


def _quote(fact: Fact) -> Quote:
    if not isinstance(fact.value, Quote):
        raise TypeError(f"no statement: {fact.value!r}")
    return fact.value


def _keys(fact: Fact) -> Iterable[str]:
    said = _quote(fact).said
    told = {stem(w) for w in said if is_content(w) and w not in COMMON}
    return told or content(said)


def _align(f: Fact, g: Fact) -> Affinity | None:
    a, b = _quote(f), _quote(g)
    one = are_one(a, b)
    same_article = f.article == g.article
    if same_article and a.is_heading == b.is_heading:
        return None
    phrase = phrase_shares(a, b, a.said, b.said) if not same_article else None
    if phrase is not None:
        return Affinity(
            {"any two quotations": PRIOR, **phrase}, texts=(a.words, b.words), weight=PHRASES_ALIKE
        )
    pair = aligned(a.said, b.said)
    if pair.matched < 1.0 or not content(pair.shared):
        return None
    if one is False and (
        (pair.ratio < 0.7 and pair.matched < 4) or is_echo(pair, a.names | b.names, is_strict=False)
    ):
        return None
    shares = {
        "any two quotations": PRIOR,
        "same words": round(1.1 * min(pair.matched, 6.0), 3),
        "other words": round(-6.0 * (1.0 - pair.ratio) - 0.4 * max(0.0, pair.cost - MANY), 3),
        "same speaker": 1.5 if one else -0.5 if one is False else 0.0 if a.speaker and b.speaker else 0.5,
    }
    whole = _whole(pair)
    if whole:
        shares["nothing more is said"] = whole
    if min(len(a.said), len(b.said)) < PARTIAL:
        near = len(a.around & b.around)
        shares["same words around"] = round(0.75 * min(near, 4), 3)
    return Affinity(shares, texts=(a.words, b.words), weight=3.0 if pair.changes else 0.0)


def _whole(pair: Alignment) -> float:
    """How much it tells that the words both have are all that one or both of them say."""
    if any(is_content(w) for x, y in pair.changes for w in (*x, *y) if not _is_negation(w)):
        return 0.0 if pair.extra_a or pair.extra_b else 1.0
    return (
        2.5 if not pair.extra_a and not pair.extra_b else 1.5 if not pair.extra_a or not pair.extra_b else 0.0
    )


def _is_negation(word: str) -> bool:
    return word in NEGATIONS or word in ("well", "nowhere", "hardly", "barely")


def _compare(f: Fact, g: Fact) -> Comparison:
    a, b = _quote(f), _quote(g)
    pair = aligned(a.said, b.said)
    if f.article == g.article and f.field == g.field and a.is_heading == b.is_heading:
        return Comparison("unknown", 0.0)
    added = _added_by_heading(a, b, pair) if f.article == g.article else ()
    if added:
        return Comparison(
            "disjoint", 1.0, rule="quote.changed", verdict="conflict", severity="major",
            why=f"the heading puts “{' '.join(added)}” into a quotation that the text gives without it",
        )  # fmt: skip
    changes = [c for c in pair.changes if not _is_respelt(a, b, c)]
    if not changes:
        # The same words of two speakers are no agreement; who said them is another kind's question.
        return Comparison("unknown" if are_one(a, b) is False else "equal", 0.0)
    if f.as_of != g.as_of and any(_figures(x) != _figures(y) for x, y in pair.changes):
        # "We have 12 cases" of one day and "We have 15" of another are two remarks.
        return Comparison("unknown", 0.0)
    reason = _turned(a, b, pair)
    if not reason and (a.is_heading or b.is_heading):
        return Comparison("unknown", 0.0)  # headings shorten
    shown = "; ".join(f"“{' '.join(x) or '–'}” / “{' '.join(y) or '–'}”" for x, y in changes[:3])
    if reason:
        return Comparison(
            "disjoint", 1.0, rule="quote.changed", verdict="conflict", severity="major",
            why=f"{reason} the words between the quotation marks differ: {shown}",
        )  # fmt: skip
    return Comparison(
        "disjoint", 0.5, rule="quote.altered", verdict="variant", severity="minor",
        why=f"the words between the quotation marks differ: {shown}",
    )  # fmt: skip


def _is_respelt(a: Quote, b: Quote, change: tuple[tuple[str, ...], tuple[str, ...]]) -> bool:
    """Whether a change is one of names that are spelt in two ways, and no change of what was said."""
    x, y = change
    return len(x) == len(y) and all(
        v == w or (v in a.names and w in b.names and are_spellings(v, w)) for v, w in zip(x, y, strict=True)
    )


def _added_by_heading(a: Quote, b: Quote, pair: Alignment) -> tuple[str, ...]:
    """Content words that a heading has and the body's quotation lacks."""
    for heading, extra, text in ((a, pair.extra_a, b), (b, pair.extra_b, a)):
        if heading.is_heading and heading.is_unbacked and not text.is_heading:
            told = tuple(w for w in extra if is_content(w))
            if told:
                return extra
    return ()


def _turned(a: Quote, b: Quote, pair: Alignment) -> str:
    """Why a change of words changes what is said: a clause's beginning, or empty."""
    for x, y in pair.changes:
        denied, other = (any(w in NEGATIONS for w in side) for side in (x, y))
        if denied != other and not _is_other_negation(x, y):
            return "one affirms what the other denies, as"
        if max(len(x), len(y)) > LONG_CHANGE:
            continue  # worded anew: the words do not stand for each other
        if _figures(x) and _figures(y) and _figures(x) != _figures(y) and _of_one_thing(x, y):
            return "the numbers differ, as"
        if any(frozenset((v, w)) in _OPPOSITES for v in x for w in y):
            return "one says the opposite of the other, as"
        if (any(w in _MAY for w in x) and any(w in _WILL for w in y)) or (
            any(w in _MAY for w in y) and any(w in _WILL for w in x)
        ):
            return "one says that it may be so and the other that it will, as"
        one = {w for w in x if w in a.names and not is_bare_title(w)}
        two = {w for w in y if w in b.names and not is_bare_title(w)}
        if one and two and not any(_may_be_one_name(v, w) for v in one for w in two):
            return "they name different ones, as"
    return "several things are others, as" if _are_other_things(pair) else ""


def _are_other_things(pair: Alignment) -> bool:
    """Whether two words or more have others in their place, one for one, in what is the same for the rest."""
    swaps = {
        (x[0], y[0])
        for x, y in pair.changes
        if len(x) == len(y) == 1 and is_content(x[0]) and is_content(y[0])
    }
    whole = not content((*pair.extra_a, *pair.extra_b))
    return whole and len(pair.changes) == len(swaps) > 1


def _may_be_one_name(a: str, b: str) -> bool:
    """Whether two words may be spellings of one name, or one be short for it."""
    short = min(len(a), len(b))
    return short <= SHORT_FORM or a[:3] == b[:3] or fuzz.ratio(a, b) >= ROMANIZED


def _figures(words: tuple[str, ...]) -> set[str]:
    return {w for w in words if any(map(str.isdigit, w))}


def _of_one_thing(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Whether the words that changed along with two figures leave it open that both count one thing."""
    one, two = content(set(x) - _figures(x)), content(set(y) - _figures(y))
    return not one or not two or bool(one & two)


def _is_other_negation(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Whether a negation is only said another way: "not able" and "unable"."""
    negative = ("un", "in", "im", "dis", "non", "refus", "fail", "lack", "neither", "hardly", "without")
    for with_it, without in ((x, y), (y, x)):
        if any(w in NEGATIONS for w in with_it):
            return any(w.startswith(negative) for w in without)
    return False


def _rules() -> tuple[Rule, ...]:
    source = "AP Stylebook, “quotations in the news”: never alter quotations; Reuters Handbook of Journalism"
    return (
        Rule(
            "quote.changed",
            "A quotation says something else in another source",
            "Two sources quote the same remark, and a number, a name, a negation or a word of the opposite "
            "sense differs, or a heading adds words to it.",
            "“We are not ready to open the bridge,” said Anna Roe, the mayor. / "
            "“We are ready to open the bridge,” said Anna Roe, the mayor.",
            "“We are not ready to open the bridge,” said Anna Roe, the mayor. / "
            "“We aren't ready to open the bridge,” Mayor Anna Roe told reporters.",
            source,
        ),
        Rule(
            "quote.altered",
            "A quotation is worded differently",
            "Two sources quote the same remark in words that are not quite the same.",
            "“The old bridge creaked like a barn door in the wind,” said Anna Roe. / "
            "“The old bridge groaned like a barn door in the wind,” said Anna Roe.",
            "“The old bridge creaked like a barn door in the wind,” said Anna Roe. / "
            "“The old bridge creaked like a barn door,” said Anna Roe.",
            source,
        ),
        Rule(
            "quote.agrees",
            "Sources quote the same words",
            "Two or more sources have the same words between quotation marks.",
            "“The old bridge creaked like a barn door in the wind,” said Anna Roe. / "
            "Roe said: “The old bridge creaked like a barn door.”",
            "“The old bridge creaked like a barn door in the wind,” said Anna Roe. / "
            "“The ferry will sail again on Monday,” said Anna Roe.",
            source,
        ),
        Rule(
            "quote.unsure",
            "A quotation may be worded differently",
            "The wordings differ, but it is not certain that they are of the same remark.",
            "“The bridge is old and tired,” said Anna Roe. / “The bridge is tired,” said a neighbour.",
            "“The bridge is old,” said Anna Roe. / “The bridge is old,” said Anna Roe.",
            source,
        ),
    )


KIND = Kind(
    name="quote",
    summary="words between quotation marks: “We are not out of the woods,” said Anna Roe",
    mask="[quote]",
    find=_find,
    compare=_compare,
    block=lambda fact: "quote",
    rules=_rules(),
    align=_align,
    keys=_keys,
    is_within=True,
)
