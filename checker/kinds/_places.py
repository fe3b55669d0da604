"""Finding where things happened: towns and venues of events, numbered roads, bearings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.kinds._base import Mention
from checker.kinds._routes import routes_of
from checker.kinds._whereabouts import whereabouts
from checker.language.context import clean_name, is_planned
from checker.language.happenings import happening_at
from checker.language.parse import Reading
from checker.language.places import (
    BEARINGS,
    REGIONS,
    SETTLEMENTS,
    VENUES,
    addresses,
    bare,
    country_of,
    is_wide,
    numbered_roads,
    typed_names,
)
from checker.language.spans import token_at
from checker.values import Place

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

#: Events of one person: whose they are is compared as well.
PERSONAL = frozenset({"birth", "burial"})
#: Lemma -> class of event. Events of one class in two articles may be one.
EVENTS = {
    lemma: name
    for name, lemmas in {
        "shooting": "shoot shooting gun gunfire gunman shooter",
        "blast": "explode explosion blast bomb bombing detonate bomber",
        "crash": "crash collide collision derail derailment overturn plunge",
        "sinking": "sink capsize founder sinking",
        "quake": "earthquake quake tremor epicentre epicenter",
        "fire": "blaze inferno",
        "talks": "talk meet meeting summit negotiation conference negotiate",
        "arrest": "arrest detain capture apprehend catch nab seize",
        "birth": "bear born birth",
        "death": "kill die murder slay",
        "attack": "attack raid assault ambush strike airstrike stab stabbing",
        "protest": "protest rally march demonstrate demonstration",
        "burial": "bury burial funeral",
        "landing": "take bring ferry carry transport airlift rush evacuate land",
    }.items()
    for lemma in lemmas.split()
}
#: Venues that name what is done there where they have no article.
_INSTITUTIONS = frozenset(
    "prison jail hospital court school church university college market surgery".split()
)
#: Those whom news tells to have been taken somewhere.
_TAKEN = frozenset(
    "survivor passenger victim injured wounded casualty body patient crew people hostage suspect prisoner "
    "remains dead evacuee refugee migrant".split()
)
_VIOLENT = frozenset({"shooting", "blast", "attack", "death"})
_AT = frozenset("in at on outside inside near off".split())
#: Sentences from the top in which an article tells of the event it is about.
LEAD = 8
#: Steps up the parse in which a place's event is looked for.
NEAR = 5
_ANY_PHRASE = frozenset({"pobj", "dobj", "compound", "nsubjpass", "conj", "appos", "ROOT", "npadvmod"})
#: Clauses below a verb that tell what happened where its subject was.
_CLAUSES = frozenset({"advcl", "conj", "ccomp", "xcomp"})
#: Verbs that only say that something takes place.
_HAPPEN = frozenset("hold happen occur begin start open resume stage host end conclude be".split())
_HOSPITALS = frozenset("hospital clinic medical center centre infirmary".split())
#: What the tagger takes small places for.
_TAKEN_FOR = frozenset({"PERSON", "ORG", "NORP", "PRODUCT"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_PAST_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b(?:last|previous|earlier) (?:year|month|week)\b|\bago\b")
_BEARING = re.compile(
    r"\b(?:(?:km|kilomet(?:re|er)s?|miles?)\s+(?:\([^)]{1,20}\)\s+)?)(?:to the )?(?P<way>"
    + "|".join(sorted(BEARINGS, key=len, reverse=True))
    + r")\s+of\s+(?:the\s+)?(?:[a-z]+\s+){0,4}(?P<place>[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,2})"
)


def places_of(reading: Reading) -> Iterator[Mention]:
    """All places of a reading that are worth comparing."""
    named = place_words(reading)
    yield from _roads(reading, named)
    yield from _addresses(reading)
    yield from _bearings(reading, named)
    yield from _towns(reading, named)
    yield from _landings(reading, named)
    yield from _venues(reading)
    yield from routes_of(reading, named)
    for start, end, value in whereabouts(reading, named, _names_of_places(reading.doc)):
        yield _mention(reading, start, end, value)


def place_words(reading: Reading) -> frozenset[str]:
    """Lower-case words of all names in the article: what it may name a place by."""
    docs = reading.whole.docs
    words = {t.lower_ for doc in docs for t in doc if t.pos_ == "PROPN" or (t.is_title and t.i)}
    return frozenset(words | {f"{bare(name)}/{sort}" for doc in docs for name, sort in typed_names(doc.text)})


def _mention(reading: Reading, start: int, end: int, value: Place) -> Mention:
    anchor = token_at(reading.doc, start, end)
    key = f"{value.sort} {value.happening} {value.name} {value.anchor} {value.whose}"
    return Mention(start, end, value, anchor, about=value.event, key=key)


def _roads(reading: Reading, named: frozenset[str]) -> Iterator[Mention]:
    """Numbered roads, in an article that names one of a class only."""
    here = list(numbered_roads(reading.doc.text))
    if not here:
        return
    all_of = {(r.sort, r.number) for doc in reading.whole.docs for r in numbered_roads(doc.text)}
    for road in here:
        if sum(sort == road.sort for sort, _ in all_of) == 1:
            value = Place(
                "number of the road", reading.doc.text[road.start : road.end], "at", "road", road.number,
                road.sort, "", named,
            )  # fmt: skip
            yield _mention(reading, road.start, road.end, value)


def _addresses(reading: Reading) -> Iterator[Mention]:
    """Houses and blocks of a street of which the article names one only."""
    here = list(addresses(reading.doc.text))
    if not here:
        return
    numbers: dict[tuple[str, bool], set[str]] = {}
    for doc in reading.whole.docs:
        for other in addresses(doc.text):
            numbers.setdefault((other.street, other.is_block), set()).add(other.number)
    for one in here:
        if len(numbers[one.street, one.is_block]) == 1:
            sort = "block" if one.is_block else "house"
            text = reading.doc.text[one.start : one.end]
            value = Place(f"{sort} number", text, "at", "address", one.number, sort, one.street)
            yield _mention(reading, one.start, one.end, value)


def _bearings(reading: Reading, named: frozenset[str]) -> Iterator[Mention]:
    for found in _BEARING.finditer(reading.doc.text):
        place = clean_name(found["place"])
        value = Place(
            f"direction from {place}",
            found[0],
            "at",
            "bearing",
            found["way"].lower(),
            "",
            place.lower(),
            named,
        )
        yield _mention(reading, found.start(), found.end(), value)


def _towns(reading: Reading, named: frozenset[str]) -> Iterator[Mention]:
    """Names of places that hang by a preposition on an event the article opens with."""
    for name in _names_of_places(reading.doc):
        if reading.field == "text" and reading.sentence_numbers[name.start] >= LEAD:
            continue
        preposition = _preposition(name)
        if preposition is None or preposition.lower_ not in _AT or _is_of_the_past(name):
            continue
        event = _event_near(preposition)
        if event == "talks" and (is_planned(name.root) or "next" in happening_at(name.root).order):
            event = "talks to come"
        who = _whose(preposition) if event in PERSONAL else ""
        if not event or (event in PERSONAL and not who):
            continue
        plain = clean_name(name.text)
        part = "near" if preposition.lower_ in ("near", "off", "outside") else "at"
        value = Place(
            f"{event} of {who}" if who else f"where: {event}",
            plain,
            part,
            "town",
            plain,
            event,
            _called(name, plain),
            named,
        )
        after = name.doc[name.end] if name.end < len(name.doc) else None
        is_typed = after is not None and after.lower_ in SETTLEMENTS | REGIONS
        end = after.idx + len(after) if after is not None and is_typed else name.end_char
        yield _mention(reading, preposition.idx, end, value)


def _whose(preposition: Token) -> str:
    """Surname of who was born or buried: the subject of the verb above, or the name it describes."""
    verb = next((t for t in preposition.ancestors if t.lemma_.lower() in EVENTS), None)
    if verb is None:
        return ""
    names = [c for c in verb.children if c.dep_ in ("nsubjpass", "nsubj")]
    if verb.dep_ in ("acl", "relcl", "appos"):
        names = [verb.head]
    return next((t.lower_ for t in names if t.pos_ == "PROPN"), "")


def _names_of_places(doc: Doc) -> Iterator[Span]:
    """What the tagger takes for a place, and what is known or called one, whatever it takes that for."""
    for entity in doc.ents:
        is_place = entity.label_ in _PLACES and any(t.pos_ == "PROPN" for t in entity)
        is_taken_for = entity.label_ in _TAKEN_FOR and (_is_told_to_be_one(entity) or country_of(entity.text))
        if is_place or is_taken_for:
            yield entity
    for token in doc:
        if token.pos_ == "PROPN" and not token.ent_type_ and token.dep_ == "pobj" and country_of(token.text):
            yield doc[token.i : token.i + 1]


def _is_told_to_be_one(name: Span) -> bool:
    """Whether the text calls a name a town or a region; "a Danish town" and "Danish town" name none."""
    after = name.doc[name.end].lower_ if name.end < len(name.doc) else ""
    return after not in SETTLEMENTS | REGIONS and name.label_ != "NORP" and bool(_called(name, name.text))


def _preposition(name: Span) -> Token | None:
    """The preposition that a name hangs by: of "in the town of X", "in"."""
    head = name.root.head
    if name.root.dep_ == "pobj" and head.lower_ == "of" and head.head.dep_ == "pobj":
        return head.head.head
    if name.root.dep_ == "pobj" and head.pos_ == "ADP":
        return head
    return head.head if head.dep_ == "pobj" else None


def _called(entity: Span, name: str) -> str:
    """What the text calls a place, ``town`` or ``region``: "the town of X", "X city", "X province"."""
    doc = entity.doc
    # Far enough on for "X, a market town near the border".
    around = doc[max(entity.sent.start, entity.start - 4) : min(entity.end + 7, entity.sent.end)].text
    sort = next((sort for other, sort in typed_names(around) if bare(other) == bare(name)), "")
    return sort or ("town" if _stands_before_its_country(entity) else "")


def _stands_before_its_country(entity: Span) -> bool:
    """Whether a state or country follows a name, as it does a town's: "in Corwick, Ohio"."""
    doc = entity.doc
    after = doc[entity.end : entity.end + 3]
    if len(after) < 3 or after[0].text != "," or after[1].pos_ != "PROPN" or is_wide(entity.text):
        return False
    words = doc[entity.end + 1 : entity.end + 2].text, doc[entity.end + 1 : entity.end + 3].text
    return any(is_wide(word) for word in words)


