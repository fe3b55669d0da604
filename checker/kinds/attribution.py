"""Who said it: statements and the speakers that sources give them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from checker.kinds._base import Affinity, Comparison, Kind, Mention, Rule
from checker.kinds._quotes import (
    aligned,
    around,
    content,
    is_content,
    is_echo,
    is_heading,
    names_among,
    opening,
    phrase_shares,
    token_at,
    units_of,
)
from checker.kinds._responsibility import CLAIM, are_two_groups, claims
from checker.kinds._speakers import are_one, are_relatives, share_surname, speaker_part
from checker.language.names import name_parts
from checker.language.parse import Reading
from checker.language.quotations import Quotation
from checker.language.worddiff import COMMON, evened_with_marks, stem
from checker.model import Fact
from checker.values import Quote

#: Log-odds that quoted phrases of the same meaning add.
PHRASES_ALIKE = 3.0

#: Fewest words of a statement whose speaker is compared.
FEWEST = 4

#: Fewest words that a sentence has which two people do not say by chance.
WHOLE = 5

#: Words of a statement shown with its speaker.
SHOWN = 8

#: Most words and marks of a statement and its tag that are shown together.
MOST = 40

#: What is thought of any two statements before looking.
PRIOR = -5.0

#: Fewest content words that two statements share, where at least one is not quoted.
SHARED = 4

#: Content words from which on a sentence told in nearly the same words is one statement, and the share of
#: the words that has to be the same.
WORD_FOR_WORD, ALL_BUT = 6, 0.8

#: Words that tell nothing of where an unnamed source belongs.
_VAGUE = frozenset(
    "a an the senior unnamed anonymous top high-ranking ranking local western well-placed official "
    "government uk’s uk us british american russian informed reliable one".split()
)

#: Log-odds that two reports of one story that say who claims an attack mean the same attack.
CLAIMED = 0.8

#: Fewest words around that two statements share which are told in the writers' words.
OCCASION = 2

#: Words of condolence, thanks and prayer: said by everybody after every calamity.
_FORMULAS = frozenset(
    stem(w)
    for w in "thought thoughts prayer prayers heart hearts family families victim victims "
    "condolence condolences sympathy sympathies love loved thank thanks grateful god "
    "bless pray praying sad sadness sorry tragedy tragic terrible heartbroken devastated "
    "shocked deeply community support stand comment investigation ongoing investigating "
    "justice responsible information contact forward ask asking appeal appealing urge "
    "urging call witness witnesses peace friend friends police statement".split()
)


def _find(reading: Reading) -> Iterator[Mention]:
    if reading.field == "title":
        return
    yield from claims(reading)
    yield from _quoted(reading)
    for quotation in reading.quotations:
        if not quotation.is_direct and quotation.speaker and quotation.tag is not None:
            mention = _indirect(reading, quotation)
            if mention is not None:
                yield mention


def _quoted(reading: Reading) -> Iterator[Mention]:
    """One mention for all quotations that one "said Roe" brings in, and one for each without it."""
    text = reading.doc.text
    groups: dict[tuple[int, int], list[Quotation]] = defaultdict(list)
    for quotation in reading.quotations:
        if not quotation.is_direct or not quotation.speaker or quotation.is_weak or quotation.is_relayed:
            continue
        if is_heading(reading, text, quotation.start, quotation.end):
            continue
        groups[quotation.tag or (-1, quotation.start)].append(quotation)
    for tag, members in groups.items():
        mention = _direct(reading, text, tag, members)
        if mention is not None:
            yield mention


def _direct(reading: Reading, text: str, tag: tuple[int, int], members: list[Quotation]) -> Mention | None:
    doc = reading.doc
    units: list[tuple[str, ...]] = []
    names: set[str] = set()
    for member in members:
        for start, end in units_of(text, member.start, member.end):
            pairs = evened_with_marks(reading.source_text[start:end])
            names |= names_among(pairs)
            if len(pairs) >= FEWEST or (len(pairs) > 1 and content(w for w, _ in pairs)):
                units.append(tuple(w for w, _ in pairs))
    if not units:
        return None
    first = members[0]
    if tag[0] >= 0:
        (start, end), anchor = _with_words(reading, text, tag, members), tag[0]
    else:
        anchor = token_at(doc, first.start)
        last = min(anchor + SHOWN, token_at(doc, first.end - 1) + 1)
        start, end = first.start, doc[last - 1].idx + len(doc[last - 1])
    return _mention(reading, first, (start, end, anchor), tuple(units), frozenset(names), is_direct=True)


def _with_words(
    reading: Reading, text: str, tag: tuple[int, int], members: list[Quotation]
) -> tuple[int, int]:
    """The tag with the nearest words that it brings in, where both stand in one sentence."""
    doc = reading.doc
    low, high = tag
    sentence = doc[low].sent
    parts = [
        (token_at(doc, start), token_at(doc, end - 1) + 1)
        for member in members
        for start, end in units_of(text, member.start, member.end)
    ]
    inside = [(a, b) for a, b in parts if b > sentence.start and a < sentence.end and (b <= low or a >= high)]
    if inside:
        first, last = min(inside, key=lambda part: low - part[1] if part[1] <= low else part[0] - high)
        low, high = (
            (max(first, sentence.start, high - MOST), high)
            if last <= low
            else (low, min(last, sentence.end, low + MOST))
        )
    return doc[low].idx, doc[high - 1].idx + len(doc[high - 1])


def _indirect(reading: Reading, quotation: Quotation) -> Mention | None:
    doc = reading.doc
    if quotation.tag is None:
        return None
    pairs = evened_with_marks(reading.source_text[quotation.start : quotation.end])
    said = tuple(w for w, _ in pairs)
    if len(content(said)) < SHARED - 1:
        return None
    first, last = token_at(doc, quotation.start), token_at(doc, quotation.end - 1) + 1
    low, high = quotation.tag
    end = min(last, first + SHOWN) if high <= first <= high + 2 else high
    end = max(end, high)
    span = (doc[low].idx, doc[end - 1].idx + len(doc[end - 1]), low)
    return _mention(reading, quotation, span, (said,), names_among(pairs), is_direct=False)


def _mention(
    reading: Reading,
    quotation: Quotation,
    span: tuple[int, int, int],
    units: tuple[tuple[str, ...], ...],
    names: frozenset[str],
    *,
    is_direct: bool,
) -> Mention:
    start, end, anchor = span
    doc = reading.doc
    speaker, is_named, sex = speaker_part(reading, quotation)
    token = quotation.speaker_token
    first, last = token_at(doc, quotation.start), token_at(doc, quotation.end - 1) + 1
    value = Quote(
        speaker=speaker,
        words=" ".join(reading.source_text[quotation.start : quotation.end].split()),
        is_direct=is_direct,
        said=tuple(w for unit in units for w in unit),
        names=names,
        units=units,
        around=around(doc, first, last),
        is_named=is_named,
        sex=sex,
        is_sure=token is None or reading.whole.people.is_sure(doc[token]),
        title=" ".join(sorted(w for title in reading.whole.people.titles_of(speaker) for w in title)),
    )
    return Mention(start, end, value, anchor, about=_about(value), speaker=speaker)


def _about(value: Quote) -> str:
    return f"who said “{opening(value.words)}”" if value.is_direct else f"who said {opening(value.words)}"


def _quote(fact: Fact) -> Quote:
    if not isinstance(fact.value, Quote):
        raise TypeError(f"no statement: {fact.value!r}")
    return fact.value


def _keys(fact: Fact) -> Iterable[str]:
    if _quote(fact).topic:
        return {_quote(fact).topic}
    return {stem(w) for w in _quote(fact).said if is_content(w) and w not in COMMON}


def _align(f: Fact, g: Fact) -> Affinity | None:
    a, b = _quote(f), _quote(g)
    if f.article == g.article or a.topic != b.topic or not (a.is_sure and b.is_sure):
        return None
    if a.topic == CLAIM:
        # Reports of one story tell of one attack; what they say of others was left out.
        return (
            Affinity({"both say who claims the attack": CLAIMED})
            if are_two_groups(a.speaker, b.speaker)
            else None
        )
    one = are_one(a, b)
    if a.is_named and b.is_named and share_surname(a.speaker, b.speaker) and not are_relatives(a, b):
        return None  # another first name: what the two are called is another kind's question
    if a.is_direct and b.is_direct:
        return _align_quoted(a, b) if one is False or _differ_in_kind(a, b) else None
    if one is not False or _speak_for_others(a, b) or _names(f, b) or _names(g, a):
        return None
    return _align_told(a, b)


def _names(fact: Fact, other: Quote) -> bool:
    """Whether a sentence names the other's speaker as well: one of the two may tell what the other said."""
    return (name_parts(other.speaker) or ("",))[-1] in fact.sentence.lower()


