"""Claims: whether something is so. One source says yes and another no.

Two kinds of claim are read: states that news tells of over and over (`language.states`), and deeds
that one source says were done and another that they were not (`language.deeds`). A denial told as
the denial of a party is no claim, nor is what is planned, feared or asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from checker.kinds._base import Kind, Mention, Rule
from checker.kinds._claims import EVENTS, align, claims_of, compare, keys, value_of
from checker.language.parse import Reading
from checker.language.states import Stated
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: A claim dated this long before its article is of another event than today's, unless the other
#: report is as old.
LONG_AGO = timedelta(days=120)

#: Code points between a claim and its date at the most.
REACH = 150

_SOURCE = (
    "FrameNet 1.7 (frames Arrest, Detaining, Verdict, Attack, Process_stop); Reuters Handbook of Journalism, "
    "“Accuracy” and “Attribution”"
)


def _find(reading: Reading) -> Iterator[Mention]:
    doc = reading.doc
    here = next(n for n, one in enumerate(reading.whole.docs) if one is doc)
    for claim in claims_of(reading.whole)[here]:
        when = _long_ago(reading, claim)
        if claim.is_dated and not when:
            continue
        value = replace(
            value_of(claim, doc),
            when="" if claim.topic.stays else when,
            since=when if claim.is_dated else "",
        )
        yield Mention(
            start=doc[claim.first].idx,
            end=doc[claim.last].idx + len(doc[claim.last]),
            value=value,
            anchor=claim.anchor,
            about=value.claim,
            key=_key(value),
        )


def _key(value: Claim) -> str:
    """Claims of one article with the same key are the same claim again."""
    told = (*value.about, *value.names, *value.which, *value.objects, value.when)
    return " ".join((value.topic, str(value.holds), *told))


def _long_ago(reading: Reading, claim: Stated) -> str:
    """The day until which another report may be about the same event, where the claim is of long ago."""
    if not reading.article.published:
        return ""
    anchor = reading.doc[claim.anchor]
    published = date.fromisoformat(reading.article.published[:10])
    for timex in reading.timexes:
        end = timex.value.end
        if not end or timex.kind != "date" or abs(timex.start - anchor.idx) > REACH:
            continue
        day = date.fromisoformat(end[:10])
        if day < published - LONG_AGO and _dates(reading.doc, (timex.start, timex.end), claim):
            return (day + LONG_AGO).isoformat()
    return ""


def _dates(doc: Doc, date_span: tuple[int, int], claim: Stated) -> bool:
    """Whether a date is that of a claim: it hangs on its words and not on a noun in between."""
    span = doc.char_span(*date_span, alignment_mode="expand")
    anchor = doc[claim.anchor]
    if span is None or span.sent.start != anchor.sent.start:
        return False
    over = {anchor.i, anchor.head.i}
    node = span.root
    while node.head.i != node.i:
        node = node.head
        if node.i in over:
            return True
        is_own = claim.first <= node.i <= claim.last or node.lemma_ in EVENTS
        if node.pos_ in ("NOUN", "PROPN", "VERB") and not is_own:
            return False
    return False


def _block(fact: Fact) -> str:
    return f"claim {fact.value.topic}" if isinstance(fact.value, Claim) else ""


_FIRES = (
    "The sirens sounded twice before the wave came, the mayor said. / "
    "Residents said that there was no siren before the wave came."
)
_SILENT = (
    "The sirens sounded twice before the wave came, the mayor said. / "
    "Residents said that the sirens sounded before the wave came."
)

KIND = Kind(
    name="polarity",
    summary="whether something is so: caught or at large, sounded or silent, signed or not",
    mask="CLAIM",
    find=_find,
    compare=compare,
    block=_block,
    rules=(
        Rule(
            "polarity.differs",
            "One source affirms what another denies",
            "Two sources answer the same question of fact with yes and with no, each in its own words or in "
            "those of someone it quotes.",
            _FIRES,
            _SILENT,
            _SOURCE,
        ),
        Rule(
            "polarity.updated",
            "A later report tells of a later state",
            "The states follow each other in the usual course of things, such as at large and arrested, and "
            "publication dates or the wording put them in that order.",
            "2023-03-04: No suspects are in custody after the robbery of the bank. / "
            "2023-03-06: Police arrested two suspects on Monday over the robbery of the bank.",
            "2023-03-04: Police arrested two suspects on Saturday over the robbery of the bank. / "
            "2023-03-06: No suspects are in custody after the robbery of the bank.",
            _SOURCE,
        ),
        Rule(
            "polarity.unsure",
            "One source may deny what another affirms",
            "One source says yes and one says no, but it is not certain that they speak of the same thing.",
            "Two men were arrested near the harbour. / They were still at large.",
            _SILENT,
            _SOURCE,
        ),
    ),
    align=align,
    keys=keys,
    is_within=True,
    tells_agreement=False,
)
