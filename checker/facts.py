"""Extraction: parsed articles in, facts out.

Every kind finds its mentions; what a mention is about is read from the parse the same way
for all kinds.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from checker.kinds import Kind, Mention
from checker.language.context import context_of, quoted_spans, speaker_of
from checker.language.parse import Reading
from checker.language.quotations import speaker_at
from checker.language.wording import about
from checker.model import Amount, Article, Context, Fact, Moment

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

#: Tokens of context on each side of the value that are embedded. MiniLM reads 256 word pieces; news
#: sentences with several figures need a window, or all of their figures look alike.
WINDOW = 12

#: Longest sentence kept with a fact, in code points; a longer one is cut around the span.
LONGEST_SENTENCE = 1200

#: Counts of a sentence that "others" may refer back to.
REACH_BACK = 8

#: Sentences before its own that "others" may refer back to.
SENTENCES_BACK = 2

_RESTS = frozenset({"other", "others", "another", "more", "additional", "further", "extra", "else"})


def facts_of(fields: Sequence[Reading], kinds: Sequence[Kind]) -> tuple[Fact, ...]:
    """All facts of one article, in order of field (title first) and offset."""
    found: list[Fact] = []
    for reading in fields:
        quoted = quoted_spans(reading.doc)
        for kind in kinds:
            for mention in kind.find(reading):
                fact = _fact(reading, kind, mention, quoted)
                # A figure that stands alone, such as a list number, states nothing.
                if not isinstance(fact.value, Amount) or not stands_alone(fact, kind):
                    found.append(fact)
    found.sort(key=lambda f: (f.field != "title", f.start, f.end, f.kind))
    return tuple(_with_parts_resolved(found))


def stands_alone(fact: Fact, kind: Kind) -> bool:
    """Whether the sentence holds nothing but the value: a list number, a date line, a live blog's clock."""
    if kind.align is not None:
        return False
    return not any(map(str.isalnum, fact.masked.replace(kind.mask, "", 1)))


def is_comparable(fact: Fact, article: Article, kind: Kind) -> bool:
    """Whether a fact is about the story: it says of what it is, and does not stand in boilerplate."""
    if stands_alone(fact, kind):
        return False
    return fact.field == "title" or not any(
        b.start < fact.end and fact.start < b.end for b in article.boilerplate
    )


def compared(facts: Sequence[Fact]) -> tuple[list[Fact], dict[str, list[Fact]]]:
    """The facts that are compared, in order, and for each by id those that state the same once more.

    Of the facts of one article with one key, the first in the text stands for all.
    """
    first: dict[tuple[str, str, str], Fact] = {}
    follow: dict[str, list[Fact]] = {}
    for fact in sorted(facts, key=lambda f: (f.article, f.field != "title", f.start, f.end)):
        key = (fact.article, fact.kind, fact.key)
        if fact.key and key in first:
            follow.setdefault(first[key].id, []).append(fact)
        else:
            first[key] = fact
    gone = {fact.id for others in follow.values() for fact in others}
    return [f for f in facts if f.id not in gone], follow


def _with_parts_resolved(facts: Sequence[Fact]) -> list[Fact]:
    """Drop "others" and "another" where they mean: other than those just told of.

    "killing two and wounding four others" counts all the wounded; "fifteen died in the city and six
    others in a village" counts a part of the dead. Where the sentence has no other count, they look
    back to the sentences before: "Two were killed. Seven others were wounded."
    """
    out: list[Fact] = []
    counts: list[int] = []  # the counts of events told of so far, by their place in out
    for fact in facts:
        context = fact.context
        if context.concepts and any(w in _RESTS for w in context.part):
            told = [n for n in counts if _is_here(out[n], fact)][-REACH_BACK:]
            near = told or [n for n in counts if _is_just_before(out[n], fact)]
            alike = [n for n in near if set(out[n].context.concepts) & set(context.concepts)]
            # Where nobody was counted before, "others" adds to the dead, or opens the text.
            is_open = not near and (fact.position == 0 or "death" in context.concepts)
            if not alike and not is_open and not any(out[n].context.part for n in told):
                kept = tuple(w for w in context.part if w not in _RESTS)
                fact = replace(fact, context=replace(context, part=kept))
            for n in alike:
                # "15 died in the city and six others in a village": the first is a part as well.
                if n in told and not out[n].context.part:
                    out[n] = replace(out[n], context=replace(out[n].context, part=("and others",)))
        if context.concepts:
            counts.append(len(out))
        out.append(fact)
    return out


