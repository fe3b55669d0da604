"""Finding one's way in a parse: the noun counted, the verb above, the clause around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.language.concepts import HOLDERS, SAYING
from checker.language.units import TIME_UNITS

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSE = frozenset({"ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "ROOT"})
_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "ROOT"})
_OWNED = frozenset({"prep", "pobj", "nummod", "appos", "compound", "nmod", "amod"})


def counted_noun(number: Token, noun: Token | None) -> Token | None:
    """The noun that carries the meaning: through "number of", "one of the", "group of"."""
    token = noun
    if token is None:
        return None
    for _ in range(3):
        if token.lemma_.lower() not in HOLDERS:
            break
        inner = next(
            (
                o
                for p in token.children
                if p.dep_ == "prep" and p.lower_ == "of"
                for o in p.children
                if o.dep_ == "pobj"
            ),
            None,
        )
        if inner is None or inner.i == number.i:
            break
        token = inner
    return token


def governor(token: Token) -> Token | None:
    """The nearest verb above a token, or None under a verbless root."""
    for above in token.ancestors:
        if above.pos_ in ("VERB", "AUX"):
            return above
    return None


def happening(day: Token) -> Token | None:
    """The verb whose time a date or time gives.

    "Officers said around 6 a.m. a car drove up": the time is that of the driving, so a clause of
    what was said is preferred when the time stands between the two verbs.
    """
    verb = governor(day)
    if verb is not None and verb.lemma_.lower() in SAYING:
        speaker = next((c.i for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), verb.i)
        for child in verb.children:
            # Before the speaker or after the verb it dates what is told; between them, the telling.
            if child.dep_ != "ccomp":
                continue
            that = next((m.i for m in child.children if m.dep_ == "mark"), None)
            told = verb.i < day.i < child.i and (that is None or that < day.i)
            if told or day.i < speaker < verb.i < child.i:
                return child
    return verb


def deed_of(day: Token, verb: Token | None) -> str:
    """What happens at a date or time, as lemmas without names: "hold talk", "first sitting"."""
    owner = owner_of(day, None)
    if owner is not None and owner.pos_ == "NOUN" and any(a.i == owner.i for a in day.ancestors):
        narrowing = [c for c in owner.children if c.dep_ in ("amod", "compound") and c.pos_ != "PROPN"]
        return " ".join(t.lemma_.lower() for t in sorted([*narrowing, owner], key=lambda t: t.i))
    if verb is None:
        return ""
    parts = [verb]
    for child in verb.children:
        is_object = child.dep_ in ("dobj", "attr", "acomp", "oprd", "nsubjpass") and child.pos_ in (
            "NOUN",
            "ADJ",
        )
        if child.dep_ == "prt" or (is_object and child.ent_type_ not in ("DATE", "TIME")):
            parts.append(child)
    if len(parts) == 1:
        inner = [
            o
            for c in verb.children
            if c.dep_ == "prep"
            for o in c.children
            if o.pos_ == "NOUN" and not o.ent_type_
        ]
        parts += inner[:1]
    return " ".join(t.lemma_.lower() for t in sorted(parts, key=lambda t: t.i))


def clause(token: Token) -> list[Token]:
    """The tokens of the smallest clause around a token, in order of text."""
    top = token
    while top.dep_ not in _CLAUSE and top.head.i != top.i:
        top = top.head
    inner = {top.i}
    stack = [top]
    while stack:
        node = stack.pop()
        for child in node.children:
            if (
                child.dep_ in _CLAUSE
                and child.dep_ not in ("acl",)
                and child.i != token.i
                and not _above(child, token)
            ):
                continue
            inner.add(child.i)
            stack.append(child)
    return [token.doc[i] for i in sorted(inner)]


def _above(upper: Token, lower: Token) -> bool:
    return any(a.i == upper.i for a in lower.ancestors)


def owner_of(number: Token, noun: Token | None) -> Token | None:
    """The noun a bare value is a property of: "revenue was £5m", "a margin of 12 %"."""
    node = noun if noun is not None else number
    if node.lemma_.lower() in TIME_UNITS:
        # "Three days of national mourning", "two hours of talks".
        for child in node.children:
            if child.lower_ == "of" and child.i > node.i:
                for what in child.children:
                    if what.dep_ == "pobj" and what.pos_ in ("NOUN", "PROPN"):
                        return what
    for _ in range(6):
        head = node.head
        if head.i == node.i:
            return None
        is_owned = head.pos_ in ("NOUN", "PROPN") and node.dep_ in _OWNED
        if is_owned and head.lemma_.lower() not in HOLDERS:
            return head
        if head.pos_ in ("VERB", "AUX"):
            for child in head.children:
                if child.dep_ in ("nsubj", "nsubjpass") and child.i != node.i:
                    return antecedent(child)
            if head.dep_ in ("acl", "relcl", "advcl", "conj", "xcomp"):
                node = head
                continue
            return None
        node = head
    return None


def antecedent(word: Token) -> Token:
    """What "it", "which" or "that" stands for, as far as syntax and nearness tell; else the word itself."""
    lower = word.lower_
    if lower in ("which", "that", "who"):
        for above in word.ancestors:
            if above.dep_ == "relcl" and above.head.pos_ in ("NOUN", "PROPN"):
                return above.head
        return word
    if lower not in ("it", "this", "they"):
        return word
    sentence = word.sent
    earlier = [
        t for t in word.doc[sentence.start : word.i] if t.dep_ in _ROLES and t.pos_ in ("NOUN", "PROPN")
    ]
    if not earlier and sentence.start > 0:
        before = word.doc[sentence.start - 1].sent
        earlier = [t for t in before if t.dep_ in ("nsubj", "nsubjpass") and t.pos_ in ("NOUN", "PROPN")]
    plural = lower == "they"
    fitting = [t for t in earlier if ("Plur" in t.morph.get("Number", [])) == plural]
    return fitting[-1] if fitting else word
