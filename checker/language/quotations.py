"""Quotations and indirect statements, with who is said to say them.

Parses of sentences with quotations in them are poor, so that the speaker is looked for in the
order of the words: between the mark and the verb of saying on either side, before a colon, and
else in the sentence or paragraph before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.language.quotemarks import Marked, marked
from checker.language.speech_tags import Tag, Tags
from checker.language.speech_words import STATING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from checker.language.parse import Reading
    from checker.language.people import People

#: Tokens between a quotation and the verb that brings it in.
REACH = 14

#: Words in a quotation from which on it is no mere word of the trade or of doubt.
SCARE = 3

_ENDS = frozenset(".!?")


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody is said to have said.

    Attributes
    ----------
    start, end : code-point offsets of the words in the field, without outer quotation marks.
    speaker : fullest name or description of who says it; empty where the text does not tell.
    speaker_token : index of the token that names the speaker, or None.
    verb : index of the verb that brings it in, or None.
    is_direct : whether it stands between quotation marks.
    chain : number that the paragraphs of one quotation share.
    is_weak : a word or two between marks that no verb of saying brings in.
    tag : token span (first, past the last) of the words that say who speaks, or None.
    is_carried : whether the speaker is that of a quotation or sentence before.
    is_relayed : whether somebody else tells of it: "…," Roe said, according to Birk.
    """

    start: int
    end: int
    speaker: str = ""
    speaker_token: int | None = None
    verb: int | None = None
    is_direct: bool = True
    chain: int = -1
    is_weak: bool = False
    tag: tuple[int, int] | None = None
    is_carried: bool = False
    is_relayed: bool = False


def find_quotations(doc: Doc, people: People) -> list[Quotation]:
    """All quotations and indirect statements of a field, in order."""
    finder = _Finder(doc, people)
    return sorted([*finder.direct(), *finder.indirect()], key=lambda q: (q.start, q.end))


def speaker_at(reading: Reading, start: int, end: int) -> str:
    """Who is said to state what stands at a span of a field; empty for what the article says itself.

    A direct quotation goes before an indirect statement, and the shortest before a longer one.
    """
    around = [q for q in reading.quotations if q.start <= start and end <= q.end and q.speaker]
    if not around:
        return ""
    return min(around, key=lambda q: (not q.is_direct, q.end - q.start)).speaker


