"""Whether two dates or times are of one happening."""

from __future__ import annotations

from checker.language.happening_words import DECIDING, LASTING, VIOLENT
from checker.language.happenings import Happening


def likeness(a: Happening, b: Happening) -> float:
    """How sure it is that two tell of one happening: 1 it is, 0 nothing shows it, -1 they are two.

    Symmetric.
    """
    if not a.sorts or not b.sorts:
        return 0.0
    phases = {a.phase, b.phase}
    if phases == {"start", "end"} or ("since" in phases and len(phases) == 2):
        return -1.0
    same = bool(a.sorts & b.sorts)
    related = bool(a.sorts & DECIDING) and bool(b.sorts & DECIDING)
    violent = bool(a.sorts & VIOLENT) and bool(b.sorts & VIOLENT)
    if related and not same:
        return 0.6 if a.who & b.who or a.names & b.names else 0.0
    if not same and not violent:
        return -1.0 if a.is_known and b.is_known else 0.0
    if "end" in (a.phase, b.phase) and a.phase != b.phase and (a.sorts | b.sorts) & (LASTING | {"start"}):
        return -1.0
    if _are_numbered_apart(a, b):
        return -1.0
    if "rest" in a.order ^ b.order:
        return 0.0
    if violent:
        return 1.0 if same else 0.6
    return _shared_parts(a, b)


def _are_numbered_apart(a: Happening, b: Happening) -> bool:
    if a.order and b.order:
        return not a.order & b.order
    return bool((a.order | b.order) & {"next", "later"})


def _shared_parts(a: Happening, b: Happening) -> float:
    """The same for one class of happening: by those who take part."""
    if a.sorts & b.sorts & {"leaving", "arrival"} and a.where and b.where and not a.where & b.where:
        return -1.0
    if a.names & b.names or a.who & b.who:
        return 1.0
    if a.names and b.names:
        return -1.0 if not a.who and not b.who else 0.0
    if not (a.who or a.names) or not (b.who or b.names):
        return 0.6 if a.is_known else 0.0
    if (a.sorts | b.sorts) & {"start", "end"}:
        return 0.0
    # "The suspect was held" and "Ines Marek was held".
    is_somebody = (a.names and "person" in b.who) or (b.names and "person" in a.who)
    return 0.3 if a.is_known and is_somebody else 0.0
