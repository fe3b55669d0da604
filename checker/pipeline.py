"""The road: read articles -> facts -> pairs -> clusters -> findings.

Stages hand on what they made and change nothing. Heavy libraries are imported inside the
functions that need them, so that importing this module is cheap.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker import __version__
from checker.config import Config, Suppression
from checker.decisions import Baseline, decided, fingerprinted, since
from checker.errors import Problem, UsageError
from checker.model import Article, Decision, Fact, Note, Quote, Result

if TYPE_CHECKING:
    import pandas as pd

    from checker.align.profile import Profile
    from checker.align.score import Pair
    from checker.align.story import Mates
    from checker.kinds import Kind

#: Words from which on a quotation needs a speaker, and words of it that a note shows.
QUOTED_WORDS = 6

#: Called with a stage's name, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Run:
    """A result and the tables it was made of."""

    result: Result
    tables: Mapping[str, pd.DataFrame]


@dataclass(frozen=True)
class Memory:
    """What is known from before: what editors decided, and what an earlier run found.

    Attributes
    ----------
    decisions : the oldest first.
    place : the file of decisions, as the user named it; empty where there is none.
    baseline : None where the run is compared with no earlier one.
    suppress : what the configuration sets aside.
    today : ISO date, on which a suppression may have come to its end.
    """

    decisions: Sequence[Decision] = ()
    place: str = ""
    baseline: Baseline | None = None
    suppress: Sequence[Suppression] = ()
    today: str = ""


def kinds_in(config: Config) -> dict[str, Kind]:
    """The kinds that find what a configuration asks for, by name.

    A kind of finding that has no facts of its own is made by the kinds that have its rules.

    Raises
    ------
    UsageError : a kind is not known.
    """
    from checker.kinds import all_kinds, kind_named

    known = all_kinds()
    chosen: list[Kind] = [] if config.kinds else list(known)
    for name in config.kinds:
        makers = [kind for kind in known if name == kind.name or name in told_by(kind)]
        chosen += makers or [kind_named(name)]
    return {kind.name: kind for kind in sorted(chosen, key=lambda k: k.name)}


def told_by(kind: Kind) -> frozenset[str]:
    """The kinds of finding that a kind of fact can lead to, as its rules are named."""
    return frozenset(rule.id.split(".")[0] for rule in kind.rules)


def extract(
    articles: Sequence[Article], config: Config, *, progress: Progress | None = None
) -> list[tuple[Fact, ...]]:
    """The facts of each article, in input order."""
    if config.engine != "local":
        raise UsageError(Problem(f"engine {config.engine!r}", "is not available", "use --engine local"))
    tell = progress or _silent
    total = len(articles)
    tell("import", 0, 1)
    from checker.align.renamed import renamed
    from checker.engines import local

    tell("import", 1, 1)
    tell("parse", 0, total)
    wanted = kinds_in(config)
    found = local.extract(articles, config.jobs, lambda done: tell("parse", done, total))
    return [renamed([f for f in facts if f.kind in wanted], config.same) for facts in found]


def run(
    articles: Sequence[Article],
    config: Config,
    *,
    memory: Memory | None = None,
    progress: Progress | None = None,
) -> Run:
    """Everything: extraction, alignment, judgement, and what is known from before."""
    by_article = extract(articles, config, progress=progress)
    compared = _compare([(articles, by_article)], config, progress or _silent)[0]
    result = remembered(compared.result, memory or Memory())
    from checker import frames

    tables = frames.Frames(
        {
            "articles": lambda: frames.articles_frame(result.articles, by_article),
            "facts": lambda: frames.facts_frame(result.facts),
            "pairs": lambda: frames.pairs_frame(compared.facts, compared.pairs),
            "findings": lambda: frames.findings_frame(result.findings),
        }
    )
    return Run(result, tables)


def remembered(result: Result, memory: Memory) -> Result:
    """The result with fingerprints, how it stands to the baseline, what is set aside, what was decided."""
    from checker.judge.policy import suppressed

    known = fingerprinted(result)
    if memory.baseline is not None:
        known = since(known, memory.baseline)
    known = suppressed(known, memory.suppress, memory.today)
    return replace(decided(known, memory.decisions, where=memory.place), decisions_file=memory.place)


def compare_pairs(
    pairs: Sequence[tuple[str, str, str]], config: Config, *, progress: Progress | None = None
) -> list[Result]:
    """Compare the two texts of each (id, a, b); one result a pair, in order."""
    articles = [
        Article(id=f"{side}{n}", text=text, source=side)
        for n, (_, a, b) in enumerate(pairs)
        for side, text in (("a", a), ("b", b))
    ]
    by_article = extract(articles, config, progress=progress)
    sets = [(articles[n : n + 2], by_article[n : n + 2]) for n in range(0, len(articles), 2)]
    return [compared.result for compared in _compare(sets, config, progress or _silent)]


#: Articles that are compared with each other, and the facts of each.
_Set = tuple[Sequence[Article], Sequence[tuple[Fact, ...]]]


@dataclass(frozen=True)
class _Compared:
    """A result, the facts in the order in which they were aligned, and the pairs that index them."""

    result: Result
    facts: Sequence[Fact]
    pairs: Sequence[Pair]


def _compare(sets: Sequence[_Set], config: Config, tell: Progress) -> list[_Compared]:
    """Align and judge each set by itself; the texts of all sets are embedded in one go."""
    from checker.align.origin import origins
    from checker.align.profile import profiles
    from checker.align.score import draft, finish
    from checker.align.story import mates
    from checker.facts import compared, is_comparable
    from checker.language.embedding import Embedder

    kinds = kinds_in(config)
    tell("align", 0, 1)
    traced, drafts, followers, met = [], [], [], []
    for read, extracted in sets:
        found_in = origins(read)
        articles, by_article = found_in.told(read), [found_in.stated(facts) for facts in extracted]
        traced.append((articles, by_article))
        # Order of input must not matter: everything from here on works on facts in order of their ids.
        facts = sorted(
            (
                f
                for article, found in zip(articles, by_article, strict=True)
                for f in found
                if is_comparable(f, article, kinds[f.kind])
            ),
            key=lambda f: f.id,
        )
        first, follow = compared(facts)
        followers.append(follow)
        met.append(mates(articles))
        drafts.append(draft(profiles(first, articles), kinds, met[-1]))
    texts = frozenset[str]().union(*(drafted.texts for drafted in drafts))
    tell("embed", 0, len(texts))
    known = Embedder(config.model, config.cache).vectors(texts, lambda done: tell("embed", done, len(texts)))
    scored = [finish(drafted, known) for drafted in drafts]
    tell("align", 1, 1)
    tell("judge", 0, 1)
    judged = [
        _judged(one, (drafted.profiles, pairs, follow), on_story, config)
        for one, drafted, pairs, follow, on_story in zip(traced, drafts, scored, followers, met, strict=True)
    ]
    tell("judge", 1, 1)
    return judged


def _judged(
    one: _Set,
    aligned: tuple[Sequence[Profile], Sequence[Pair], Mapping[str, Sequence[Fact]]],
    on_story: Mates | None,
    config: Config,
) -> _Compared:
    from checker.align.cluster import by_cluster, clusters
    from checker.judge.findings import findings_of
    from checker.judge.policy import ruled
    from checker.judge.single import single_source
    from checker.judge.tolerance import tolerances, tolerated

    articles, by_article = one
    known, scored, followers = aligned
    groups = clusters(known, scored, config.threshold)
    allowed = tolerances(config.tolerance)
    pairs = tolerated(scored, known, allowed)
    findings = findings_of(known, groups, by_cluster(pairs, groups), articles, followers, allowed)
    wanted = set(config.kinds)
    shown = tuple(f for facts in by_article for f in facts)
    alone = single_source(known, groups, pairs, (a.id for a in articles), on_story)
    result = Result(
        articles=tuple(articles),
        facts=shown,
        # A kind may judge what another one found: asked for one of them, only its own findings are told.
        findings=tuple(f for f in findings if not wanted or f.kind in wanted),
        notes=notes_on(articles, by_article),
        tool={"name": "checker", "version": __version__, "config": config.as_json()},
        single_source=tuple(f.id for f in shown if f.id in alone),
    )
    return _Compared(ruled(result, config.rules), [profile.fact for profile in known], pairs)


def notes_on(articles: Sequence[Article], by_article: Sequence[tuple[Fact, ...]]) -> tuple[Note, ...]:
    """What was not compared, and why, article by article."""
    notes: list[Note] = []
    for article, facts in zip(articles, by_article, strict=True):
        notes.extend(Note(article.id, "input", issue) for issue in article.issues)
        if article.published is None:
            notes.append(
                Note(article.id, "no-date", "publication date unknown: weekdays and relative dates stay open")
            )
        skipped = sum(b.end - b.start for b in article.boilerplate)
        if skipped:
            reasons = sorted({b.reason for b in article.boilerplate})
            notes.append(
                Note(
                    article.id, "boilerplate", f"{skipped} characters not read as facts: {', '.join(reasons)}"
                )
            )
        nameless = [f for f in facts if f.kind == "age" and not f.context.holder]
        if nameless:
            shown = ", ".join(" ".join(f.text.split()) for f in nameless[:5])
            notes.append(
                Note(
                    article.id,
                    "age-of-nobody",
                    f"ages of people not named are compared with such ages only: {shown}",
                )
            )
        unsaid = [f for f in facts if isinstance(f.value, Quote) and _lacks_speaker(f.value)]
        if unsaid:
            shown = ", ".join(f"“{_begin(f.text)}”" for f in unsaid[:3])
            notes.append(
                Note(
                    article.id,
                    "quote-of-nobody",
                    f"quotations of speakers not named are compared by their words only: {shown}",
                )
            )
        if not facts:
            notes.append(Note(article.id, "no-facts", "no facts found"))
    return tuple(notes)


def _lacks_speaker(quote: Quote) -> bool:
    return quote.is_direct and not quote.speaker and len(quote.words.split()) >= QUOTED_WORDS


def _begin(text: str) -> str:
    words = text.split()
    return " ".join(words[:QUOTED_WORDS]) + ("…" if len(words) > QUOTED_WORDS else "")


def _silent(stage: str, done: int, total: int) -> None:
    """Progress nobody asked for."""
