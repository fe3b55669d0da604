"""Whether a clause is stated as a fact, how often it is negated, and who it is of."""

from __future__ import annotations

from collections.abc import Container, Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from checker.language.concepts import SAYING, TITLES

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj"})
#: Pronouns for one person.
PERSONAL: Final = frozenset({"he", "she", "him", "her"})
OBJECTS: Final = frozenset({"dobj", "attr", "oprd", "dative"})

_NOT: Final = frozenset("not n't n’t never nor hardly scarcely".split())
_NO_ONE: Final = frozenset("nobody none neither nothing no-one".split())
_FAILING: Final = frozenset("fail refuse decline neglect omit".split())
_MODALS: Final = frozenset("would could may might should must can ca shall 'd ’d ought".split())
_FUTURE: Final = frozenset({"will", "wo", "'ll", "’ll", "shall"})
_IF: Final = frozenset("if whether unless until till lest".split())
#: Words under which a clause tells of what is wished, feared, doubted or charged.
_OPEN: Final = frozenset(
    "want wish hope plan expect urge call demand ask request threaten try attempt seek vow fear doubt "
    "deny accuse consider allow enable likely possible unlikely suspect allege prepare aim intend "
    "pledge promise offer invite beg warn ready able determine decide wonder propose suggest "
    "allegation accusation suspicion possibility chance risk threat effort bid rumour rumor dismiss "
    "reject dispute refute question true ability right need let help pressure failure refusal "
    "eligible willing reluctant charge".split()
)
#: Words of the above that tell of what is to come, where that is asked for.
_INTENDING: Final = frozenset("decide plan intend vow".split())
#: Words after which a negation is of something else: "not only", "never before", "not until".
_LIMITS: Final = frozenset("before only just always necessarily fully merely simply until till since".split())
#: Nouns for what is said and need not be so.
_TALK: Final = frozenset({"claim", "story", "theory", "speculation", "talk"})
#: Clauses that hang on a word as its complement.
_COMPLEMENTS: Final = frozenset({"xcomp", "ccomp", "acl", "pcomp", "csubj", "dobj", "pobj", "prep"})
_SHARING: Final = frozenset("conj xcomp aux auxpass advcl pcomp prep acomp attr".split())
#: Prepositions after which a noun tells one thing from another of the same name.
_TELLING_APART: Final = frozenset("of in at for on to with near from against".split())
_PLACING: Final = frozenset("in at near from".split())
_VERBS: Final = frozenset({"VERB", "AUX"})
#: Steps up the parse at the most.
_UP: Final = 6


def forms(token: Token) -> frozenset[str]:
    """A token in lower case, and what it may be a form of, whatever the tagger makes of it."""
    return _forms(token.lower_, token.lemma_.lower())


@lru_cache(maxsize=50_000)
def _forms(word: str, lemma: str) -> frozenset[str]:
    found = {word, lemma}
    if len(word) > 3:
        if word.endswith("ies") or word.endswith("ied"):
            found.add(word[:-3] + "y")
        elif word.endswith("s") and not word.endswith("ss"):
            found |= {word[:-1], word[:-2]} if word.endswith("es") else {word[:-1]}
        for ending in ("ed", "ing"):
            if word.endswith(ending):
                stem = word[: -len(ending)]
                found |= {stem, stem + "e"}
                if len(stem) > 2 and stem[-1] == stem[-2]:
                    found.add(stem[:-1])
    return frozenset(found)


def verb_of(root: Token) -> Token:
    """The verb whose subject, negation and helpers are those of a word; the word itself in an adjunct."""
    node = root
    for _ in range(_UP):
        if node.pos_ in ("VERB", "AUX"):
            return node
        if node.dep_ == "pobj" or node.head.i == node.i:
            return root
        node = node.head
    return root


def is_open(root: Token, verb: Token, own: Container[int] = (), *, is_plan: bool = False) -> bool:
    """Whether it is asked, wished, supposed or denied by somebody, and not stated as a fact.

    With ``is_plan``, what will be is stated as well.
    """
    if root.sent.text.rstrip(" \"”'’\n").endswith("?"):
        return True
    if verb.i != root.i and verb.i not in own and not _OPEN.isdisjoint(forms(verb)):
        return True
    node = verb
    for _ in range(_UP):
        helpers = {c.lower_ for c in node.children if c.dep_ in ("aux", "auxpass")}
        # What "will" be said directly "would" be in reported speech.
        is_told = "would" in helpers and node.dep_ == "ccomp" and is_saying(node.head)
        if (helpers & _MODALS and not (is_plan and is_told)) or (helpers & _FUTURE and not is_plan):
            return True
        if any(c.dep_ in ("mark", "advmod") and c.lower_ in _IF for c in node.children):
            return True
        if is_plan and any(c.dep_ == "advcl" and _is_if(c) for c in node.children):
            return True
        above = node.head
        if above.i == node.i:
            return False
        if above.lemma_ == "be" and node.dep_ == "xcomp" and "to" in helpers and not is_plan:
            # "She is to appear in court."
            return True
        is_intended = is_plan and above.lemma_.lower() in _INTENDING
        if node.dep_ in _COMPLEMENTS and above.i != root.i and not is_intended and _opens(above):
            return True
        node = above
    return False


