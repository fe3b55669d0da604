"""The slots around a value: what is measured, of what, where, when, who says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.language.concepts import (
    BASELINES,
    CHANGES,
    CUES,
    NEGATIONS,
    PART_WORDS,
    PLANNED,
    SAYING,
    event_class,
    is_person,
)
from checker.language.events import event_classes
from checker.language.syntax import clause, counted_noun, deed_of, governor, happening, owner_of
from checker.model import Context

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
NAME_LABELS = frozenset({"PERSON", "ORG", "NORP", "GPE", "LOC", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART"})

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})
_NARROWING = frozenset({"amod", "compound", "nmod", "poss", "nounmod"})


def narrowing(noun: Token | None, number: Token) -> tuple[str, ...]:
    """Words that narrow the noun down, as lower-case lemmas, without the number's own."""
    if noun is None:
        return ()
    out = []
    for child in noun.children:
        if child.i == number.i or child.like_num or child.pos_ in ("NUM", "DET", "PRON", "PUNCT"):
            continue
        if child.dep_ in _NARROWING and child.ent_type_ not in ("CARDINAL", "QUANTITY", "MONEY", "PERCENT"):
            out.append(child.lemma_.lower())
            out.extend(g.lemma_.lower() for g in child.children if g.dep_ in ("compound", "amod"))
        elif child.dep_ == "prep" and child.lower_ in ("of", "from"):
            out.extend(
                o.lemma_.lower() for o in child.children if o.dep_ == "pobj" and o.pos_ in ("NOUN", "PROPN")
            )
    return tuple(dict.fromkeys(out))


def speaker_of(anchor: Token) -> str:
    """Who says what the anchor stands in: the subject of a verb of saying above it, or "according to"."""
    for above in [anchor, *anchor.ancestors]:
        if above.pos_ in ("VERB", "AUX") and above.lemma_.lower() in SAYING and above.i != anchor.i:
            for child in above.children:
                if child.dep_ in ("nsubj", "agent") and child.pos_ in ("PROPN", "NOUN"):
                    return _phrase(child)
    for token in anchor.sent:
        if token.lower_ == "according" and token.i + 1 < len(token.doc):
            for to in token.children:
                for said in to.children:
                    if said.dep_ == "pobj":
                        return _phrase(said)
    return ""


def _phrase(noun: Token) -> str:
    """A noun with its premodifiers, as written."""
    left = min((t.i for t in noun.lefts if t.dep_ not in ("punct", "relcl")), default=noun.i)
    words = noun.doc[left : noun.i + 1]
    if words and words[0].pos_ == "DET":
        words = words[1:]
    return words.text if len(words) <= 8 else noun.text


def is_negated(anchor: Token) -> bool:
    verb = anchor if anchor.pos_ in ("VERB", "AUX") else governor(anchor)
    near = [*anchor.children, *(verb.children if verb is not None else ())]
    near += [d for t in near if t.dep_ in ("nsubj", "nsubjpass") for d in t.children if d.dep_ == "det"]
    # "Passed without a fault": a preposition does not deny the verb.
    return any(t.lower_ in NEGATIONS and t.dep_ not in ("prep", "cc", "preconj") for t in near)


def is_planned(anchor: Token) -> bool:
    """Whether the governing verbs are modal, future or conditional."""
    for above in [anchor, *anchor.ancestors]:
        if above.pos_ not in ("VERB", "AUX"):
            continue
        if above.lemma_.lower() in PLANNED:
            return True
        if any(c.dep_ in ("aux", "mark") and c.lemma_.lower() in PLANNED for c in above.children):
            return True
        if above.dep_ in ("ROOT", "ccomp", "relcl", "csubj", "advcl"):
            break
    return False


def quoted_spans(doc: Doc) -> list[tuple[int, int]]:
    """Code-point spans inside double quotation marks."""
    spans: list[tuple[int, int]] = []
    opened = -1
    text = doc.text
    for i, character in enumerate(text):
        if character == "“" or (character == '"' and opened < 0):
            opened = i
        elif character in '”"' and opened >= 0:
            if i - opened > 2:
                spans.append((opened, i + 1))
            opened = -1
        elif character == "\n" and text[i : i + 2] == "\n\n":
            opened = -1
    return spans