def _differ_in_kind(a: Quote, b: Quote) -> bool:
    """Whether two unnamed speakers are described in ways that do not fit: defence source, police source."""
    if a.is_named or b.is_named:
        return False
    x, y = ([stem(w) for w in q.speaker.lower().split() if w not in _VAGUE] for q in (a, b))
    return len(x) > 1 and len(y) > 1 and x[-1] == y[-1] and not set(x[:-1]) & set(y[:-1])


def _speak_for_others(a: Quote, b: Quote) -> bool:
    """Whether one of two may speak for the other, or for a body the other leads."""
    return any("spokes" in q.speaker.lower() or "spokes" in q.title for q in (a, b))


def _align_quoted(a: Quote, b: Quote) -> Affinity | None:
    """Two quotations: how much of a sentence of the one the other has word for word."""
    best = None
    for x in a.units:
        for y in b.units:
            phrase = phrase_shares(a, b, x, y)
            if phrase is not None:
                return Affinity(
                    {"any two statements": PRIOR, **phrase},
                    texts=(" ".join(x), " ".join(y)),
                    weight=PHRASES_ALIKE,
                )
            if min(len(x), len(y)) < FEWEST or not content(x) & content(y):
                continue
            pair = aligned(x, y)
            if is_echo(pair, a.names | b.names):
                continue
            telling = {stem(w) for w in pair.shared if is_content(w) and w not in COMMON} - _FORMULAS
            if not telling:
                continue
            # A sentence of both, whole, tells most: chance gives a few words and not a sentence.
            whole = not pair.changes and (not pair.extra_a or not pair.extra_b)
            shares = {
                "any two statements": PRIOR,
                "same words": round(1.2 * min(pair.matched, 6.0), 3),
                "other words": round(-8.0 * (1.0 - pair.ratio), 3),
                "a whole sentence alike": 3.0 if whole and len(pair.shared) >= WHOLE else 0.0,
                "a set phrase": -1.5 if len(telling) < 2 and len(pair.shared) < 5 else 0.0,
            }
            if best is None or sum(shares.values()) > sum(best.values()):
                best = shares
    return Affinity(best) if best is not None else None


