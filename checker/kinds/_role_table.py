"""How two titles of one person stand to each other."""

from __future__ import annotations

from typing import Literal

from checker.language.known_names import countries
from checker.language.office_words import COUNTRIES, FIELDS
from checker.language.offices import share_words
from checker.model import Role

#: ``same``: one title, or two that go together so well that nothing is worth telling. ``style``: two
#: names for one office. ``fuller``: a rank in full and in short. ``besides``: rank and task.
#: ``apart``: nobody has both at a time. None: nothing can be said, and the two are not compared.
Stand = Literal["same", "style", "fuller", "besides", "apart"]

#: Offices and callings of which a person has one.
_STATE = frozenset({"president", "prime minister", "minister", "governor", "mayor", "ambassador"})
_STATES_US = frozenset({"senator", "representative", "governor", "mayor"})
_FIRM = frozenset({"chief executive", "managing director", "chief officer"})
_FORCES = frozenset({"sheriff", "police chief", "fire chief"})
_COURT = frozenset({"judge", "prosecutor", "sheriff", "police chief"})
_CLERGY = frozenset({"archbishop", "bishop", "priest", "imam", "rabbi"})
_MEDICS = frozenset({"doctor", "nurse", "paramedic", "midwife"})
_ONE_OF = (_STATE, _STATES_US, _FIRM, _FORCES, _COURT, _CLERGY, _MEDICS)

#: Countries by the words that titles name them with; the bodies and nations within them are left out.
_STATES_OF_THE_WORLD = frozenset({*COUNTRIES.values(), *countries()} - {"europe", "wales"})

#: Ranks that are said of anybody in the force.
_ANY_RANK = frozenset({"officer", "deputy", "detective", "trooper", "constable"})
#: Ranks of which there are several grades that are called by the last word alone.
_GRADED = frozenset({"general", "admiral", "colonel"})

#: Bodies that people lead beside their office.
_BESIDE_OFFICE = frozenset(
    "delegation committee commission council party team mission campaign panel force group bloc board jury "
    "association federation union club family tribe coalition alliance movement negotiators parliament state "
    "government ministry cabinet diplomacy church conference summit foundation faction wing list".split()
)
_ADMINISTRATORS = frozenset({"head", "director general"})

#: Offices that have deputies.
_WITH_DEPUTY = frozenset(
    (
        *("head", "minister", "prime minister", "president", "governor", "mayor", "chair", "commissioner"),
        *("chief executive", "chief officer", "director general", "police chief", "fire chief", "speaker"),
        *("sheriff", "ambassador", "coach"),
    )
)


def stand(a: Role, b: Role, *, is_within: bool) -> Stand | None:
    """How two titles stand to each other; the same for both orders.

    ``is_within`` : whether one article gives both: there, the second is mostly short for the first.
    """
    if a.sort != b.sort:
        return None if is_within else _rank_and_task(a, b)
    if a.sort == "voice":
        return "same"
    if a.sort == "rank":
        return _ranks(a, b, is_within=is_within)
    if not is_within and _are_of_two_countries(a, b):
        return "apart"
    if a.status == b.status == "new" and not is_within:
        return _elected(a, b)
    verdict = _offices(a, b, is_within=is_within)
    if verdict == "apart" and (_has(a, b) or _has(b, a)) and not is_within:
        # The one article knows the other's title as well.
        return None
    return verdict


def _code(role: Role) -> str:
    return "/".join((role.sort, role.head, "+".join(role.fields), role.level))


def _has(a: Role, b: Role) -> bool:
    return _code(b) in a.held


def _rank_and_task(a: Role, b: Role) -> Stand | None:
    """ "Deputy Roe" and "spokeswoman Roe", where neither article says both."""
    sorts = {a.sort, b.sort}
    if sorts != {"rank", "voice"}:
        return None
    told = {sort for role in (a, b) for held in role.held if (sort := held.partition("/")[0])}
    both = [role for role in (a, b) if {held.partition("/")[0] for held in role.held} >= sorts]
    return None if both or not told <= sorts else "besides"