def entities(sentence: Span) -> tuple[list[str], list[str]]:
    """Names and places of a sentence as written, without articles and genitives."""
    names, places = [], []
    for entity in sentence.ents:
        if entity.label_ in NAME_LABELS:
            text = clean_name(entity.text)
            if text:
                names.append(text)
                if entity.label_ in PLACE_LABELS:
                    places.append(text)
    return list(dict.fromkeys(names)), list(dict.fromkeys(places))


def clean_name(text: str) -> str:
    """A name without a leading article and a trailing genitive."""
    text = " ".join(text.split())
    for article in ("the ", "The ", "a ", "an "):
        text = text.removeprefix(article)
    for genitive in ("'s", "’s", "'", "’"):
        text = text.removesuffix(genitive)
    return text.strip(' "“”‘()[],.;:-_')


#: Tokens on each side in which a cue word or a name belongs to the value.
CUE_REACH, NAME_REACH = 6, 7


def context_of(
    number: Token,
    noun: Token | None,
    span: tuple[int, int],
    *,
    is_count: bool = True,
    is_moment: bool = False,
    days: Sequence[str] = (),
    holder: str = "",
    is_quoted: bool = False,
) -> Context:
    """All slots of a value.

    ``number`` is the token that carries the value, ``noun`` the counted noun's, ``span`` the value's
    code points, hedge and unit included: what lies inside it describes the value and not the thing.
    Only counts (``is_count``) have event classes, only dates and times (``is_moment``) a deed.
    """
    noun = counted_noun(number, noun)
    classes = event_classes(number, noun) if is_count else ()
    # "killed six": those counted are people, whatever noun the verb belongs to.
    head = noun if noun is not None or classes else owner_of(number, noun)
    if is_count and noun is None and head is not None and head.pos_ != "NOUN":
        # "Greens 12, Liberals 9": a name is not what is counted.
        head = None
    carrier = noun if noun is not None else number
    verb = governor(carrier) if is_count else happening(carrier)
    subject, object_ = _arguments(verb)
    names, places = entities(number.sent)
    around = [t for t in clause(number) if not span[0] <= t.idx < span[1]]
    words = [
        t.lemma_.lower()
        for t in around
        if t.pos_ in _CONTENT and not t.is_stop and not t.like_num and t.is_alpha
    ]
    return Context(
        head=head.lemma_.lower() if head is not None else "",
        modifiers=narrowing(head, number),
        concepts=classes,
        deed=deed_of(number, verb) if is_moment else "",
        predicate=verb.lemma_.lower() if verb is not None else "",
        subject=subject,
        object=object_,
        names=tuple(names),
        holder=holder,
        places=tuple(places),
        days=tuple(days),
        part=_part(number, noun, span, is_count),
        words=tuple(dict.fromkeys(words)),
        near=_near_names(number, span),
        cues=_cues(number, span),
        is_negated=is_negated(carrier),
        is_planned=is_planned(carrier),
        is_quoted=is_quoted,
    )


def _arguments(verb: Token | None) -> tuple[str, str]:
    """Lemmas of a verb's subject and object."""
    subject = object_ = ""
    for child in verb.children if verb is not None else ():
        if child.dep_ in ("nsubj", "nsubjpass") and not subject:
            subject = child.lemma_.lower()
        elif child.dep_ in ("dobj", "obj", "attr") and not object_:
            object_ = child.lemma_.lower()
    return subject, object_


def _around(number: Token, span: tuple[int, int], reach: int) -> list[Token]:
    """Tokens of the sentence within reach, without the value's own, up to a break in the sense."""
    doc, sentence = number.doc, number.sent
    out: list[Token] = []
    for i in range(number.i - 1, max(sentence.start, number.i - reach) - 1, -1):
        if doc[i].text in ";:.–—" or (
            doc[i].text in ",(" and i < number.i - 2 and doc[i + 1].pos_ in ("CCONJ", "SCONJ")
        ):
            break
        out.append(doc[i])
    for i in range(number.i + 1, min(sentence.end, number.i + reach + 1)):
        if doc[i].text in ";:.–—":
            break
        out.append(doc[i])
    return [t for t in out if not span[0] <= t.idx < span[1]]