def _is_if(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in clause.children)


def _opens(above: Token) -> bool:
    """Whether what hangs on a word need not be so: "hopes that", "it is not true that", "claims of"."""
    if above.pos_ == "NOUN" and above.lemma_ in _TALK:
        return True
    if above.lemma_ == "be":
        return any(c.dep_ == "acomp" and c.lemma_.lower() in _OPEN for c in above.children)
    return not _OPEN.isdisjoint(forms(above))


def negations(root: Token, verb: Token, own: Container[int], gap: Iterable[Token] = ()) -> int:
    """How many times a clause is negated by words other than ``own``."""
    around = [t for t in (*verb.children, *root.children) if t.i not in own and t.dep_ not in SUBJECTS]
    n = int(any(t.lower_ in _NOT and not _is_not_only(t) for t in (*around, *gap)))
    nouns = [*_shared_subjects(verb), root, *gap, *(c for c in verb.children if c.dep_ in OBJECTS)]
    n += any(is_nobody(t, own) for t in nouns)
    node = verb
    for _ in range(3):
        if node.dep_ not in ("xcomp", "pcomp", "acl"):
            break
        above = node.head
        fails = above.lemma_.lower() in _FAILING or (node.dep_ == "pcomp" and above.lower_ == "without")
        n += fails and above.i not in own
        if above.lemma_.lower() in _INTENDING:
            n += any(c.dep_ == "neg" for c in above.children)
        node = above
    before = root.doc[max(root.sent.start, root.i - 5) : root.i].text.lower()
    if ("yet to" in before or "no longer" in before) and not n:
        n += 1
    return n


def _is_not_only(negator: Token) -> bool:
    """Whether it says "not only", which denies nothing."""
    return negator.i + 1 < len(negator.doc) and negator.nbor().lower_ in ("only", "just", "merely", "simply")


def is_limited(around: Iterable[Token]) -> bool:
    """Whether a negation is of a time or a measure alone: "not until May", "never before"."""
    return any(
        t.lower_ in _LIMITS and not (t.lower_ == "before" and any(True for _ in t.children)) for t in around
    )


def _shared_subjects(verb: Token) -> list[Token]:
    """The subjects of a verb that negate it too: not those of a clause before a comma.

    "Nobody was killed or hurt" tells that nobody was hurt; "nobody was killed, and hurt were two" does not.
    """
    node = verb
    for _ in range(4):
        if any(c.dep_ in SUBJECTS for c in node.children) or node.dep_ in ("acl", "relcl"):
            return subjects(node)
        joins = [c for c in node.head.children if c.dep_ == "cc" and c.i < node.i]
        is_apart = node.dep_ == "conj" and any(c.i and c.nbor(-1).text == "," for c in joins)
        if node.dep_ == "advcl" or is_apart or node.dep_ not in _SHARING:
            return []
        node = node.head
    return []


def is_nobody(noun: Token, own: Container[int] = ()) -> bool:
    """Whether a noun is negated: "nobody", "no suspect", "none of them"; not by a word of ``own``."""
    if noun.lower_ in _NO_ONE:
        return noun.i not in own
    if any(c.i not in own and c.lower_ in ("no", "neither") for c in noun.children):
        return True
    # What a parser takes for the subject is often only its last noun.
    edge = noun.left_edge
    if edge.i in own or noun.dep_ not in SUBJECTS:
        return False
    # "Not a single shot", but not "not all shots".
    is_not_one = edge.lower_ == "not" and edge.nbor().lower_ in ("a", "one")
    return is_not_one or edge.lower_ in ("no", "none", "nobody")