def _landings(reading: Reading, named: frozenset[str]) -> Iterator[Mention]:
    """Where survivors, the wounded or the dead were taken: "the survivors were brought to X"."""
    for preposition in reading.doc:
        verb = preposition.head
        if preposition.lower_ != "to" or EVENTS.get(verb.lemma_.lower()) != "landing":
            continue
        for name in preposition.children:
            taken = _taken(verb) if name.dep_ == "pobj" and name.pos_ == "PROPN" else ""
            words = name.doc[name.left_edge.i : name.i + 1]
            if not taken or any(w.lower_ in _HOSPITALS for w in words) or _is_of_the_past(words):
                continue
            place = clean_name(words.text)
            value = Place(f"where {taken} were taken", place, "to", "town", place, "landing", "", named)
            yield _mention(reading, preposition.idx, name.idx + len(name), value)


def _taken(verb: Token) -> str:
    """Those whom a verb of taking takes, if it takes all of them: no number, no "some"."""
    for child in verb.children:
        if child.dep_ in ("nsubjpass", "dobj") and child.lemma_.lower() in _TAKEN:
            parted = any(c.lower_ in ("some", "other", "several", "many", "few") for c in child.children)
            return "" if parted else child.lower_
    top = verb.head
    return _taken(top) if verb.dep_ == "conj" and top.pos_ == "VERB" else ""


