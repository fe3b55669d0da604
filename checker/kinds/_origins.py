"""What a fire began in: "the blaze started in a toaster", "a faulty heater caused the fire".

An article is taken at its word only where it names one such thing throughout.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from checker.kinds._base import Affinity, Mention
from checker.kinds._means import NEAR_DAYS, days_between
from checker.language.concepts import NEGATIONS
from checker.language.parse import Reading
from checker.model import Fact
from checker.values import Thing

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: What `Thing.role` says of what a fire began in.
ORIGIN: Final = "origin of the fire"

_FIRES = frozenset("fire blaze inferno flame conflagration wildfire".split())
_BEGINNING = frozenset("begin start originate ignite break".split())
_CAUSING = frozenset("cause spark start trigger ignite blame trace".split())
#: Words by which a writer says that it may have been so, or was thought to be.
_DOUBTS = frozenset("may might could whether if would rule rumour rumor deny".split())

#: What fires in buildings, vehicles and the open begin in -> its sort, after the causes that fire statistics
#: tell apart. Source: UK Home Office, Fire and Rescue Incident Statistics, sources of ignition; NFPA 901.
_SOURCES: Final = {
    word: group
    for group, words in {
        "dryer": "dryer drier",
        "washing machine": "dishwasher washing-machine",
        "refrigerator": "fridge refrigerator freezer fridge-freezer",
        "heater": "heater radiator",
        "boiler": "boiler furnace",
        "blanket": "blanket",
        "cooker": "oven stove cooker hob fryer pan microwave barbecue grill",
        "toaster": "toaster kettle",
        "candle": "candle",
        "smoking": "cigarette cigar",
        "fireworks": "firework flare sparkler rocket",
        "gas": "cylinder canister",
        "battery": "battery charger e-bike",
        "lamp": "lamp spotlight bulb",
        "screen": "television tv laptop computer phone",
        "wiring": "wiring cable socket fuse switchboard wire",
        "power line": "transformer pylon",
        "lightning": "lightning thunderbolt",
        "chimney": "chimney fireplace",
        "welding": "welder blowtorch torch",
        "engine": "engine generator",
        "rubbish": "bin skip dumpster",
        "arson": "arson arsonist petrol",
    }.items()
    for word in words.split()
}

#: Tokens from the verb to what the fire began in.
REACH: Final = 14

#: Log-odds that two articles of one story that say what a fire began in mean one fire.
BOTH_TELL: Final = 1.2


def origins_of(reading: Reading) -> Iterator[Mention]:
    """What the fire began in, where the article names one sort of thing only."""
    here = list(_origins(reading.doc))
    if not here:
        return
    everywhere = {group for doc in reading.whole.docs for _, group in _origins(doc)}
    if len(everywhere) > 1:
        return
    for source, group in here:
        doc = reading.doc
        first = source.i
        while first > source.left_edge.i and doc[first - 1].dep_ in ("compound", "amod", "punct"):
            first -= 1
        span = doc[first : source.i + 1]
        thing = Thing(span.text, None, ORIGIN, group)
        yield Mention(
            span.start_char,
            span.end_char,
            thing,
            source.i,
            about="what the fire began in",
            key=f"{ORIGIN} {group}",
        )


def _origins(doc: Doc) -> Iterator[tuple[Token, str]]:
    for verb in doc:
        lemma = verb.lemma_.lower()
        if verb.pos_ != "VERB" or lemma not in _BEGINNING | _CAUSING or _is_doubted(verb):
            continue
        source = _begun_in(verb) if lemma in _BEGINNING else None
        source = source or (_caused_by(verb) if lemma in _CAUSING else None)
        if source is not None:
            yield source, _SOURCES[source.lemma_.lower()]


def _is_doubted(verb: Token) -> bool:
    return any(c.lower_ in NEGATIONS or c.lemma_.lower() in _DOUBTS for c in verb.children) or (
        verb.head.lemma_.lower() in _DOUBTS
    )


def _begun_in(verb: Token) -> Token | None:
    """The thing of "began at about two in a toaster": in a thing so small only a fire begins."""
    burns = any(t.lemma_.lower() in _FIRES for t in verb.sent)
    for child in verb.rights:
        is_place = child.lower_ in ("in", "inside", "within") or (burns and child.lower_ in ("from", "with"))
        if is_place and child.dep_ == "prep":
            found = _source_of(child, verb)
            if found is not None:
                return found
    return None


def _caused_by(verb: Token) -> Token | None:
    """The thing of "was caused by a heater", "blamed on a candle", and of "a heater caused the fire"."""
    if not any(t.lemma_.lower() in _FIRES for t in verb.sent):
        return None
    for child in verb.rights:
        if child.lower_ in ("by", "to", "on") and child.dep_ in ("agent", "prep"):
            found = _source_of(child, verb)
            if found is not None:
                return found
    burns = any(c.dep_ == "dobj" and c.lemma_.lower() in _FIRES for c in verb.rights)
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    return subject if burns and subject is not None and subject.lemma_.lower() in _SOURCES else None


def _source_of(preposition: Token, verb: Token) -> Token | None:
    noun = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    if noun is None or noun.i - verb.i > REACH:
        return None
    if noun.lemma_.lower() in _SOURCES:
        return noun
    # "an electrical fault in a fridge"
    return next(
        (t for t in noun.subtree if noun.i < t.i <= verb.i + REACH and t.lemma_.lower() in _SOURCES), None
    )


def origin_shares(f: Fact, g: Fact) -> Affinity | None:
    """How sure it is that two articles tell of one fire."""
    if f.article == g.article:
        return None
    days = days_between(f.as_of, g.as_of)
    if days > NEAR_DAYS:
        return None
    shares = {"any two deeds": -2.2, "both tell what the fire began in": BOTH_TELL}
    if days <= 1:
        shares["published close together"] = 0.8
    return Affinity(shares, (f.sentence, g.sentence), 5.0)