def _ranks(a: Role, b: Role, *, is_within: bool) -> Stand | None:
    x, y = set(a.fields), set(b.fields)
    if a.head == b.head:
        if x == y or is_within or (_has(a, b) and _has(b, a)):
            return "same"
        short, full = (a, b) if len(x) < len(y) else (b, a)
        if set(short.fields) <= set(full.fields):
            return "fuller" if a.head in _GRADED and not _has(short, full) else "same"
        return "apart"
    if _ANY_RANK & {a.head, b.head} or is_within or a.head in y or b.head in x:
        return None
    if _has(a, b) or _has(b, a):
        return None
    return "apart"


def _offices(a: Role, b: Role, *, is_within: bool) -> Stand | None:
    if a.head == b.head or {a.head, b.head} <= _ADMINISTRATORS:
        return _alike(a, b)
    heads = {a.head, b.head}
    if heads == {"minister", "chief officer"}:
        # "defence chief" for the minister.
        chief = a if a.head == "chief officer" else b
        if chief.style == "chief" and set(a.fields) & set(b.fields):
            return "style" if not (a.level or b.level) else None
        return None
    if a.level or b.level:
        return None
    if heads <= _STATE and "minister" in heads and not all(r.fields for r in (a, b) if r.head == "minister"):
        return None
    if any(heads <= group for group in _ONE_OF):
        return "apart" if _are_of_one(a, b) else None
    if "chair" in heads and len(heads & _FIRM) == 1:
        # One person may have both, and is then said to somewhere; a committee's chairman is no firm's.
        chair = a if a.head == "chair" else b
        is_firm = not _BESIDE_OFFICE & {*chair.body, *chair.whose} and not a.level and not b.level
        return "apart" if is_firm and not is_within and _are_of_one(a, b) else None
    minister = next((r for r in (a, b) if r.head == "minister" and r.fields), None)
    other = b if minister is a else a
    if minister is not None and other.head in _ADMINISTRATORS and len(other.body) > 1:
        if set(minister.fields) & {FIELDS.get(word, "") for word in (*other.body, *other.fields)}:
            return None  # "the head of the defence department" is the minister
        return None if _BESIDE_OFFICE & set(other.body) else "apart"
    return None


def _elected(a: Role, b: Role) -> Stand | None:
    """The post that each says somebody has come into."""
    if (a.head, a.level) == (b.head, b.level) or _has(a, b) or _has(b, a):
        return _alike(a, b) if a.head == b.head else None
    if any(r.head == "head" and not r.level for r in (a, b)) or {a.head, b.head} == {
        "minister",
        "chief officer",
    }:
        return None
    return "apart" if _are_of_one(a, b) else None


def _are_of_one(a: Role, b: Role) -> bool:
    """Whether the two may be offices of one country or firm: neither names another than the other does."""
    return not a.whose or not b.whose or share_words(a.whose, b.whose)


def _are_of_two_countries(a: Role, b: Role) -> bool:
    """Whether each is an office of state of another country."""
    if a.head not in _STATE or b.head not in _STATE or not (_same_fields(a, b) or a.head != b.head):
        return False
    x, y = (_STATES_OF_THE_WORLD.intersection(role.whose) for role in (a, b))
    return len(x) == len(y) == 1 and not share_words(a.whose, b.whose)


def _alike(a: Role, b: Role) -> Stand | None:
    """Two titles with one head."""
    if a.level != b.level:
        is_one = _share_body(a, b) and _same_fields(a, b)
        return "apart" if a.head in _WITH_DEPUTY and is_one else None
    if a.head in ("minister", "chief officer"):
        if a.fields and b.fields and not set(a.fields) & set(b.fields):
            return "apart" if a.head == "minister" or a.style == b.style == "" else None
        if a.head == "minister" and a.fields == b.fields and a.style != b.style:
            return "style"
    return "same"


def _share_body(a: Role, b: Role) -> bool:
    x, y = (*a.body, *a.whose), (*b.body, *b.whose)
    return not x or not y or share_words(x, y)


def _same_fields(a: Role, b: Role) -> bool:
    return not a.fields or not b.fields or bool(set(a.fields) & set(b.fields))
