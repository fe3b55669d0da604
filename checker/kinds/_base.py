"""What a kind of fact is: how to find it, and how to compare two of it.

A kind is a module of this package with a constant ``KIND``. It never sees a table: it reads
a parsed text and compares two facts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from checker.language.parse import Reading
from checker.model import Fact, Severity, Value, Verdict

#: How two values of a kind stand to each other, supposing they are about the same thing.
Relation = Literal["equal", "compatible", "disjoint", "unknown"]


@dataclass(frozen=True, slots=True)
class Rule:
    """What ``checker explain`` prints.

    Attributes
    ----------
    id : ``kind.name``.
    fires, silent : an example that the rule reports and one that it does not: what two sources say,
        split by `` / ``. A half may begin with its day of publication, as an ISO date and a colon.
    source : the standard or style guide the rule comes from.
    """

    id: str
    title: str
    meaning: str
    fires: str
    silent: str
    source: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A value found in a parsed text.

    Attributes
    ----------
    start, end : code-point offsets into the parsed text.
    anchor : index of the token that carries the value.
    noun : index of the counted noun's token, or None.
    holder : name of whom or what the value is a property of, where the kind knows it.
    about : what is stated, in plain words; empty to have it read from the parse.
    speaker : who says so, where the kind knows it.
    key : see `Fact.key`.
    """

    start: int
    end: int
    value: Value
    anchor: int
    noun: int | None = None
    holder: str = ""
    about: str = ""
    speaker: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Affinity:
    """How sure a kind is that two facts of it are about the same thing, and why.

    Attributes
    ----------
    shares : reason, in the words of the report -> its share in log-odds. One of them is what is
        thought of any two such facts before looking: a negative share.
    texts : two texts whose likeness in meaning counts as well, or None.
    weight : log-odds that texts of the same meaning add; unlike ones add none.
    """

    shares: Mapping[str, float]
    texts: tuple[str, str] | None = None
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two values stand to each other.

    Attributes
    ----------
    relation : equal, compatible (their intervals meet), disjoint, or unknown (not comparable).
    distance : how far apart the values are, 0 (the same) upwards, on a scale of the kind's own on
        which 1 is as far apart as two reports of one thing usually come.
    is_slip : whether they differ as a slip of the pen does: digits in another order, another month.
    shared : how sure it is that two moments are of one happening, 0 to 1; 0 where nothing shows it.
    rule : the kind's own rule that such a difference falls under, if it has one for it; it may belong
        to another kind (`object.differs` of two quantities).
    verdict, severity, why : what such a difference is, where ``rule`` is given; ``why`` is a clause
        without a full stop, and empty where the rule's title says enough.
    """

    relation: Relation
    distance: float
    rule: str = ""
    is_slip: bool = False
    shared: float = 0.0
    verdict: Verdict = "conflict"
    severity: Severity = "major"
    why: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fact.

    Attributes
    ----------
    mask : what stands in for the value when its context is embedded.
    block : coarse class of a fact; only facts of one class are ever compared. Kinds may share one.
        An empty class keeps a fact out of every comparison.
    align : how sure it is that two facts are about the same thing, or None for a pair that is not;
        a kind without it is aligned by the trained model, which was made for figures and moments.
    keys : words by which facts of one class find each other: a pair is looked at only if it shares
        one. A kind with ``align`` has them.
    is_within : whether facts of one article are compared with each other as well.
    tells_agreement : whether it is worth telling that sources state the same.
    """

    name: str
    summary: str
    mask: str
    find: Callable[[Reading], Iterable[Mention]]
    compare: Callable[[Fact, Fact], Comparison]
    block: Callable[[Fact], str]
    rules: tuple[Rule, ...]
    align: Callable[[Fact, Fact], Affinity | None] | None = None
    keys: Callable[[Fact], Iterable[str]] | None = None
    is_within: bool = False
    tells_agreement: bool = True


def verdict_rules(
    kind: str, noun: str, *, fires: str, silent: str, update: str, scope: str, unsure: str, source: str
) -> tuple[Rule, ...]:
    """The rules that every kind with a measurable value has, one a verdict.

    ``fires`` and ``silent`` are an example of a difference and of an agreement; ``update`` one of
    a value that a later report replaced; ``scope`` one of a part and its whole; ``unsure`` one of
    two values that may belong to two things.
    """
    return (
        Rule(
            f"{kind}.differs",
            f"Sources give different {noun} for the same thing",
            f"Two sources state {noun} that cannot both hold of the same thing at the same time: their "
            "intervals, with every hedge taken into account, do not meet.",
            fires,
            silent,
            source,
        ),
        Rule(
            f"{kind}.updated",
            f"A later report gives newer {noun}",
            f"The {noun} differ, and publication dates, or the wording, show that the later one replaces the "
            "earlier one.",
            update,
            fires,
            source,
        ),
        Rule(
            f"{kind}.scope",
            f"The {noun} count different parts of one whole",
            "The values differ because one source speaks of a named part of what the other speaks of.",
            scope,
            silent,
            source,
        ),
        Rule(
            f"{kind}.agrees",
            f"Sources agree on {noun}",
            f"Two or more sources state {noun} that can all hold: their intervals meet.",
            silent,
            fires,
            source,
        ),
        Rule(
            f"{kind}.unsure",
            f"The {noun} may differ",
            "The values do not meet, but it is not certain that they are about the same thing.",
            unsure,
            silent,
            source,
        ),
    )