def subjects(verb: Token) -> list[Token]:
    """The subjects of a verb, its own or those it takes over from a verb above."""
    node = verb
    for _ in range(4):
        own = [c for c in node.children if c.dep_ in SUBJECTS]
        # A parser may hang the subject on the helper: "was" in "the bridge was closed".
        helpers = [h for h in node.children if h.dep_ in ("aux", "auxpass")] if not own else []
        own = own or [c for h in helpers for c in h.children if c.dep_ in SUBJECTS]
        if own:
            return [_antecedent(t, node) for t in own]
        if node.dep_ in ("acl", "relcl") and node.head.pos_ in ("NOUN", "PROPN", "PRON"):
            return [node.head]
        if node.dep_ not in _SHARING:
            return []
        node = node.head
    return []


def _antecedent(word: Token, verb: Token) -> Token:
    if word.lower_ not in ("who", "which", "that", "whom"):
        return word
    if word.lower_ == "which" and word.i and word.nbor(-1).pos_ in ("NOUN", "PROPN"):
        return word.nbor(-1)
    return next((node.head for node in (verb, *verb.ancestors) if node.dep_ == "relcl"), word)


def patients(root: Token, verb: Token) -> list[Token]:
    """To whom something is done or who is in a state."""
    if root.pos_ in ("NOUN", "PROPN") and root.i != verb.i:
        of = [o for c in root.children if c.dep_ == "prep" and c.lower_ == "of" for o in c.children]
        if of:
            return of
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    is_passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
    return objects if objects and not is_passive else subjects(verb)


def agents(verb: Token) -> list[Token]:
    """Who does something, or who is said to."""
    by = [o for c in verb.children if c.dep_ == "agent" for o in c.children if o.dep_ == "pobj"]
    return by or subjects(verb)


def nearest_person(word: Token) -> Token | None:
    """The last person named before a word in its sentence, or the first subject of the sentence before."""
    doc, start = word.doc, word.sent.start
    for i in range(word.i - 1, start - 1, -1):
        if doc[i].ent_type_ == "PERSON":
            return doc[i]
    if not start:
        return None
    for subject in (t for t in doc[start - 1].sent if t.dep_ in SUBJECTS):
        named = next((t for t in (subject, *subject.children) if t.ent_type_ == "PERSON"), None)
        if named is not None and (named.i == subject.i or named.dep_ == "appos"):
            return named
    return None


def is_linked(a: Token, b: Token) -> bool:
    """Whether two words stand in one clause: up from each, they meet without crossing into another."""
    if b.i in (a.head.i, a.i) or a.i == b.head.i:
        return True
    ups_a, ups_b = _up_clause(a), _up_clause(b)
    return any(x in ups_b for x in ups_a)


def _up_clause(token: Token) -> list[int]:
    path = [token.i]
    node = token
    for _ in range(_UP):
        is_joined = node.dep_ in ("ccomp", "conj") and node.head.pos_ in _VERBS
        is_clause = node.dep_ in ("advcl", "parataxis") or (is_joined and node.pos_ in _VERBS)
        if is_clause or node.head.i == node.i:
            break
        node = node.head
        path.append(node.i)
    return path


def where_of(nouns: Iterable[Token]) -> list[str]:
    """What hangs on nouns with a preposition, in lower case, after "at" for a place and
    "of" for the rest: "the plant in Derby", "the plan for a bridge".
    """
    return [
        f"{'at' if prep.lower_ in _PLACING else 'of'} {o.lemma_.lower()}"
        for noun in nouns
        for prep in noun.children
        if prep.dep_ == "prep" and prep.lower_ in _TELLING_APART
        for o in prep.children
        if o.dep_ == "pobj" and o.pos_ in ("NOUN", "PROPN") and o.ent_type_ not in ("DATE", "TIME")
    ]


def places_of(verb: Token) -> list[str]:
    """The places a clause names as where it happens."""
    preps = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("in", "at")]
    inner = [o for p in preps for o in p.children if o.dep_ == "pobj"]
    named = [f"at {o.lower_}" for o in inner if o.ent_type_ in ("GPE", "LOC", "FAC")]
    # Hurt "in the fire at the school" is hurt at the school.
    return [*named, *(where for where in where_of(inner) if where.startswith("at "))]


def is_saying(verb: Token) -> bool:
    return verb.lemma_.lower() in SAYING


def name_words(noun: Token) -> list[str]:
    """The words of the name in a noun phrase, in lower case, without titles."""
    left = [w for w in noun.lefts if w.pos_ == "PROPN" or w.ent_type_ in ("NORP", "GPE", "ORG")]
    words = [*(w for w in left if w.dep_ != "poss"), *([noun] if noun.pos_ == "PROPN" else [])]
    return [w.lower_ for w in words if len(w) > 2 and w.lower_ not in TITLES]