def _is_of_the_past(entity: Span) -> bool:
    """Whether the sentence tells of some other year."""
    return _PAST_YEAR.search(entity.sent.text) is not None


def _venues(reading: Reading) -> Iterator[Mention]:
    """What sort of place an event happened at, in the sentences an article opens with."""
    here = list(_venue_nouns(reading.doc))
    if not here:
        return
    # Where the article puts anything at all: it tells two such places apart itself.
    others = frozenset(
        group
        for doc in reading.whole.docs
        for noun, group in _venue_nouns(doc)
        if noun.dep_ in _ANY_PHRASE and noun.head.lower_ != "of"
    )
    for noun, group in here:
        first = _place_phrase(noun)
        if first is None or (reading.field == "text" and reading.sentence_numbers[noun.i] >= LEAD):
            continue
        event = _event_near(noun if first is noun else first)
        if not event or _PAST_YEAR.search(noun.sent.text):
            continue
        value = Place("in what sort of place it happened", noun.text, "at", "venue", group, event, "", others)
        yield _mention(reading, first.idx, noun.idx + len(noun), value)


def _venue_nouns(doc: Doc) -> Iterator[tuple[Token, str]]:
    for token in doc:
        if token.pos_ != "NOUN":
            continue
        lemma = token.lemma_.lower()
        before = doc[token.i - 1].lower_ if token.i else ""
        if lemma == "lot" and before == "parking":
            yield token, "parking lot"
        elif lemma == "room" and before == "laundry":
            yield token, "laundry"
        elif lemma in VENUES:
            yield token, VENUES[lemma]


