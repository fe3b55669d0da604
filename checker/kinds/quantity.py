"""Counted things and physical quantities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.kinds._amounts import PARTS, TOTAL, compare, finder
from checker.kinds._amounts import block as by_dimension
from checker.kinds._base import Kind, Mention, Rule, verdict_rules
from checker.language.parse import Reading
from checker.language.revisions import CHANGE
from checker.model import Amount, Fact

if TYPE_CHECKING:
    from spacy.tokens import Token

_measured = finder("quantity")

_ORDINALS = {
    word: n
    for n, word in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=2
    )
}
_ONE_DEAD = frozenset({"victim", "person", "patient"})
#: Deaths that are counted by the year or the place, and not by the event.
_OTHER_COUNT = re.compile(
    r"\b(?:this|last|past|previous|each|every)\s+(?:year|month|week|season)\b|\bsince\b|\b(?:19|20)\d\d\b|"
    r"\bin (?:as many|(?:two|three|four|five|\d+)) (?:days|weeks|months|years)\b",
    re.I,
)

#: Code points before a figure in which the verb of its change stands.
CLAUSE = 60

_RANGE = re.compile(r"(?P<old>[\d,.]+|[a-z-]+)\s+to\s+(?P<new>[\d,.]+|[a-z-]+)", re.I)
_FROM = re.compile(r"\bfrom\s+(?:about\s+|some\s+|at least\s+)?$", re.I)


def find(reading: Reading) -> Iterator[Mention]:
    """The counts and measures of a text; "revised from 27 to 31" is two figures, and no range."""
    for mention in _measured(reading):
        yield from _changed(reading.doc.text, mention) or (mention,)
    yield from _nth_deaths(reading)


def _nth_deaths(reading: Reading) -> Iterator[Mention]:
    """ "A third victim has died": so many are dead by now."""
    for token in reading.doc:
        number = _ORDINALS.get(token.lower_)
        noun = token.head
        if number is None or noun.lemma_.lower() not in _ONE_DEAD or noun.i <= token.i:
            continue
        is_one = all(c.lower_ in ("a", "an") for c in noun.children if c.dep_ in ("det", "poss"))
        if is_one and _dies(noun) and not _OTHER_COUNT.search(token.sent.text):
            yield Mention(
                token.idx, noun.idx + len(noun), _exactly(float(number), "victim"), token.i, noun=noun.i
            )


def _dies(noun: Token) -> bool:
    verb = noun.head
    return noun.dep_ == "nsubj" and verb.lemma_ in ("die", "succumb") and verb.pos_ == "VERB"


def _changed(text: str, mention: Mention) -> list[Mention]:
    """The two figures of a change, or none where the mention is none."""
    value = mention.value
    before = text[max(0, mention.start - CLAUSE) : mention.start]
    if not isinstance(value, Amount) or value.unit != "count" or len(value.stated) != 2:
        return []
    parts = _RANGE.fullmatch(text[mention.start : mention.end])
    if parts is None or not _FROM.search(before) or not CHANGE.search(before):
        return []
    old, new = value.stated
    return [
        replace(
            mention, start=mention.start + start, end=mention.start + end, value=_exactly(number, value.noun)
        )
        for number, (start, end) in ((old, parts.span("old")), (new, parts.span("new")))
    ]


def _exactly(number: float, noun: str) -> Amount:
    return Amount((number,), number, number, noun=noun)


def block(fact: Fact) -> str:
    """By dimension; a bare number of nothing in particular is not compared."""
    is_bare = isinstance(fact.value, Amount) and fact.value.unit == "count" and not fact.value.noun
    if is_bare and not fact.context.concepts and not fact.context.head:
        return ""
    return by_dimension(fact)


_RECORDING = "Every Casualty, Standards for Casualty Recording (2016): who is counted, and as what"

#: Counts of people that differ because they do not count the same people.
_SCOPES = (
    Rule(
        "quantity.casualties",
        "One source counts the killed, the other the killed and the wounded",
        "Casualties, people hit, and “killed or wounded” take in the dead and the wounded: such a count is "
        "larger than that of the dead, or of the wounded, and does not contradict it.",
        "The avalanche caused 48 casualties. / The avalanche killed 19 people.",
        "The avalanche caused 48 casualties. / There were 48 casualties of the avalanche.",
        _RECORDING,
    ),
    Rule(
        "quantity.attackers",
        "One source counts the attackers among the dead",
        "Two tolls differ by exactly the number of attackers, pilots or drivers that one source says are "
        "counted, or not counted.",
        "Thirteen people were killed, including the gunman. / Twelve people were killed.",
        "Thirteen people were killed, including the gunman. / Thirteen people died.",
        _RECORDING,
    ),
    Rule(
        "quantity.where",
        "One source counts those of one place, the other those of the whole",
        "One count is of a town, and the other goes across the province that it lies in; or one is of those "
        "who were brought to hospital, and the other of all.",
        "Shelling killed 22 people across Dorsk province. / "
        "Shelling killed nine people in the town of Velin in Dorsk province.",
        "Shelling killed 22 people across Dorsk province. / "
        "Shelling killed at least nine people in Dorsk province.",
        _RECORDING,
    ),
)

KIND = Kind(
    name="quantity",
    summary="counted things and measured quantities: people killed, troops, kilometres, magnitude",
    mask="some",
    find=find,
    compare=compare,
    block=block,
    rules=(
        PARTS,
        *_SCOPES,
        TOTAL,
        *verdict_rules(
            "quantity",
            "figures",
            fires="At least 48 people were killed. / The blast killed 37.",
            silent="At least 20 people were killed. / The blast killed 26.",
            update="2022-07-04: The flood killed nine people. / 2022-07-05: The toll rose to 14 people.",
            scope="Twelve civilians died. / Fifteen people died.",
            unsure="Nine were taken to hospital. / Hospitals treated twelve.",
            source="NPR Accuracy Checklist: numbers and calculations; "
            "Every Casualty, Standards for Casualty Recording",
        ),
    ),
)
