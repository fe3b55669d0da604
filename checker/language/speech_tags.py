"""Tags of speech: the verb that brings in what is said, and the noun that says who."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.language.human_words import BEFORE_NAMES, HUMAN, OFFICES
from checker.language.speech_words import QUOTING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from checker.language.people import People

_PRONOUNS = frozenset("he she they it i we who".split())


@dataclass(frozen=True, slots=True)
class Tag:
    """Indices of the token that names the speaker and of the verb; the verb None after a colon."""

    subject: int
    verb: int | None


class Tags:
    """Finds tags in stretches of a field.

    Parameters
    ----------
    doc, people : the field, and whom the article names.
    quoted : for each token, whether it stands between quotation marks.
    """

    def __init__(self, doc: Doc, people: People, quoted: Sequence[bool]) -> None:
        self.doc, self.people, self.quoted = doc, people, quoted

    def tag_in(self, start: int, end: int, *, is_tag: bool) -> Tag | None:
        """The nearest verb of saying in a stretch, with its subject.

        ``is_tag``: the stretch follows a quotation that ended in a comma, so that it begins with the tag.
        """
        doc = self.doc
        wanted = QUOTING
        order = range(start, end) if is_tag else range(end - 1, start - 1, -1)
        for i in order:
            token = doc[i]
            if token.lower_ == "according" and i + 1 < end:
                return self.head(range(i + 1, end), last=False)
            if self.quoted[i] or token.lemma_.lower() not in wanted or token.pos_ not in ("VERB", "AUX"):
                continue
            if any(c.dep_ == "auxpass" and not self.quoted[c.i] for c in token.children):
                continue  # "is described as"
            subject = self._subject(token, start, end, inverted=is_tag and i - start <= 1)
            if subject is not None:
                return Tag(subject, i)
        return None

    def _subject(self, verb: Token, start: int, end: int, *, inverted: bool) -> int | None:
        if inverted and verb.i == start:
            after = self.head(range(verb.i + 1, end), last=False)
            return after.subject if after is not None else None
        for child in verb.lefts:
            if child.dep_ == "nsubj" and start <= child.i and not self.quoted[child.i]:
                found = self.noun_of(child)
                if found is not None:
                    return found
        before = self.head(range(start, verb.i), last=True)
        if before is not None:
            return before.subject
        if verb.head.i != verb.i and verb.dep_ in ("conj", "advcl", "xcomp", "relcl"):
            for child in verb.head.lefts:
                if child.dep_ == "nsubj" and not self.quoted[child.i]:
                    return self.noun_of(child)
        if inverted:
            after = self.head(range(verb.i + 1, end), last=False)
            return after.subject if after is not None else None
        return None

    def noun_of(self, token: Token) -> int | None:
        """The token that names: the person in apposition to "one of them", else the noun itself."""
        if token.lower_ in ("who", "that", "which"):
            token = token.head.head
        if self.people.of(token):
            return token.i
        for child in token.subtree:
            if child.dep_ == "appos" and self.people.of(child) and not self.quoted[child.i]:
                return child.i
        named = self._named_at_end(token)
        if named is not None:
            return named
        if token.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "X", "ADJ") and not token.is_space:
            return token.i
        return None

    def _named_at_end(self, office: Token) -> int | None:
        """Who has the office: "the head of the town council Ann Roe", not "the aide of Ann Roe"."""
        start = office.right_edge.i
        name = self.people.of(self.doc[start])
        if not name or self.quoted[start] or office.lemma_.lower() not in OFFICES:
            return None
        while start - 1 > office.i and (
            self.people.of(self.doc[start - 1]) == name or self.doc[start - 1].text == "-"
        ):
            start -= 1
        before = self.doc[start - 1]
        is_of_body = before.pos_ in ("NOUN", "PROPN") and before.lower_ not in BEFORE_NAMES
        return office.right_edge.i if is_of_body and before.i > office.i else None

    def head(self, span: range, *, last: bool, must_name: bool = False) -> Tag | None:
        """The head of the first or last noun phrase of a stretch that can speak."""
        doc = self.doc
        runs: list[tuple[int, int]] = []
        i = span.start
        while i < span.stop:
            token = doc[i]
            if token.lower_ in _PRONOUNS and token.lower_ != "who" and not must_name:
                runs.append((i, i + 1))
            elif token.pos_ in ("NOUN", "PROPN") or self.people.of(token):
                j = i + 1
                while j < span.stop and (doc[j].pos_ in ("NOUN", "PROPN") or doc[j].text == "-"):
                    j += 1
                runs.append((i, j))
                i = j
                continue
            i += 1
        if not runs:
            return None
        # "Ann Roe's mother, Eva Roe:": whose mother she is, is not who speaks.
        named = [r for r in runs if self._who(r) is not None and not self._is_genitive(r)]
        if must_name:
            return Tag(self._who(named[0]) or 0, None) if named else None
        pool = named or [r for r in runs if self._can_speak(r)] or runs
        start, stop = (runs[-1] if runs[-1] in pool else pool[-1]) if last else pool[0]
        if not last and runs[0] in pool:
            start, stop = runs[0]
        if not last and not (named or self._can_speak((start, stop))):
            start, stop = runs[0]
        who = self._who((start, stop))
        return Tag(who if who is not None else stop - 1, None)

    def _is_genitive(self, run: tuple[int, int]) -> bool:
        return run[1] < len(self.doc) and self.doc[run[1]].tag_ == "POS"

    def _who(self, run: tuple[int, int]) -> int | None:
        """The last token of a run that names a person."""
        return next((i for i in range(run[1] - 1, run[0] - 1, -1) if self.people.of(self.doc[i])), None)

    def _can_speak(self, run: tuple[int, int]) -> bool:
        head = self.doc[run[1] - 1]
        return head.lower_ in _PRONOUNS or head.lemma_.lower() in HUMAN | OFFICES or head.pos_ == "PROPN"

    def named_after(self, start: int, end: int) -> Tag | None:
        """The first person named in a stretch: "'Words': Anna Roe", as headings have it."""
        for i in range(start, end):
            name = self.people.of(self.doc[i])
            if name:
                while i + 1 < end and self.people.of(self.doc[i + 1]) == name:
                    i += 1
                return Tag(i, None)
        return None

    def presented(self, start: int, end: int) -> Tag | None:
        """Who is said in a sentence of its own to have spoken: "That was Anna Roe, who looked pleased"."""
        doc = self.doc
        if start + 2 >= end or doc[start].lower_ not in _POINTING or doc[start + 1].lower_ not in _BEING:
            return None
        if doc[start].lower_ in ("so", "thus") and doc[start + 1].lower_ not in _SPOKE:
            return None
        at = start + 2
        while at < min(end, start + PRESENTED) and not self.people.of(doc[at]):
            leads = doc[at].lower_ == "of" and doc[at - 1].lower_ in _SPEECH
            if doc[at].pos_ not in _IN_NAME and doc[at].lower_ not in ("'s", "’s") and not leads:
                return None
            at += 1
        return self.named_after(at, min(end, start + PRESENTED))


_POINTING = frozenset({"that", "those", "these", "this", "so", "thus"})
_SPOKE = frozenset({"said", "says", "spoke"})
_BEING = frozenset({"was", "is", "were", "are"}) | _SPOKE

#: What stands between, and what is somebody's who has spoken.
_IN_NAME = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART"})
_SPEECH = frozenset({"words", "view", "verdict", "message", "opinion", "assessment", "conclusion"})

#: Tokens at the beginning of such a sentence within which the speaker is named.
PRESENTED = 10
