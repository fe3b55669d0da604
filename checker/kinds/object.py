"""The same number of another thing, and other means of one deed.

Two sources that print one telling figure and count two things with it have mixed something up:
two thousand missiles, two thousand launchers. The figures themselves are compared by the kind
``quantity``; here only what they count is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.kinds._base import Affinity, Comparison, Kind, Mention, Rule
from checker.kinds._means import days_between, means_of, means_shares
from checker.kinds._objects import (
    FIELDS,
    GENERAL,
    JOBS,
    LIGHT_HEADS,
    PEOPLE,
    STATE_NOUNS,
    STATES,
    field_of,
    tells_of_jobs,
    trade_of,
)
from checker.kinds._origins import ORIGIN, origin_shares, origins_of
from checker.language.concepts import PEOPLE as PERSONS
from checker.language.events import event_classes
from checker.language.parse import Reading
from checker.model import Fact, Severity
from checker.values import Thing

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Smallest count that two sources seldom share by chance.
TELLING = 13
#: Significant digits from which on a count is a thing's own: 4,460 of two things is no chance.
OWN_DIGITS = 3
#: Tokens between a number and its noun, at most.
REACH = 8
#: Tokens on each side of a count that tell what it is about.
WINDOW = 14
#: Days after which another event may be told with the same figure.
LATER = 5

#: Words and signs between a number and a noun that show that it does not count the noun.
_WHERE = frozenset("in at on near outside inside by from after before as and or".split())
_BREAKS = frozenset({",", ";", ":", "(", ")", "-", "–", "—"})
#: Tokens after a noun in which its own "in" may still tell what sort it is.
TAIL = 9
_CIVILIANS = re.compile(r"\b(?:civilians?|non-combatants?)\b", re.IGNORECASE)


def find(reading: Reading) -> Iterable[Mention]:
    """Telling counts with what they count, and the means of the deed the article is about."""
    yield from _counts(reading)
    yield from means_of(reading)
    yield from origins_of(reading)


def _counts(reading: Reading) -> Iterator[Mention]:
    doc = reading.doc
    calls_civil: bool | None = None
    for m in reading.measures:
        value = m.value
        if m.kind != "quantity" or value.unit != "count" or len(value.stated) != 1:
            continue
        if not is_telling(value.stated[0]) or value.bound in ("at_most", "less_than"):
            continue
        number = doc[m.anchor]
        noun = _noun(doc, m.anchor, m.noun)
        classes = event_classes(number, noun)
        state = next((c for c in classes if c in STATES), "")
        head = noun.lemma_.lower() if noun is not None else ""
        state = STATE_NOUNS.get(head, state) or _lost(noun)
        if not head and not state:
            continue
        end = max(m.end, noun.idx + len(noun)) if noun is not None else m.end
        thing = doc.text[m.end : end].strip() or head or state
        others: tuple[str, ...] = ()
        if state and head and head not in ("civilian", "noncombatant"):
            if calls_civil is None:
                calls_civil = any(_CIVILIANS.search(other.text) for other in reading.whole.docs)
            others = ("civilian",) if calls_civil else ()
        narrowed = _narrowed(noun, m.anchor)
        stated = Thing(" ".join(thing.split()), value.stated[0], "count", head, narrowed, state, others)
        yield Mention(
            m.start, end, stated, m.anchor, about=f"what the {value.stated[0]:,.12g} are", key=_key(stated)
        )


def _lost(noun: Token | None) -> str:
    """ "The lives of 14 civilians", "14 civilians were martyred"."""
    above = list(noun.ancestors)[:2] if noun is not None else []
    return "death" if any(t.lemma_.lower() in ("life", "martyr") for t in above) else ""


def _key(thing: Thing) -> str:
    return f"{thing.count:.12g} {thing.head} {thing.state} {' '.join(thing.narrowed)}"


def is_telling(number: float) -> bool:
    """Whether two sources seldom share this number by chance: not a dozen, and no round number of tens."""
    return number >= TELLING and (number >= 100 or number % 10 != 0)


def digits(number: float) -> int:
    """Significant digits of a count: 1 for 2,000; 3 for 4,460."""
    return max(1, len(f"{number:.9e}".split("e")[0].replace(".", "").rstrip("0")))


def _noun(doc: Doc, anchor: int, noun: int | None) -> Token | None:
    """The counted noun, if it stands just right of the number and no preposition parts them."""
    if noun is None or not anchor < noun <= anchor + REACH:
        return None
    between = doc[anchor + 1 : noun]
    if any((t.pos_ == "ADP" or t.lower_ in _WHERE) and t.lower_ != "of" for t in between):
        return None
    if any(t.text in _BREAKS and (t.text != "-" or t.nbor(-1).whitespace_) for t in between):
        return None
    return doc[noun] if doc[noun].pos_ == "NOUN" else None


def _narrowed(noun: Token | None, anchor: int) -> tuple[str, ...]:
    """What narrows a noun down, nearest first: the words before it, and those of "in" after it."""
    if noun is None:
        return ()
    doc = noun.doc
    out = [t.lemma_.lower() for t in reversed(doc[anchor + 1 : noun.i]) if t.is_alpha and not t.is_stop]
    after = [t for t in doc[noun.i + 1 : min(noun.i + TAIL, noun.sent.end)] if t.pos_ != "ADV"]
    if after and after[0].text == ",":
        after = after[1:]
    if after and after[0].lower_ == "in":
        for token in after[1:]:
            if token.pos_ in ("VERB", "AUX", "PRON") or token.text in ",.;:":
                break
            if token.is_alpha and not token.is_stop:
                out.append(token.lemma_.lower())
    return tuple(dict.fromkeys(out))


def _compound(thing: Thing, other: Thing) -> bool:
    """Whether ``thing`` is named after ``other``: a missile launcher after a missile."""
    nearest = thing.narrowed[:1]
    if thing.head in LIGHT_HEADS or other.head in STATE_NOUNS or other.head in PERSONS:
        return False
    return bool(other.head) and nearest == (other.head,) and thing.head != other.head


def sort_of(thing: Thing) -> str:
    """The broad class of what is counted: a field of things, or deaths, injuries, arrests; else empty."""
    if thing.head in GENERAL:
        return ""
    field = field_of(thing.head)
    if field:
        return field
    # "109 evacuees" may be the dead of "109 killed": only nouns such as "deaths" say what befell them.
    return STATE_NOUNS.get(thing.head, "")


def difference(x: Thing, y: Thing) -> tuple[str, str]:
    """(rule, why) if two things that are counted alike are two things; else two empty strings."""
    if x.head and x.head == y.head and x.state == y.state:
        return "", ""
    if _compound(x, y) or _compound(y, x):
        long, short = (x, y) if _compound(x, y) else (y, x)
        return "object.differs", f"{_said(long)} and {_said(short)} are two things"
    trades = {trade_of(t.head, frozenset(t.narrowed)) for t in (x, y)}
    if trades == {"desk", "floor"} and {x.head, y.head} & JOBS:
        return "object.differs", "one counts jobs at a desk, the other jobs that are not"
    mine, its = sort_of(x), sort_of(y)
    if mine == PEOPLE and (x.state != y.state or digits(x.count or 0.0) == 1):
        return "", ""
    if mine and mine == its and mine in FIELDS and FIELDS[mine][x.head] != FIELDS[its][y.head]:
        return "object.differs", f"{_said(x)} and {_said(y)} are two things"
    if PEOPLE not in (mine, its) and mine and its and mine != its and digits(x.count or 0.0) >= OWN_DIGITS:
        return "object.differs", f"one counts {_named(x, mine)}, the other {_named(y, its)}"
    for narrow, wide in ((x, y), (y, x)):
        is_plain = wide.head in ("people", "person") and "civilian" not in wide.others
        if narrow.head == "civilian" and narrow.state == wide.state and narrow.state and is_plain:
            return "object.scope", "one counts civilians, the other people of every sort"
    return "", ""


def _said(thing: Thing) -> str:
    return f"“{thing.thing}”"


def _named(thing: Thing, sort: str) -> str:
    return STATES.get(sort, _said(thing))


def compare(f: Fact, g: Fact) -> Comparison:
    """Compare two things: of one number, or of one role in the deed."""
    x, y = f.value, g.value
    if not isinstance(x, Thing) or not isinstance(y, Thing) or (x.role, x.count) != (y.role, y.count):
        return Comparison("unknown", 0.0)
    if x.role != "count":
        if x.head == y.head:
            return Comparison("equal", 0.0)
        severity: Severity = "minor" if x.role == "bomb" else "major"
        return Comparison(
            "disjoint", 1.0, "object.means", severity=severity, why=f"{x.head} and {y.head} are two things"
        )
    rule, why = difference(x, y)
    if not rule:
        return Comparison("equal" if x.head == y.head else "compatible", 0.0)
    if rule == "object.scope":
        return Comparison("disjoint", 1.0, rule, verdict="scope", severity="minor", why=why)
    return Comparison("disjoint", 1.0, rule, why=why)


def align(f: Fact, g: Fact) -> Affinity | None:
    """How sure it is that one number, in two sources, counts one thing."""
    x, y = f.value, g.value
    if not isinstance(x, Thing) or not isinstance(y, Thing) or x.role != y.role:
        return None
    if x.role != "count":
        return origin_shares(f, g) if x.role == ORIGIN else means_shares(f, g)
    if x.count is None or x.count != y.count:
        return None
    n = digits(x.count)
    shares = {
        "any two figures": -2.6,
        "the very same figure": {1: 0.4, 2: 1.0, 3: 2.5}.get(n, 3.5) + (0.6 if x.count >= 100 else 0.0),
    }
    if tells_of_jobs(x) and tells_of_jobs(y):
        shares["both count jobs"] = 1.2
    alike = set(x.narrowed) & set(y.narrowed)
    if alike:
        shares["narrowed down alike"] = 0.6
    if x.state and x.state == y.state:
        shares["the same befell them"] = 1.2
    if days_between(f.as_of, g.as_of) > LATER:
        shares["published far apart"] = -1.5
    shared = _words(_around(f)) & _words(_around(g))
    shares["shared words"] = min(1.5, 0.4 * len(shared))
    return Affinity(shares, (_around(f), _around(g)), 3.5)


@lru_cache(maxsize=4096)
def _around(fact: Fact) -> str:
    """The words around a count, without it."""
    at = fact.start - fact.sentence_start
    before = fact.sentence[: max(0, at)].split()[-WINDOW:]
    after = fact.sentence[max(0, at) + len(fact.text) :].split()[:WINDOW]
    return " ".join([*before, "some", *after])


_TELLING_WORD = re.compile(r"[A-Za-z][a-z-]{3,}")
_EMPTY = frozenset(
    "some have been that this with from will were said they their them there which also".split()
)


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(w.lower() for w in _TELLING_WORD.findall(text)) - _EMPTY


def keys(fact: Fact) -> Sequence[str]:
    value = fact.value
    if not isinstance(value, Thing):
        return ()
    return (f"{value.count:.12g}",) if value.count is not None else (value.role,)


def block(fact: Fact) -> str:
    return "object"


KIND = Kind(
    name="object",
    summary="what is counted by a figure that several sources share; vehicles and weapons of a deed",
    mask="some",
    find=find,
    compare=compare,
    block=block,
    align=align,
    keys=keys,
    tells_agreement=False,
    rules=(
        Rule(
            "object.differs",
            "Sources count different things with one figure",
            "Two sources print the same telling figure, but count with it two things of which neither can "
            "stand for the other.",
            "Norway has sent 1,700 anti-aircraft missiles to Ukraine since May. / "
            "Norway has sent some 1,700 anti-aircraft missile launchers to Ukraine since May.",
            "Norway has sent 1,700 anti-aircraft missiles to Ukraine since May. / "
            "Norway has sent some 1,700 missiles to Ukraine since May.",
            "BBC Editorial Guidelines, 3.3 Accuracy: figures and what they refer to",
        ),
        Rule(
            "object.scope",
            "One source narrows down who is counted",
            "The figures are the same, but one source says that all those counted are of one sort, such as "
            "civilians, and the other does not.",
            "The shelling killed 17 civilians in the town on Friday. / "
            "The shelling killed 17 people in the town on Friday.",
            "The shelling killed 17 people in the town on Friday. / "
            "The shelling killed 17 residents in the town on Friday.",
            "Every Casualty, Standards for Casualty Recording: status of those killed",
        ),
        Rule(
            "object.means",
            "Sources name different means",
            "Two sources say with what one deed was done, and name things that are not taken for each other.",
            "2019-05-03: A car bomb exploded outside the court in Tarrin on Friday, killing six people. / "
            "2019-05-03: A truck bomb exploded outside the court in Tarrin on Friday, killing six people.",
            "2019-05-03: A car bomb exploded outside the court in Tarrin on Friday, killing six people. / "
            "2019-05-03: A car packed with explosives blew up outside the court in Tarrin on Friday.",
            "AP Stylebook: weapons",
        ),
        Rule(
            "object.unsure",
            "Sources may count different things",
            "The figures are the same and what they count is not, but they may belong to two statements.",
            "Farmers lost 1,130 sheep in the floods. / The insurer paid for 1,130 goats.",
            "Farmers lost 1,130 sheep in the floods. / The insurer paid for 1,130 lambs.",
            "BBC Editorial Guidelines, 3.3 Accuracy: figures and what they refer to",
        ),
    ),
)