class _Finder:
    def __init__(self, doc: Doc, people: People) -> None:
        self.doc, self.people = doc, people
        self.text = doc.text  # a parsed text is put together anew each time it is asked for
        self.marks = marked(self.text)
        self.offsets = [t.idx for t in doc]
        self.spans = [(self._at(m.start), self._at(m.end)) for m in self.marks]
        self.quoted = [False] * (len(doc) + 1)
        for first, last in self.spans:
            for i in range(first, last):
                self.quoted[i] = True
        self.tags = Tags(doc, people, self.quoted)

    def _at(self, offset: int) -> int:
        """Index of the first token that begins at or after an offset."""
        return bisect_left(self.offsets, offset)

    # -- direct -------------------------------------------------------------------------------

    def direct(self) -> list[Quotation]:
        found: list[Quotation] = []
        for k, mark in enumerate(self.marks):
            found.append(self._one(k, mark, found))
        return _shared(found)

    def _one(self, k: int, mark: Marked, before: Sequence[Quotation]) -> Quotation:
        words = len(self.text[mark.first : mark.last].split())
        base = Quotation(mark.first, mark.last, chain=mark.chain)
        tag = self._after(k, mark) or self._before(k, mark) or self._around(k)
        start, end = self.spans[k][1], self._ceiling(k)
        if tag is None and self.text[mark.end : mark.end + 1] == ":":
            tag = self.tags.named_after(start + 1, end)
        tag = tag or self.tags.presented(start, end)
        if tag is not None:
            subject = self.doc[tag.subject]
            low, high = sorted((tag.subject, tag.verb if tag.verb is not None else tag.subject))
            return replace(
                base,
                speaker=self.people.speaker(subject),
                speaker_token=tag.subject,
                verb=tag.verb,
                tag=self._widened(low, high + 1),
                is_relayed=self._is_relayed(high + 1, subject),
            )
        if before and before[-1].speaker and self._in_one_sentence(k):
            known = before[-1]
            return replace(base, speaker=known.speaker, tag=known.tag, speaker_token=known.speaker_token,
                           verb=known.verb, is_carried=True)  # fmt: skip
        if self._stands_alone(k):
            carried, tag_of = self._carried(k, before)
            return replace(base, speaker=carried, is_carried=True, tag=tag_of)
        return replace(base, is_weak=words < SCARE)

    def _is_relayed(self, start: int, speaker: Token) -> bool:
        """Whether the sentence goes on to say who tells of the speaker's words."""
        who = self.people.of(speaker)
        for token in self.doc[start : start + REACH]:
            if self.quoted[token.i] or token.text in _ENDS or "\n" in token.text:
                return False
            if token.lower_ == "according":
                return True
            if token.lemma_.lower() in STATING and token.pos_ == "VERB" and token.dep_ != "xcomp":
                subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
                if subject is not None and self.people.of(subject) != who and subject.i >= start:
                    return True
        return False

    def _widened(self, start: int, end: int) -> tuple[int, int]:
        """The tag with the words of the speaker's name before it."""
        name = self.people.of(self.doc[start])
        while (
            start > 0
            and not self.quoted[start - 1]
            and self.doc[start - 1].text[:1].isupper()
            and self.doc[start - 1].pos_ == "PROPN"
            and (name or self.doc[start].pos_ == "PROPN")
        ):
            start -= 1
        return start, end

    def _floor(self, k: int) -> int:
        """Where the words before a quotation begin: after the quotation, sentence or line before."""
        i = self.spans[k][0]
        least = max(self.spans[k - 1][1] if k else 0, i - 2 * REACH)
        while i > least:
            token = self.doc[i - 1]
            if token.text in _ENDS or (token.is_space and "\n\n" in token.text):
                break
            i -= 1
        return i

    def _ceiling(self, k: int) -> int:
        i = self.spans[k][1]
        most = min(len(self.doc), i + 2 * REACH)
        if k + 1 < len(self.spans):
            most = min(most, self.spans[k + 1][0])
        while i < most:
            token = self.doc[i]
            if token.text in _ENDS or (token.is_space and "\n" in token.text):
                break
            i += 1
        return i

    def _after(self, k: int, mark: Marked) -> Tag | None:
        """The tag that follows: "…," said Roe; "…," the minister told reporters."""
        doc, text = self.doc, self.text
        start, end = self.spans[k][1], self._ceiling(k)
        if start < end and doc[start].text == ",":
            start += 1
        if start >= end:
            return None
        closing = text[mark.last - 1 : mark.last]
        first = doc[start]
        if closing == "." and first.text[:1].isupper() and not self._is_tag_only(start, end):
            return None
        if closing not in ",?!.—–" and text[mark.end : mark.end + 1] != ",":
            # No comma: only a verb of saying next to the mark, or a quotation that opens the sentence.
            opens = self._opens_sentence(k) and any(
                self.doc[i].lemma_.lower() in STATING for i in range(start, min(end, start + 4))
            )
            if not opens and not (first.lemma_.lower() in STATING and first.text.islower()):
                return None
        joins = k + 1 < len(self.spans) and end == self.spans[k + 1][0]
        if joins and doc[end - 1].text == ":" and closing in "?!.":
            return None  # "…?" Roe said: "…": what stands before a colon brings in what follows.
        return self.tags.tag_in(start, min(end, start + REACH), is_tag=True)

    def _is_tag_only(self, start: int, end: int) -> bool:
        """Whether a sentence consists of a speaker and a verb: '"It is over." Roe said.'"""
        return end - start <= 4 and any(self.doc[i].lemma_.lower() in STATING for i in range(start, end))

    def _before(self, k: int, mark: Marked) -> Tag | None:
        """The tag that goes before: Roe said: "…"; Roe said it was "…"; Anna Roe: "…"."""
        doc = self.doc
        start, end = self._floor(k), self.spans[k][0]
        while end > start and doc[end - 1].is_space:
            end -= 1
        if end <= start:
            return None
        colon = doc[end - 1].text == ":"
        found = self.tags.tag_in(start, end, is_tag=False)
        if found is not None:
            return found
        if colon:
            return self.tags.head(range(start, end - 1), last=False, must_name=True)
        return None

    def _around(self, k: int) -> Tag | None:
        """A verb of saying after a quotation that runs on in its sentence: "…" is how Roe put it, he said."""
        start, end = self.spans[k][1], self._ceiling(k)
        for i in range(start, end):
            token = self.doc[i]
            if token.lower_ == "according":
                return self.tags.head(range(i + 1, min(end, i + 8)), last=False)
            if i > start and self.doc[i - 1].text == "," and token.i + 1 < end:
                found = self.tags.tag_in(i, min(end, i + 8), is_tag=False)
                if found is not None and found.verb is not None and found.verb + 1 >= end - 3:
                    return found
        return None

    def _in_one_sentence(self, k: int) -> bool:
        """Whether a quotation stands in the sentence of the one before it."""
        start, end = self.spans[k - 1][1], self.spans[k][0]
        if self.text[self.marks[k - 1].last - 1] in _ENDS:
            return False
        return not any(t.text in _ENDS or "\n" in t.text for t in self.doc[start:end])

    def _stands_alone(self, k: int) -> bool:
        """Whether a quotation makes a sentence or more of its own: nothing but quotations around it."""
        doc, (_, end) = self.doc, self.spans[k]
        while end < len(doc) and doc[end].is_space and "\n" not in doc[end].text:
            end += 1
        after = doc[end] if end < len(doc) else None
        closes = after is None or "\n" in after.text or after.text[:1].isupper() or self.quoted[end]
        return self._opens_sentence(k) and closes

    def _opens_sentence(self, k: int) -> bool:
        start = self.spans[k][0]
        before = self.doc[start - 1].text if start else "\n"
        return start == 0 or "\n" in before or before in _ENDS or self.quoted[start - 1]

    def _carried(self, k: int, before: Sequence[Quotation]) -> tuple[str, tuple[int, int] | None]:
        """The speaker that goes on speaking: of the quotation before, or of the sentence."""
        start = self.spans[k][0]
        previous = before[-1] if before else None
        if previous is not None and previous.speaker:
            ended = self.spans[k - 1][1]
            between = [t for t in self.doc[ended:start] if not t.is_space and not t.is_punct]
            told = previous.tag
            # Only the tag of the quotation before stands between.
            if not between or (
                told is not None and len(between) <= told[1] - told[0] + 10 and told[0] >= ended
            ):
                return previous.speaker, told
            if previous.chain == self.marks[k].chain:
                return previous.speaker, told
        return self._of_sentence_before(start), None

    def _of_sentence_before(self, start: int) -> str:
        """Who the sentence before a quotation has said something, or is about in its main clause."""
        i = start - 1
        while i >= 0 and (self.doc[i].is_space or self.doc[i].is_punct):
            i -= 1
        if i < 0 or self.quoted[i]:
            return ""
        sentence = self.doc[i].sent
        verbs = [
            t for t in sentence if t.lemma_.lower() in STATING and not self.quoted[t.i] and t.pos_ == "VERB"
        ]
        roots = [t for t in verbs if t.dep_ == "ROOT"] or verbs or [sentence.root]
        for verb in roots:
            for child in verb.children:
                if child.dep_ == "nsubj" and not self.quoted[child.i]:
                    noun = self.tags.noun_of(child)
                    if noun is not None:
                        token = self.doc[noun]
                        name = self.people.of(token)
                        if name or verbs:
                            return name or self.people.speaker(token)
        return ""

    # -- indirect -----------------------------------------------------------------------------

    def indirect(self) -> list[Quotation]:
        """Statements brought in by a verb of saying and no quotation marks: "Roe said that …"."""
        found: list[Quotation] = []
        for token in self.doc:
            if self.quoted[token.i]:
                continue
            if token.lower_ == "according" and token.i + 1 < len(self.doc):
                statement = self._according(token)
            elif token.pos_ == "VERB" and token.lemma_.lower() in STATING:
                statement = self._stated(token)
            else:
                continue
            if statement is not None:
                found.append(statement)
        return found

    def _stated(self, verb: Token) -> Quotation | None:
        clause = next((c for c in verb.children if c.dep_ in ("ccomp", "xcomp", "pcomp")), None)
        if clause is None:
            return None
        span = self._outside(clause, verb)
        if span is None:
            return None
        subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        if subject is None and verb.dep_ in ("conj", "advcl") and verb.head.lemma_.lower() in STATING:
            subject = next((c for c in verb.head.lefts if c.dep_ == "nsubj"), None)
        if subject is None:
            subject = next((c for c in verb.rights if c.dep_ == "nsubj"), None)
        noun = self.tags.noun_of(subject) if subject is not None else None
        if noun is None:
            return None
        low, high = min(noun, verb.i), max(noun, verb.i) + 1
        return Quotation(
            span.start_char,
            span.end_char,
            speaker=self.people.speaker(self.doc[noun]),
            speaker_token=noun,
            verb=verb.i,
            is_direct=False,
            tag=self._widened(low, high),
        )

    def _outside(self, clause: Token, verb: Token) -> Span | None:
        """The clause that is stated, on one side of the verb; None where it is a quotation in full."""
        left, right = clause.left_edge.i, clause.right_edge.i + 1
        if left <= verb.i < right:
            left, right = (verb.i + 1, right) if clause.i > verb.i else (left, verb.i)
        span = self.doc[left:right]
        words = [t for t in span if t.is_alpha]
        if len(words) < SCARE or all(self.quoted[t.i] for t in words):
            return None
        return span

    def _according(self, token: Token) -> Quotation | None:
        head = self.tags.head(range(token.i + 1, min(token.sent.end, token.i + 10)), last=False)
        if head is None:
            return None
        sentence = token.sent
        leads = token.i - sentence.start <= 1
        comma = next((t.i for t in self.doc[head.subject : sentence.end] if t.text == ","), None)
        if leads and comma is None:
            comma = head.subject
        span = (
            self.doc[comma + 1 : sentence.end]
            if leads and comma is not None
            else (self.doc[sentence.start : token.i])
        )
        if len([t for t in span if t.is_alpha]) < SCARE:
            return None
        return Quotation(
            span.start_char,
            span.end_char,
            speaker=self.people.speaker(self.doc[head.subject]),
            speaker_token=head.subject,
            is_direct=False,
            tag=self._widened(token.i, head.subject + 1),
        )


def _shared(found: Sequence[Quotation]) -> list[Quotation]:
    """Speakers told for one paragraph or part of a quotation hold for all of it."""
    told: dict[int, Quotation] = {}
    for quotation in found:
        if quotation.speaker and not quotation.is_carried:
            told.setdefault(quotation.chain, quotation)
    out = []
    for quotation in found:
        known = told.get(quotation.chain)
        if known is not None and (not quotation.speaker or quotation.is_carried):
            quotation = replace(quotation, speaker=known.speaker, is_carried=True, tag=known.tag)
        out.append(quotation)
    return out