def _is_here(earlier: Fact, fact: Fact) -> bool:
    """Whether both stand in one sentence."""
    return (earlier.field, earlier.position) == (fact.field, fact.position)


def _is_just_before(earlier: Fact, fact: Fact) -> bool:
    return earlier.field == fact.field and 0 < fact.position - earlier.position <= SENTENCES_BACK


def fact_id(article: str, field: str, start: int, end: int, kind: str) -> str:
    """Made from the content, so that every run and engine gives the same."""
    key = f"{article}\0{field}\0{start}\0{end}\0{kind}"
    return "f" + hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _fact(reading: Reading, kind: Kind, mention: Mention, quoted: Sequence[tuple[int, int]]) -> Fact:
    if kind.align is not None:
        return _own_fact(reading, kind, mention, quoted)
    doc, article = reading.doc, reading.article
    number = doc[mention.anchor]
    noun = doc[mention.noun] if mention.noun is not None else None
    is_quoted = any(s <= mention.start < e for s, e in quoted)
    sentence = number.sent
    days = [
        t
        for t in reading.timexes
        if sentence.start_char <= t.start < sentence.end_char
        and not (t.start < mention.end and mention.start < t.end)
        and not t.value.timex.endswith("_REF")
    ]
    context = context_of(
        number,
        noun,
        (mention.start, mention.end),
        is_count=isinstance(mention.value, Amount) and mention.value.unit == "count",
        is_moment=isinstance(mention.value, Moment),
        days=[t.value.timex for t in days],
        holder=mention.holder,
        is_quoted=is_quoted,
    )
    dated = {
        t.value.start for t in days if t.kind == "date" and t.value.start and t.value.start == t.value.end
    }
    as_of = dated.pop() if len(dated) == 1 else article.published
    return _put_together(
        reading,
        kind,
        mention,
        about=about(kind.name, number, noun, context, (mention.start, mention.end)),
        masked=masked(number, mention, kind.mask),
        speaker=speaker_at(reading, mention.start, mention.end) or speaker_of(number),
        as_of=as_of,
        context=context,
    )


def _own_fact(reading: Reading, kind: Kind, mention: Mention, quoted: Sequence[tuple[int, int]]) -> Fact:
    """A fact whose kind says itself what it is about; the slots of a figure are not looked for."""
    return _put_together(
        reading,
        kind,
        mention,
        about=mention.about,
        speaker=mention.speaker,
        as_of=reading.article.published,
        context=Context(
            holder=mention.holder, is_quoted=any(s <= mention.start and mention.end <= e for s, e in quoted)
        ),
        key=mention.key,
    )


def _put_together(reading: Reading, kind: Kind, mention: Mention, **told: Any) -> Fact:
    """A fact with its span and sentence; ``told`` is what was read from its surroundings."""
    article = reading.article.id
    text, start = _sentence(reading, reading.doc[mention.anchor].sent, mention.start)
    return Fact(
        id=fact_id(article, reading.field, mention.start, mention.end, kind.name),
        article=article,
        kind=kind.name,
        field=reading.field,
        text=reading.source_text[mention.start : mention.end],
        start=mention.start,
        end=mention.end,
        sentence=text,
        sentence_start=start,
        position=reading.sentence_numbers[mention.anchor],
        value=mention.value,
        **told,
    )


def _sentence(reading: Reading, sentence: Span, around: int) -> tuple[str, int]:
    """The sentence as printed, without outer white space, cut around the span if very long.

    Boilerplate is white space to the parser, but not to who reads the article: it is trimmed too.
    """
    doc, first, last = sentence.doc, sentence.start, sentence.end - 1
    while first < last and doc[first].is_space:
        first += 1
    while last > first and doc[last].is_space:
        last -= 1
    start, end = doc[first].idx, doc[last].idx + len(doc[last])
    if end - start > LONGEST_SENTENCE:
        start = max(start, around - LONGEST_SENTENCE // 2)
        end = min(end, start + LONGEST_SENTENCE)
    text = reading.source_text[start:end]
    lead = len(text) - len(text.lstrip())
    return text.strip(), start + lead


def masked(number: Token, mention: Mention, mask: str) -> str:
    """The words around the value, with the value masked."""
    doc, sentence = number.doc, number.sent
    first, last = max(sentence.start, number.i - WINDOW), min(sentence.end, number.i + WINDOW)
    # The window alone: a parsed text is put together anew each time it is asked for.
    window = doc[first:last]
    text, start = window.text, window.start_char
    left, right = text[: max(0, mention.start - start)], text[max(0, mention.end - start) :]
    return " ".join(f"{left} {mask} {right}".split())