#: Proper nouns that name nobody.
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july "
    "august september october november december".split()
)


def _near_names(number: Token, span: tuple[int, int]) -> tuple[str, ...]:
    near = [
        t.lower_
        for t in _around(number, span, NAME_REACH)
        if t.pos_ == "PROPN" and t.is_alpha and len(t) > 2 and t.lower_ not in _CALENDAR
    ]
    return tuple(sorted(set(near)))


def _cues(number: Token, span: tuple[int, int]) -> tuple[str, ...]:
    around = _around(number, span, CUE_REACH)
    # "12 million, ahead of last year": what follows is what the figure is held to.
    held = next((t.i for t in around if t.idx >= span[1] and t.lower_ in _HELD_TO), number.sent.end)
    found = {CUES[t.lemma_.lower()] for t in around if t.i < held and t.lemma_.lower() in CUES}
    doc = number.doc
    first = next((t.i for t in doc[max(0, number.i - 6) : number.i + 1] if t.idx >= span[0]), number.i)
    before = doc[first - 1].lower_ if first > 0 else ""
    if before in BASELINES or (before == "from" and first > 1 and _is_change(doc[first - 2], number)):
        found.add("baseline")
    return tuple(sorted(found))


#: Words after a figure that lead to the one it is compared with.
_HELD_TO = frozenset("than against versus compared ahead (".split())


def _is_change(word: Token, number: Token) -> bool:
    """Whether "from" tells where a change began: "up from 12", "fell to 9 from 12"."""
    verb = governor(number)
    return word.lower_ in ("up", "down") or (verb is not None and verb.lemma_.lower() in CHANGES)


#: "The first two floors" are not all of them.
_SOME_OF = frozenset("first last next final initial".split())


def _part(number: Token, noun: Token | None, span: tuple[int, int], is_count: bool) -> tuple[str, ...]:
    """Words next to the value that make it a part or a rest: "two others", "of whom 12"."""
    doc, sentence = number.doc, number.sent
    near = list(doc[max(sentence.start, number.i - 2) : min(number.i + 3, sentence.end)])
    if noun is not None:
        near += [noun, *(c for c in noun.children if c.dep_ in ("amod", "det"))]
    found = [
        t.lower_
        for t in near
        if t.lemma_.lower() in PART_WORDS
        and not span[0] <= t.idx < span[1]
        # "4.1 points more than" compares; "six more people" adds.
        and not (t.i + 1 < len(doc) and doc[t.i + 1].lower_ == "than")
    ]
    first = next((t for t in near if t.idx >= span[0]), number)
    if first.i > sentence.start and doc[first.i - 1].lower_ in _SOME_OF and is_count:
        found.append(doc[first.i - 1].lower_)
    after = doc[number.i + 1 : min(number.i + 4, sentence.end)].text.lower()
    before = doc[max(sentence.start, number.i - 4) : number.i].text.lower()
    # "52 per cent of the voters": what follows "of" there is the whole that every share has.
    if is_count and after.startswith(
        ("of them", "of whom", "of the", "of those", "of these", "of his", "of its", "of their")
    ):
        # "killing 23 of them" is the toll; "15 of the wounded" a part of it.
        verb = number.head if number.dep_ in ("dobj", "nsubjpass") else None
        if verb is None or not event_class(verb.lemma_):
            found.append("of")
    if any(
        cue in before for cue in ("including", "among them", "of whom", "among the", "of them", "of which")
    ):
        found.append("including")
    if is_count and noun is not None and _is_one_of_several(noun):
        found.append("and")
    return tuple(dict.fromkeys(found))


def _is_one_of_several(noun: Token) -> bool:
    """Whether people are told of by groups: "four men and two women" are six, and neither number is."""
    if not is_person(noun.lemma_):
        return False
    return any(
        is_person(other.lemma_)
        and other.lemma_ != noun.lemma_
        and any(c.like_num for c in other.children)
        and any(c.like_num for c in noun.children)
        for other in noun.conjuncts
    )