def _align_told(a: Quote, b: Quote) -> Affinity | None:
    """Two statements of which one at least is told in the writer's words."""
    shared = {w for w in content(a.said) & content(b.said) if w not in _FORMULAS}
    near = len(a.around & b.around)
    marks = _has_marks(a.words) and _has_marks(b.words)
    larger = max(len(content(a.said)), len(content(b.said)))
    if len(shared) >= WORD_FOR_WORD and len(shared) >= ALL_BUT * larger:
        marks = True  # so long a sentence, and so alike: no two people word it so
    # Two of one side say the same in one day; only a place or an occasion in common makes it one statement.
    if len(shared) < (SHARED if marks else SHARED + 1) or (near < OCCASION and not marks):
        return None
    smaller = min(len(content(a.said)), len(content(b.said)))
    shares = {
        "any two statements": PRIOR - 3.0,
        "same words": round(0.8 * min(len(shared), 8), 3),
        "share of the words": round(3.0 * len(shared) / smaller, 3),
        "same words around": round(0.4 * min(near, 4), 3),
    }
    return Affinity(shares, texts=(a.words, b.words), weight=3.0)


def _has_marks(words: str) -> bool:
    return any(mark in words for mark in '"“‘')


def _compare(f: Fact, g: Fact) -> Comparison:
    a, b = _quote(f), _quote(g)
    first, second = sorted((a.speaker, b.speaker))
    if a.topic == CLAIM:
        if not are_two_groups(a.speaker, b.speaker):
            return Comparison("unknown", 0.0)
        return Comparison(
            "disjoint", 1.0, rule="attribution.differs", verdict="conflict", severity="major",
            why=f"one has {first} claim the attack, the other {second}",
        )  # fmt: skip
    if _differ_in_kind(a, b):
        if not all(q.speaker.split()[-1] in fact.text for q, fact in ((a, f), (b, g))):
            return Comparison("unknown", 0.0)  # the speaker goes on speaking: told already
        return Comparison(
            "disjoint", 0.5, rule="attribution.described", verdict="variant", severity="minor",
            why=f"one calls the speaker “{first}”, the other “{second}”",
        )  # fmt: skip
    if are_one(a, b) is not False:
        return Comparison("unknown", 0.0)
    return Comparison(
        "disjoint", 1.0, rule="attribution.differs", verdict="conflict", severity="major",
        why=f"one has {first} say it, the other {second}",
    )  # fmt: skip


_SOURCE = "AP Stylebook, “attribution”; Reuters Handbook of Journalism, “attribution and sourcing”"

KIND = Kind(
    name="attribution",
    summary="who said it: Anna Roe said the bridge would stay closed",
    mask="[statement]",
    find=_find,
    compare=_compare,
    block=lambda fact: "attribution",
    rules=(
        Rule(
            "attribution.differs",
            "Sources give one statement two speakers",
            "Two sources quote or report the same statement and name different people as having made it.",
            "“The old bridge creaked like a barn door in the wind,” said Anna Roe, the mayor. / "
            "“The old bridge creaked like a barn door in the wind,” said Tom Birk, a fisherman.",
            "“The old bridge creaked like a barn door in the wind,” said Anna Roe, the mayor. / "
            "“The old bridge creaked like a barn door in the wind,” the mayor said.",
            _SOURCE,
        ),
        Rule(
            "attribution.described",
            "Sources describe an unnamed speaker differently",
            "Two sources have the same quotation from an unnamed speaker whom they place differently.",
            "“The old bridge creaked like a barn door in the wind,” a police source said. / "
            "“The old bridge creaked like a barn door in the wind,” a council source said.",
            "“The old bridge creaked like a barn door in the wind,” a police source said. / "
            "“The old bridge creaked like a barn door in the wind,” a senior police source said.",
            _SOURCE,
        ),
        Rule(
            "attribution.unsure",
            "One statement may have two speakers",
            "The speakers differ, but it is not certain that the statements are the same.",
            "Anna Roe said the bridge was old and tired and had to close. / "
            "Tom Birk said the old bridge was not tired at all and had to stay open.",
            "Anna Roe said the bridge was old. / Anna Roe said the ferry was late.",
            _SOURCE,
        ),
    ),
    align=_align,
    keys=_keys,
    tells_agreement=False,
)
