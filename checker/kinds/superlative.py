"""Superlatives: since when there was nothing like it, "the deadliest quake since 2007"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from checker.kinds._base import Affinity, Comparison, Kind, Mention, Rule
from checker.language.offices import Title, country, share_words, titles
from checker.language.parse import Reading
from checker.language.superlative_words import DEEDS, PERIODS, SORTS, TRADED, WAYS
from checker.language.superlatives import Claim, claims
from checker.model import Fact, Superlative

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Days between two reports after which "since" is counted from another day altogether.
APART = 200

#: Days between two reports after which there may have been another one to count.
NEAR = 7

#: Nouns that say how wide a claim is.
_SCOPES = {
    **dict.fromkeys(
        "town city village district county neighbourhood neighborhood borough suburb".split(), "town"
    ),
    **dict.fromkeys("state region province valley coast island peninsula bay".split(), "region"),
    **dict.fromkeys("country nation kingdom republic".split(), "country"),
    **dict.fromkeys("world globe planet history".split(), ""),
}

#: Nouns and verbs that name no class of things.
_EMPTY = frozenset(
    "time year day month week one thing case event be have do make hit take see come go".split()
)

#: Ranks of what is measured, whatever it is.
_MEASURED = frozenset({"level", "highest", "lowest", "fastest", "slowest"})
_ANY_MEASURE = frozenset(
    "new key main current annual overall latest average official record headline high low level point pace "
    "week month year time more most".split()
)

_COMPATIBLE = Comparison("compatible", 0.0)
_UNKNOWN = Comparison("unknown", 0.0)


def find(reading: Reading) -> Iterator[Mention]:
    doc = reading.doc
    found = claims(doc, reading.timexes, reading.article.published)
    held = titles(doc) if found else []
    for claim in found:
        value = _value(doc, claim, held)
        if value is None:
            continue
        yield Mention(
            claim.start,
            claim.end,
            value,
            claim.rank,
            about=f"since when there was no {value.thing.lower() or value.sort} like it",
            key=f"{claim.lead}|{value.sort}|{value.since}|{' '.join(value.words)}",
        )


def _value(doc: Doc, claim: Claim, held: Iterable[Title]) -> Superlative | None:
    reach = claim.reach
    tokens = [t for t in doc[claim.first : claim.last] if t.is_alpha and t.i != claim.rank]
    tokens += _of_history(doc, claim)
    noun = doc[claim.noun] if claim.noun is not None else None
    traded = _traded(doc, claim, noun)
    sort = "level" if traded or claim.lead in _MEASURED else _sort(noun, tokens)
    if not sort:
        return None
    lemmas = [t.lemma_.lower() for t in tokens if t.pos_ in ("NOUN", "VERB", "ADJ", "PROPN")]
    if noun is not None:
        # "The city's first murder": whose it is stands in front.
        own = [t for t in noun.subtree if t.is_alpha and t.i < claim.rank]
        lemmas += [t.lemma_.lower() for t in own if t.pos_ in ("NOUN", "PROPN")]
        tokens += [t for t in own if t not in tokens]
    places = [t.lower_ for t in tokens if _is_place(t)]
    offices = [t.office for t in held if claim.first <= t.first < claim.last]
    # Who does it, as words that cannot meet the words of the text.
    agents = [f"@{o.head} {'+'.join(sorted(o.fields))}" for o in offices if o.sort == "office"]
    scope = next((_SCOPES[w] for w in lemmas if w in _SCOPES), "")
    narrowing = [w for w in lemmas if w not in _EMPTY and SORTS.get(w) != sort and w != sort]
    measure: list[str] = []
    if sort == "level":
        # Rates and prices are many: which one it is has to be the same.
        narrowing += [
            w for t in (noun, *tokens) if t is not None and SORTS.get(w := t.lemma_.lower()) == sort
        ]
        measure = sorted({f"#{TRADED.get(w, w)}" for w in _measure(doc[claim.rank], noun)})
        measure += traded or [f"^{WAYS[w]}" for w in lemmas if w in WAYS]
    return Superlative(
        rank=doc[claim.rank].lower_,
        thing=noun.text if noun is not None and noun.lemma_ != "time" else "",
        since=reach.words.strip(),
        start=reach.earliest.isoformat() if reach.earliest else None,
        end="ever" if reach.is_ever else reach.latest.isoformat() if reach.latest else None,
        lead="fastest" if traded else claim.lead,
        sort=sort,
        words=(*dict.fromkeys(narrowing), *agents, *measure),
        places=tuple(dict.fromkeys(places)),
        scope=scope,
        order=claim.order,
        holds=claim.holds,
    )


def _of_history(doc: Doc, claim: Claim) -> list[Token]:
    """Whose history it is: "in the valley's history", "in the history of the county"."""
    if not claim.reach.is_ever:
        return []
    words = doc[claim.last : claim.last + 12]
    history = next((t for t in words if t.lower_ == "history" and t.idx < claim.end), None)
    if history is None:
        return []
    return [t for t in history.subtree if t.is_alpha and t.pos_ in ("NOUN", "PROPN") and t != history]


def _traded(doc: Doc, claim: Claim, noun: Token | None) -> list[str]:
    """What "the worst day for the shares" measures: the steepest fall of a day; empty for other claims."""
    if claim.lead not in ("worst", "best") or noun is None or noun.lemma_.lower() not in PERIODS:
        return []
    found = {TRADED[w] for t in doc[claim.rank].sent if (w := t.lemma_.lower()) in TRADED}
    way = "^fall" if claim.lead == "worst" else "^rise"
    return [f"#{noun.lemma_.lower()}", way, *(f"#{w}" for w in sorted(found))] if found else []


def _is_place(token: Token) -> bool:
    """Whether a word names a place, a body or a nation."""
    if token.ent_type_ in ("DATE", "TIME"):
        return False
    return token.pos_ == "PROPN" or token.ent_type_ in ("GPE", "LOC", "NORP")


def _measure(rank: Token, noun: Token | None) -> set[str]:
    """What is measured: "inflation" of "inflation rose to its highest rate", "a ten-year high for oil"."""
    found: set[str] = set()
    verb = next((t for t in rank.ancestors if t.pos_ in ("VERB", "AUX")), None)
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")] if verb is not None else []
    for head in {t for t in (noun, *subjects) if t is not None and t.pos_ in ("NOUN", "PROPN")}:
        near = [head, *(c for c in head.children if c.dep_ in ("compound", "amod", "nmod") and c != rank)]
        found |= {t.lemma_.lower() for t in near if t.is_alpha}
    return {w for w in found if w not in _ANY_MEASURE and SORTS.get(w) != "level"}


def _sort(noun: Token | None, tokens: Iterable[Token]) -> str:
    """The class of the thing: by its noun, or where that names none, by the first word that does."""
    if noun is not None:
        lemma = noun.lemma_.lower()
        if lemma not in _EMPTY and lemma not in _SCOPES:
            return SORTS.get(lemma) or SORTS.get(noun.lower_, lemma)
        if lemma != "time":
            return ""
    words = [t.lemma_.lower() for t in tokens]
    return next((SORTS.get(w) or DEEDS[w] for w in words if w in SORTS or w in DEEDS), "")


def _superlative(fact: Fact) -> Superlative:
    value = fact.value
    if not isinstance(value, Superlative):  # pragma: no cover - the pipeline pairs facts of one kind
        msg = f"{fact.kind} is no superlative"
        raise TypeError(msg)
    return value


def keys(fact: Fact) -> Iterable[str]:
    return (_superlative(fact).sort,)


def block(fact: Fact) -> str:
    return "superlative"


def align(f: Fact, g: Fact) -> Affinity | None:
    a, b = _superlative(f), _superlative(g)
    if a.sort != b.sort or not _may_be_one_lead(a.lead, b.lead) or _are_far(f, g):
        return None
    if a.scope and b.scope and a.scope != b.scope:
        return None
    if any(_are_others(a, b, sign) for sign in "@#^") or (a.order != b.order and _are_far(f, g, NEAR)):
        return None
    shares = {"any two superlatives": -1.5, "the same sort of thing": 1.5}
    if a.lead == b.lead:
        shares["the same rank"] = 1.5
    has_words = bool(set(a.words) & set(b.words))
    if not (a.since and b.since) and not (set(a.words) - set(a.places)) & (set(b.words) - set(b.places)):
        return None  # the first woman in one office, the first woman in another
    if any(x.scope and not x.places and y.places and not y.scope for x, y in ((a, b), (b, a))):
        shares["of a place by its name and by its sort"] = -1.5
    if a.places and b.places:
        if share_words(map(country, a.places), map(country, b.places)):
            shares["of the same place or body"] = 1.0
        else:
            shares["of another place or body"] = -2.5
    elif a.lead == "order" and not has_words:
        shares["not told of what"] = -1.0
    if has_words:
        shares["same words"] = 1.0
    return Affinity(shares)


def _are_others(a: Superlative, b: Superlative, sign: str) -> bool:
    """Whether both tell who does it, or what is measured, and tell different ones."""
    mine, theirs = ({_plain_head(w) for w in v.words if w.startswith(sign)} for v in (a, b))
    return bool(mine and theirs) and not any(_fit(x, y) for x in mine for y in theirs)


#: Words for the holder of an office, whatever it is called.
_HOLDERS = frozenset("@head @chief @holder @boss @leader".split())


def _plain_head(word: str) -> str:
    head, _, fields = word.partition(" ")
    return f"@* {fields}" if head in _HOLDERS and fields else word


def _fit(x: str, y: str) -> bool:
    return x == y or ("@*" in (x[:2], y[:2]) and x.partition(" ")[2] == y.partition(" ")[2])


def _may_be_one_lead(a: str, b: str) -> bool:
    if a == b:
        return True
    if "not" in (a, b):
        return "order" not in (a, b)
    return "level" in (a, b) and bool({"highest", "lowest"} & {a, b})


def _are_far(f: Fact, g: Fact, days: int = APART) -> bool:
    if not f.as_of or not g.as_of:
        return False
    return abs((date.fromisoformat(f.as_of[:10]) - date.fromisoformat(g.as_of[:10])).days) > days


def compare(f: Fact, g: Fact) -> Comparison:
    a, b = _superlative(f), _superlative(g)
    relation = _meet(a, b)
    if relation is None:
        return _UNKNOWN
    if a.holds != b.holds:
        if not relation or a.order != b.order:
            return _UNKNOWN
        why = "by the one it is so, by the other it is not"
        return Comparison("disjoint", 1.0, rule="superlative.denied", why=why)
    if not a.holds:
        return _COMPATIBLE
    if a.order != b.order:
        if not relation or a.lead != b.lead or (a.lead == "order" and "ever" in (a.end, b.end)):
            return _UNKNOWN
        why = "the same thing cannot be both counted from the same time"
        return Comparison("disjoint", 1.0, rule="superlative.rank", why=why)
    if relation:
        return _COMPATIBLE
    why = "by the one there was such a thing at a time at which by the other there was none"
    return Comparison("disjoint", 1.0, rule="superlative.differs", why=why)


def _meet(a: Superlative, b: Superlative) -> bool | None:
    """Whether the times since when it is so can be one; None where the text does not tell."""
    if "ever" in (a.end, b.end):
        if a.end == b.end:
            return True
        dated = b if a.end == "ever" else a
        # "The worst in decades" may be the worst ever.
        return dated.start is None if dated.end else None
    if not (a.start or a.end) or not (b.start or b.end):
        return None
    return not (_ends_before(a, b) or _ends_before(b, a))


def _ends_before(a: Superlative, b: Superlative) -> bool:
    return a.end is not None and b.start is not None and a.end < b.start


_BBC = "BBC Editorial Guidelines (2019), section 3: accuracy, “well-sourced, evidence-based claims”"
_SAME = (
    "2025-03-04: It was the deadliest flood in Portugal since 1997. / "
    "2025-03-05: It was the worst flood in Portugal in nearly three decades."
)

RULES = (
    Rule(
        "superlative.differs",
        "Sources differ on how long it was not so",
        "Two sources say since when there has been no such thing, or none as bad, large or high, and the "
        "times cannot be one. Lengths of time are counted back from the day of publication and are taken as "
        "rounded.",
        "2025-03-04: It was the deadliest flood in Portugal since 1997. / "
        "2025-03-04: It was the worst flood in Portugal in ten years.",
        _SAME,
        _BBC,
    ),
    Rule(
        "superlative.rank",
        "Sources count differently which it was",
        "One source calls it the second of its kind since a time, and another the third since the same time.",
        "It is the third cut in the Norwegian rate since June 2024. / "
        "It is the fourth cut in the Norwegian rate since June 2024.",
        "It is the third cut in the Norwegian rate since June 2024. / "
        "The third reduction of the Norwegian rate since June 2024 was expected.",
        _BBC,
    ),
    Rule(
        "superlative.denied",
        "One source says that it is the first, another that it is not",
        "One source calls somebody or something the first of a sort, or the most of it since a time, and "
        "another says that there was one before.",
        "She is the first woman to be elected mayor of Gdynia. / "
        "She will not be the first woman elected mayor of Gdynia.",
        "She is the first woman to be elected mayor of Gdynia. / "
        "She will not be the first woman to lead the party.",
        _BBC,
    ),
    Rule(
        "superlative.agrees",
        "Sources agree on how long it was not so",
        "Two or more sources say since when there was no such thing, and the times can be one.",
        _SAME,
        "2025-03-04: It was the deadliest flood in Portugal since 1997. / "
        "2025-03-04: It was the worst flood in Portugal in ten years.",
        _BBC,
    ),
    Rule(
        "superlative.unsure",
        "How long it was not so may differ",
        "The times cannot be one, but it is not certain that the claims are about the same thing.",
        "2025-03-04: It was the deadliest flood in Portugal since 1997. / "
        "2025-03-04: It was the worst flood in ten years, one in Galicia.",
        _SAME,
        _BBC,
    ),
)

KIND = Kind(
    name="superlative",
    summary="first, deadliest, lowest since when",
    mask="[SUPERLATIVE]",
    find=find,
    compare=compare,
    block=block,
    rules=RULES,
    align=align,
    keys=keys,
)
