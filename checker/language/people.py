"""The people of an article: names, titles, sex, and whom a word refers to.

A register made once an article. It answers with the fullest name the article gives, or with
nothing where it is not sure.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.language.human_words import FEMALE_NOUNS, HUMAN, MALE_NOUNS
from checker.language.name_mentions import Named, names_in
from checker.language.names import may_be_same_person, name_parts
from checker.language.quotemarks import marked
from checker.language.references import (
    Said,
    description,
    evened,
    is_like_title,
    is_subject,
    is_title,
    office,
    phrase_words,
    same_clause,
    subject_among,
    surname,
    verb_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HE = frozenset("he him his himself".split())
SHE = frozenset("she her hers herself".split())
FIRST = frozenset("i me my mine myself we us our ours ourselves".split())

#: Sentences back in which a pronoun may find whom it means.
REACH = 6

#: Sentences back in which a name may stand for which the text goes on with the office alone.
BRIDGE = 2

_NO_PERSON = ("GPE", "LOC", "FAC", "ORG")


@dataclass(slots=True)
class Person:
    """Somebody the article names.

    Attributes
    ----------
    name : the fullest form.
    titles : sets of lower-case words, one a title that stands next to the name.
    sexes : how often the text shows ``m`` or ``f``.
    """

    name: str
    titles: list[frozenset[str]] = field(default_factory=list)
    sexes: Counter[str] = field(default_factory=Counter)

    @property
    def sex(self) -> str:
        m, f = self.sexes["m"], self.sexes["f"]
        return "m" if m > 2 * f else "f" if f > 2 * m else ""


@dataclass(frozen=True, slots=True)
class _Place:
    """One who can be meant by a later pronoun: a person by number, or a description."""

    token: int
    person: int
    described: str
    sex: str


class People:
    """All people of an article.

    Parameters
    ----------
    docs : the parsed fields, title first.
    quotations : finds the quotations of a parsed field, for "I" and "we" inside them.
    """

    def __init__(
        self, docs: Sequence[Doc], quotations: Callable[[Doc, People], Sequence[Said]] | None = None
    ) -> None:
        self._docs = tuple(docs)
        self._quotations = quotations
        self._said: dict[int, Sequence[Said]] = {}
        self.people: list[Person] = []
        self._named: list[dict[int, int]] = [{} for _ in self._docs]
        self._quoted = [[(m.start, m.end) for m in marked(doc.text)] for doc in self._docs]
        self._resolved: dict[tuple[int, int], str] = {}
        self._register([names_in(doc) for doc in self._docs])
        # Filled in the order of the text: what stands before a word is known when the word is read.
        self._places: list[list[_Place]] = [[] for _ in self._docs]
        for n in range(len(self._docs)):
            self._find_places(n)
        self._vote_by_pronouns()
        self._resolved.clear()

    # -- the register -------------------------------------------------------------------------

    def _register(self, found: Sequence[Sequence[Named]]) -> None:
        weights: Counter[tuple[str, ...]] = Counter()
        for names in found:
            for named in names:
                weights[tuple(w.lower() for w in named.words)] += named.weight
        full = sorted(
            {k for k in weights if len(k) > 1 and weights[k] > 0}, key=lambda k: (-len(k), -weights[k], k)
        )
        every = [(n, named) for n, names in enumerate(found) for named in names]
        for key in full:
            shown = next(m.words for _, m in every if tuple(w.lower() for w in m.words) == key)
            name = " ".join(shown)
            if not any(may_be_same_person(name, p.name) for p in self.people):
                self.people.append(Person(name))
        for n, named in every:
            number = self._number(named, weights)
            if number is None:
                continue
            for i in range(named.start, named.end):
                self._named[n][i] = number
            person = self.people[number]
            if named.title:
                person.titles.append(frozenset(evened(named.title)))
            if named.sex:
                person.sexes[named.sex] += 3
        self._find_bare_surnames()

    def _find_bare_surnames(self) -> None:
        """Surnames that the runs of capitalised words did not give: "Roe fury", "Roe Belgium"."""
        owners = Counter(surname(p.name) for p in self.people)
        numbers = {surname(p.name): i for i, p in enumerate(self.people) if owners[surname(p.name)] == 1}
        for n, doc in enumerate(self._docs):
            for token in doc:
                is_bare = token.text[:1].isupper() and token.lower_ in numbers
                if is_bare and token.i not in self._named[n] and token.ent_type_ not in _NO_PERSON:
                    self._named[n][token.i] = numbers[token.lower_]

    def _number(self, named: Named, weights: Counter[tuple[str, ...]]) -> int | None:
        key = tuple(w.lower() for w in named.words)
        name = " ".join(named.words)
        if len(key) > 1:
            if weights[key] <= 0:
                return None
            return next((i for i, p in enumerate(self.people) if may_be_same_person(name, p.name)), None)
        surnames = [i for i, p in enumerate(self.people) if surname(p.name) == surname(name)]
        if len(surnames) > 1:
            # "Mr Roe" or "Colonel Roe" where two of the name are about: only sex or title can tell.
            surnames = [i for i in surnames if self._fits(self.people[i], named)]
        if surnames:
            return surnames[0] if len(surnames) == 1 else None
        given = [i for i, p in enumerate(self.people) if name_parts(p.name)[:1] == (key[0],)]
        if len(given) == 1 and named.weight > 0:
            return given[0]
        if (named.form or named.title) and named.weight > 1:
            self.people.append(Person(name))
            return len(self.people) - 1
        return None

    def _fits(self, person: Person, named: Named) -> bool:
        if named.form and person.sex and named.sex:
            return person.sex == named.sex
        if named.title:
            return any(frozenset(evened(named.title)) & t for t in person.titles)
        return False

    # -- answers ------------------------------------------------------------------------------

    def named(self, text: str) -> str:
        """The fullest form of a name as written; the name itself where the article has no fuller."""
        fits = [p.name for p in self.people if may_be_same_person(text, p.name)]
        return fits[0] if len(fits) == 1 else text

    def sex_of(self, name: str) -> str:
        """``m``, ``f`` or empty."""
        return next((p.sex for p in self.people if p.name == name), "")

    def titles_of(self, name: str) -> list[frozenset[str]]:
        return next((p.titles for p in self.people if p.name == name), [])

    def of(self, token: Token) -> str:
        """The fullest name of the person a token refers to; empty where unsure.

        A surname, "Mr Roe", a title that one person of the article holds, "he" and "she", and
        inside a quotation "I" and "we", which mean who speaks.
        """
        n = self._field(token)
        if n is None:
            return ""
        key = (n, token.i)
        if key not in self._resolved:
            self._resolved[key] = ""  # a pronoun that leads back to itself means nobody
            self._resolved[key] = self._find(n, token)
        return self._resolved[key]

    def _find(self, n: int, token: Token) -> str:
        number = self._named[n].get(token.i)
        if number is not None:
            return self.people[number].name
        lower = token.lower_
        if lower in FIRST:
            return self._who_speaks(n, token)
        if lower in HE or lower in SHE:
            found = self._antecedent(n, token, "m" if lower in HE else "f")
            return self.people[found.person].name if found is not None and found.person >= 0 else ""
        if token.pos_ in ("NOUN", "PROPN"):
            return self._by_title(n, token)
        return ""

    def speaker(self, token: Token) -> str:
        """Who a subject names, or how it describes who speaks: "a senior defence source"."""
        name = self.of(token)
        if name:
            return name
        n = self._field(token)
        lower = token.lower_
        if n is not None and (lower in HE or lower in SHE):
            found = self._antecedent(n, token, "m" if lower in HE else "f")
            return found.described if found is not None else ""
        if token.pos_ in ("NOUN", "PROPN", "X", "ADJ"):
            return description(token)
        return ""

    def is_sure(self, token: Token) -> bool:
        """Whether it is plain whom a token means: not a pronoun that follows no subject it can mean."""
        n, lower = self._field(token), token.lower_
        if n is None or (lower not in HE and lower not in SHE):
            return True
        found = self._antecedent(n, token, "m" if lower in HE else "f")
        return found is not None and is_subject(self._docs[n][found.token])

    # -- how it finds them --------------------------------------------------------------------

    def _field(self, token: Token) -> int | None:
        return next((n for n, doc in enumerate(self._docs) if doc is token.doc), None)

    def _in_quotation(self, n: int, offset: int) -> bool:
        spans = self._quoted[n]
        at = bisect_right(spans, (offset, 1 << 60)) - 1
        return at >= 0 and offset < spans[at][1]

    def _who_speaks(self, n: int, token: Token) -> str:
        if self._quotations is None or not self._in_quotation(n, token.idx):
            return ""
        if n not in self._said:
            self._said[n] = ()
            self._said[n] = self._quotations(self._docs[n], self)
        inside = [q for q in self._said[n] if q.start <= token.idx < q.end]
        return inside[0].speaker if inside else ""

    def _by_title(self, n: int, token: Token) -> str:
        """Who holds the office a noun phrase names, if one person of the article can."""
        words = phrase_words(token)
        head = office(words)
        if not head:
            return ""
        fits = {p.name for p in self.people if any(is_title(words, head, title) for title in p.titles)}
        if not fits:
            # "the British defence minister" of one whom others call the defence secretary
            fits = {p.name for p in self.people if any(is_like_title(words, head, t) for t in p.titles)}
        if not fits:
            return self._just_told_of(n, token)
        return fits.pop() if len(fits) == 1 else ""

    def _just_told_of(self, n: int, token: Token) -> str:
        """Who "the minister" is where nobody has the office by name: whom the sentence before is about.

        News writers say a name first and then, instead of it, the office.
        """
        doc, first = self._docs[n], token.sent.start
        if token.dep_ != "nsubj" or not any(t.lower_ == "the" for t in token.lefts):
            return ""
        named = self._named[n]
        for _ in range(BRIDGE):
            if not first:
                return ""
            before = doc[first - 1].sent
            subjects = {
                named[i]
                for i in range(before.start, before.end)
                if i in named and is_subject(doc[i]) and verb_of(doc[i]).dep_ == "ROOT"
            }
            pronoun = subject_among(before, HE | SHE)
            if not subjects and pronoun is not None:
                name = self.of(pronoun)
                subjects = {i for i, p in enumerate(self.people) if p.name == name}
            if subjects:
                person = self.people[subjects.pop()]
                return "" if subjects or person.titles else person.name
            first = before.start
        return ""

    def _find_places(self, n: int) -> None:
        """Who is named or described outside quotations, in order."""
        doc, named, places = self._docs[n], self._named[n], self._places[n]
        for token in doc:
            if self._in_quotation(n, token.idx):
                continue
            number = named.get(token.i)
            if number is not None:
                if named.get(token.i + 1) != number or token.i + 1 not in named:
                    places.append(_Place(token.i, number, "", ""))
            elif (
                token.pos_ in ("NOUN", "PROPN")
                and token.lemma_.lower() in HUMAN
                and token.tag_ in ("NN", "NNP")
                and token.dep_ not in ("compound", "appos", "amod", "nmod", "attr")
                and token.i + 1 not in named
            ):
                beside = next(
                    (named[c.i] for c in token.children if c.dep_ == "appos" and c.i in named), None
                )
                name = self.people[beside].name if beside is not None else self._by_title(n, token)
                person = next((i for i, p in enumerate(self.people) if p.name == name), -1)
                lemma = token.lemma_.lower()
                sex = "m" if lemma in MALE_NOUNS else "f" if lemma in FEMALE_NOUNS else ""
                places.append(_Place(token.i, person, "" if name else description(token), sex))

    def _sex_of_place(self, place: _Place) -> str:
        return self.people[place.person].sex if place.person >= 0 else place.sex

    def _antecedent(self, n: int, token: Token, sex: str) -> _Place | None:
        if self._in_quotation(n, token.idx):
            return None
        doc, places = self._docs[n], self._places[n]
        sentence = token.sent
        for back in range(REACH):
            here = [p for p in places if sentence.start <= p.token < min(sentence.end, token.i)]
            fits = [p for p in here if self._sex_of_place(p) in ("", sex)]
            if back == 0:
                fits = [p for p in fits if not same_clause(doc[p.token], token)]
            chosen = self._likeliest(doc, fits, sex)
            pronoun = subject_among(
                doc[sentence.start : min(sentence.end, token.i)], HE if sex == "m" else SHE
            )
            is_led = chosen is not None and is_subject(doc[chosen.token])
            if pronoun is not None and not is_led and not self._in_quotation(n, pronoun.idx):
                return self._antecedent(n, pronoun, sex)
            if chosen is not None:
                return chosen
            if fits or sentence.start == 0:
                return None
            sentence = doc[sentence.start - 1].sent
        return None

    def _likeliest(self, doc: Doc, fits: Sequence[_Place], sex: str) -> _Place | None:
        known = [p for p in fits if self._sex_of_place(p) == sex]
        for pool in (known, list(fits)):
            subjects = [p for p in pool if is_subject(doc[p.token])]
            for group in (subjects, pool):
                who = {(p.person, p.described) for p in group}
                if len(who) == 1:
                    return group[0]
                if group is subjects and subjects:
                    main = [p for p in subjects if verb_of(doc[p.token]).dep_ == "ROOT"]
                    return main[0] if main else subjects[0]
        return None

    def _vote_by_pronouns(self) -> None:
        """Sex by the pronouns that can mean only one person: "Roe said she …"."""
        for n, doc in enumerate(self._docs):
            for token in doc:
                sex = "m" if token.lower_ in HE else "f" if token.lower_ in SHE else ""
                if not sex or self._in_quotation(n, token.idx) or token.dep_ not in ("nsubj", "poss"):
                    continue
                start = token.sent.start
                here = {
                    (p.person, p.described) for p in self._places[n] if start <= p.token < token.i
                } or self._only_before(n, doc, start)
                if len(here) == 1:
                    person, _ = here.pop()
                    if person >= 0 and self._may_vote(n, doc, token, person):
                        self.people[person].sexes[sex] += 1

    def _may_vote(self, n: int, doc: Doc, token: Token, person: int) -> bool:
        return not any(
            same_clause(doc[p.token], token)
            for p in self._places[n]
            if p.person == person and p.token < token.i
        )

    def _only_before(self, n: int, doc: Doc, start: int) -> set[tuple[int, str]]:
        if start == 0:
            return set()
        before = doc[start - 1].sent
        return {(p.person, p.described) for p in self._places[n] if before.start <= p.token < before.end}