def _place_phrase(noun: Token) -> Token | None:
    """First token of the phrase that puts something at a venue; None if it is named for another reason."""
    head = noun.head
    if noun.dep_ == "compound" and EVENTS.get(head.lemma_.lower()) in _VIOLENT:
        return noun
    has_article = any(c.dep_ in ("det", "poss", "amod", "compound") for c in noun.children)
    if noun.lemma_.lower() in _INSTITUTIONS and not has_article:
        # "in prison", "at school": what is done there, not where.
        return None
    if noun.dep_ == "pobj" and head.lower_ in ("in", "at", "outside", "inside", "near"):
        return head
    if noun.dep_ == "dobj" and head.lemma_.lower() in ("hit", "strike", "target", "rock"):
        return noun.left_edge if noun.i - noun.left_edge.i < 6 else noun
    return None


def _event_near(token: Token) -> str:
    """Class of the event above, or below the verb above: "he stood in the yard when they opened fire"."""
    if token.dep_ == "compound":
        return "violence"
    for word in list(token.ancestors)[:NEAR]:
        event = _event_of(word)
        if event:
            return event
        if word.pos_ in ("VERB", "AUX"):
            return _event_of_subject(word) or _event_below(word)
    return ""


def _event_of(word: Token) -> str:
    """Class of the event a word stands for; all violent ones are one class."""
    event = EVENTS.get(word.lemma_.lower(), "")
    return "violence" if event in _VIOLENT else "" if event == "landing" else event


def _event_of_subject(verb: Token) -> str:
    """What is held or takes place: "the talks were held in X"."""
    if verb.lemma_.lower() not in _HAPPEN:
        return ""
    subjects = (c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass"))
    return next((event for event in map(_event_of, subjects) if event), "")


def _event_below(verb: Token) -> str:
    """ "violence" where a clause of the verb tells of any."""
    verbs = [verb]
    while verbs:
        verb = verbs.pop()
        lemma = verb.lemma_.lower()
        opens_fire = lemma == "open" and any(c.lemma_.lower() == "fire" for c in verb.children)
        if opens_fire or EVENTS.get(lemma) in _VIOLENT:
            return "violence"
        verbs += [c for c in verb.children if c.dep_ in _CLAUSES]
    return ""
