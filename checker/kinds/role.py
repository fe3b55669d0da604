"""Roles: a person's title, office or rank, as each article gives it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from checker.kinds._base import Affinity, Comparison, Kind, Mention, Rule
from checker.kinds._role_table import stand
from checker.kinds._roles import held, same_person, whose_words
from checker.language.names import name_parts
from checker.language.offices import Office, share_words, wording
from checker.language.parse import Reading
from checker.model import Fact, Role

#: Days between two reports after which a person may have come into another post.
TERM = 120

_NO_DIFFERENCE = Comparison("compatible", 0.0)
_UNKNOWN = Comparison("unknown", 0.0)


def find(reading: Reading) -> Iterator[Mention]:
    docs = reading.whole.docs
    found = held(docs)
    known: dict[str, set[str]] = defaultdict(set)
    for one in found:
        known[one.person].add(code(one.title.office))
    for one in found:
        if docs[one.field] is not reading.doc:
            continue
        doc, title, office = reading.doc, one.title, one.title.office
        span = doc[title.first : title.last]
        value = Role(
            person=one.person,
            title=wording(doc, title),
            of=" ".join(office.of),
            sort=office.sort,
            head=office.head,
            fields=tuple(sorted(office.fields)),
            level=office.level,
            style=office.style,
            status=office.status,
            whose=whose_words(office),
            body=office.body,
            held=tuple(sorted(known[one.person])),
            is_named=one.is_named,
        )
        yield Mention(
            span.start_char,
            span.end_char,
            value,
            title.last - 1,
            holder=one.person,
            about=f"title of {one.person}",
            key=f"{one.person.lower()}|{code(office)}|{office.style}|{office.status}",
        )


def code(office: Office | Role) -> str:
    """A title's meaning as one word, the same for all its spellings."""
    return "/".join((office.sort, office.head, "+".join(sorted(office.fields)), office.level))


def _role(fact: Fact) -> Role:
    value = fact.value
    if not isinstance(value, Role):  # pragma: no cover - the pipeline pairs facts of one kind
        msg = f"{fact.kind} is no role"
        raise TypeError(msg)
    return value


def keys(fact: Fact) -> Iterable[str]:
    role = _role(fact)
    parts = name_parts(role.person)
    yield from (part[:1] + "*" for part in parts[-1:])
    yield from parts
    if is_unique(role):
        yield f"office {role.head} {'+'.join(role.fields)}"


def is_unique(role: Role) -> bool:
    """Whether one person at a time holds the office: "the British defence secretary"."""
    if role.level or role.status or not role.whose or not role.is_named:
        return False
    return (role.head == "minister" and bool(role.fields)) or role.head == "prime minister"


def align(f: Fact, g: Fact) -> Affinity | None:
    a, b = _role(f), _role(g)
    if not same_person(a.person, b.person):
        return _same_office(f, g)
    if a.status != b.status and {a.status, b.status} & {"former", "new", "acting"}:
        return None
    verdict = stand(a, b, is_within=f.article == g.article)
    if verdict is None:
        return None
    x, y = name_parts(a.person), name_parts(b.person)
    shares = {"any two titles": -2.0, "one person": 3.0}
    if len(x) > 1 and len(y) > 1:
        shares["the full name"] = 1.5
    if x[-1] == y[-1]:
        shares["the name is spelt alike"] = 1.0
    if a.sort == b.sort and a.head == b.head:
        shares["the same sort of title"] = 1.0
    return Affinity(shares)


def _same_office(f: Fact, g: Fact) -> Affinity | None:
    """Two people in one office of which there is one."""
    a, b = _role(f), _role(g)
    if f.article == g.article or not (is_unique(a) and is_unique(b)) or _are_far(f, g):
        return None
    if (a.head, a.fields) != (b.head, b.fields) or not share_words(a.whose, b.whose):
        return None
    x, y = name_parts(a.person), name_parts(b.person)
    if len(x) < 2 or len(y) < 2 or x[-1] == y[-1] or set(x) & set(y):
        return None
    return Affinity({"any two titles": -2.0, "one office": 2.0, "of one country or body": 1.5})


def _are_far(f: Fact, g: Fact) -> bool:
    if not f.as_of or not g.as_of:
        return False
    days = date.fromisoformat(f.as_of[:10]) - date.fromisoformat(g.as_of[:10])
    return abs(days.days) > TERM


def compare(f: Fact, g: Fact) -> Comparison:
    a, b = _role(f), _role(g)
    if not same_person(a.person, b.person):
        if _same_office(f, g) is None:
            return _UNKNOWN
        why = "the same office is said to be held by two people"
        return Comparison("disjoint", 1.0, rule="role.holder", why=why)
    verdict = stand(a, b, is_within=f.article == g.article)
    if verdict is None or verdict == "same":
        return _NO_DIFFERENCE
    if verdict == "apart":
        if _are_far(f, g):
            return _UNKNOWN
        return Comparison(
            "disjoint", 1.0, rule="role.differs", why="nobody has both titles at one time as a rule"
        )
    why = {
        "style": "the titles are two names for one office",
        "fuller": "one gives the full rank and the other a short form of it",
        "besides": "one names the rank and the other the task; a person may have both",
    }[verdict]
    return Comparison("disjoint", 0.3, rule="role.variant", verdict="variant", severity="minor", why=why)


def block(fact: Fact) -> str:
    return "role"


_AP = "The Associated Press Stylebook (2022), “titles”"
_REUTERS = "Reuters Handbook of Journalism (2017), “titles”, “military ranks and units”"
_DIFFERS = "Lena Ostrow, the chief financial officer, spoke. / Chief operating officer Lena Ostrow spoke."
_SAME = "CEO Mark Feld resigned on Monday. / Mark Feld, the chief executive, resigned on Monday."

RULES = (
    Rule(
        "role.differs",
        "Sources give one person two offices",
        "Two sources give a person titles that one person does not hold at the same time: two posts at the "
        "top of a firm, two portfolios of a government, an office and its deputy, two ranks.",
        _DIFFERS,
        _SAME,
        _AP,
    ),
    Rule(
        "role.variant",
        "Sources put one person's title differently",
        "The titles may both be right: two names for one office, a rank in full and in short, or a rank and "
        "a task.",
        "British Defence Secretary Tom Ashby left London. / British Defence Minister Tom Ashby left London.",
        _SAME,
        _REUTERS,
    ),
    Rule(
        "role.holder",
        "Sources give one office to two people",
        "An office that one person at a time holds is given to two different people, and neither is called "
        "former, acting, deputy or new.",
        "Norwegian Finance Minister Kari Lunde spoke. / Norwegian Finance Minister Tore Vik spoke.",
        "Norwegian Finance Minister Kari Lunde spoke. / Swedish Finance Minister Tore Vik spoke.",
        _AP,
    ),
    Rule(
        "role.unsure",
        "A person's titles may differ",
        "The titles differ, but it is not certain that the names are one person's.",
        "The finance chief, Ostrow, spoke. / Chief operating officer Lena Ostrova spoke.",
        _SAME,
        _AP,
    ),
)

KIND = Kind(
    name="role",
    summary="a person's title, office or rank: chief executive, defence secretary, Gen.",
    mask="[TITLE]",
    find=find,
    compare=compare,
    block=block,
    rules=RULES,
    align=align,
    keys=keys,
    is_within=True,
    tells_agreement=False,
)
