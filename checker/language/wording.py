"""What a fact is about, in plain words, for readers and for the embedding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.language.concepts import event_class
from checker.language.syntax import counted_noun, governor, happening, owner_of
from checker.model import Context

if TYPE_CHECKING:
    from spacy.tokens import Token

_LABELS = {
    "death": "killed",
    "injury": "wounded",
    "missing": "missing",
    "displacement": "displaced",
    "arrest": "arrested",
    "rescue": "rescued",
    "aboard": "on board",
    "abduction": "abducted",
    "trapped": "trapped",
}

#: Words of a description at the most.
LONGEST = 10

_SHORT = frozenset({"compound", "amod", "poss", "nmod", "neg", "case", "det", "quantmod"})
_VERB_GROUP = frozenset({"aux", "auxpass", "neg", "prt"})
_OBJECTS = frozenset({"dobj", "attr", "oprd", "acomp"})

Span = tuple[int, int]


def about(kind: str, number: Token, noun: Token | None, context: Context, span: Span) -> str:
    """What is measured. ``span`` is the value's code points, which are left out."""
    if kind == "age":
        return f"age of {context.holder}" if context.holder else "age of someone not named"
    if kind in ("date", "time"):
        return _happening(number, kind, span)
    counted = counted_noun(number, noun)
    label = next((_LABELS[c] for c in context.concepts if c in _LABELS), "")
    if counted is not None:
        return _counted(counted, number, label, span)
    if label:
        return f"people {label}"
    owner = owner_of(number, noun)
    if owner is not None and owner.pos_ in ("NOUN", "PROPN"):
        return noun_phrase(owner, number, span)
    verb = governor(number)
    return _deed(verb, span) if verb is not None else " ".join(number.sent.text.split()[:8])


def _counted(counted: Token, number: Token, label: str, span: Span) -> str:
    phrase = noun_phrase(counted, number, span)
    if event_class(counted.lemma_):
        return "people killed" if phrase.lower() in ("dead", "deceased") else phrase
    if label and label not in phrase:
        return f"{phrase} {label}"
    return phrase


def noun_phrase(noun: Token, number: Token, span: Span) -> str:
    """The noun phrase without its number, up to the first clause or comma."""
    # What precedes the number belongs to it ("at least") or to the sentence.
    first = max(noun.left_edge.i, number.i + 1 if number.i < noun.i else 0)
    kept: list[Token] = []
    for token in noun.doc[first : noun.right_edge.i + 1]:
        if token.i > noun.i:
            ends = (token.is_punct and token.text not in "-’'") or token.is_space
            if ends or token.dep_ in ("relcl", "cc", "advcl") or token.tag_ in ("WDT", "WP", "WRB"):
                break
        if _is_left_out(token, span) or (not kept and (token.is_punct or token.dep_ == "det")):
            continue
        kept.append(token)
        if len(kept) == LONGEST:
            break
    while kept and kept[-1].i > noun.i and kept[-1].pos_ in ("ADP", "SCONJ", "PART", "DET", "PUNCT", "AUX"):
        kept.pop()
    return _joined(kept) or noun.text


def _happening(number: Token, kind: str, span: Span) -> str:
    """When what happened: the governing verb with its subject, or the noun that is dated."""
    owner = owner_of(number, None)
    if owner is not None and owner.pos_ == "NOUN" and any(a.i == owner.i for a in number.ancestors):
        return f"{kind} of {noun_phrase(owner, number, span)}"
    verb = happening(number)
    if verb is not None:
        return f"when {_deed(verb, span)}"
    return f"{kind} of {noun_phrase(owner, number, span)}" if owner is not None else kind


def _deed(verb: Token, span: Span) -> str:
    """A clause in short: subject, verb, object or first complement."""
    top = verb.head if verb.dep_ == "xcomp" and verb.head.pos_ in ("VERB", "AUX") else verb
    tokens = {verb, top}
    if top is not verb:
        tokens |= {t for t in verb.children if t.dep_ == "aux"}
    for child in top.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            tokens |= _short(child)
        elif child.dep_ in _VERB_GROUP:
            tokens.add(child)
    objects = [c for c in verb.children if c.dep_ in _OBJECTS and not _is_left_out(c, span)]
    for child in objects[:1]:
        tokens |= _short(child)
    if not objects:
        for child in verb.children:
            inner = [o for o in child.children if o.dep_ == "pobj" and not _is_left_out(o, span)]
            if child.dep_ in ("prep", "agent") and inner and not _is_left_out(child, span):
                tokens |= {child, *_short(inner[0])}
                break
    kept = [t for t in sorted(tokens, key=lambda t: t.i) if not _is_left_out(t, span) and not t.is_space]
    return " ".join(_joined(kept).split()[: LONGEST + 2])


def _short(noun: Token) -> set[Token]:
    """A noun with its closest modifiers, and what "of" adds to it."""
    tokens = {noun}
    for child in noun.children:
        if child.dep_ in _SHORT:
            tokens |= {child, *(g for g in child.children if g.dep_ in _SHORT)}
        elif child.dep_ == "prep" and child.lower_ == "of":
            tokens |= {child, *(o for o in child.children if o.dep_ == "pobj")}
    return tokens


def _is_left_out(token: Token, span: Span) -> bool:
    return span[0] <= token.idx < span[1] or token.like_num or token.text in '"“”()'


def _joined(tokens: list[Token]) -> str:
    """Tokens as printed where they stand side by side, with a space where something was left out."""
    out = ""
    for before, token in zip([None, *tokens], tokens, strict=False):
        if before is not None and (before.i + 1 != token.i or before.whitespace_):
            out += " "
        out += token.text
    return " ".join(out.split())
