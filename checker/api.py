"""What a program calls: check articles, extract facts, write a report.

The command line is a thin layer over this module, so everything it can do can be done from Python.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from checker import kinds, pipeline, read, report
from checker.config import Config, FailOn
from checker.decisions import Store, now, read_baseline
from checker.errors import CheckerError, ConfigError, InputError, Problem, UsageError
from checker.files import common_folder, is_decisions_file, unwritable, write_text
from checker.model import Article, Fact, Finding, Note, Result, Severity
from checker.pipeline import Memory, Progress
from checker.read.inputs import PathName, Source, articles_of, read_pairs
from checker.read.known import described, ranked
from checker.settings import faults
from checker.settings import load as load_settings
from checker.settings.faults import unknown

if TYPE_CHECKING:
    import pandas

    from checker.kinds import Rule

__all__ = [
    "Report",
    "articles_of",
    "check",
    "compare",
    "completed",
    "extract",
    "extract_all",
    "form_of",
    "forms",
    "gravest",
    "known_form",
    "load_config",
    "place_of_decisions",
    "read_pairs",
    "rule_of",
    "spare",
    "unknown",
    "unwritable",
    "verified",
    "write_text",
]

#: From the most to the least serious, which is how a whole pair of texts is summed up.
_GRAVITY = ("conflict", "update", "scope", "variant", "unsure", "agreement")
_SEVERITIES: tuple[Severity, ...] = ("major", "minor")


@dataclass(frozen=True, slots=True)
class Report(Result):
    """A result, with the tables behind it.

    Attributes
    ----------
    tables : the tables between the stages (``articles``, ``facts``, ``pairs``, ``findings``) by name.
    """

    tables: Mapping[str, pandas.DataFrame] = field(default_factory=dict, repr=False, compare=False)

    def render(self, form: str) -> str:
        """The report as text in one of the forms that `forms` lists."""
        return report.render(self, known_form(form))

    def write(self, path: PathName, *, form: str | None = None) -> Path:
        """Write the report; without ``form`` the suffix of ``path`` picks it.

        Raises
        ------
        UsageError
            For a suffix that stands for no form, and for a path that cannot be written.
        """
        target = Path(path)
        known = known_form(form) if form else form_of(target)
        made = report.documents(self, known, target.name)
        for name, text in made.items():
            write_text(target.with_name(name), text)
        for old in report.leftovers(known, target, made):
            old.unlink(missing_ok=True)
        return target

    def differences(self, least: Severity = "minor") -> tuple[Finding, ...]:
        """Open differences at or above a severity, in the order of ``findings``.

        Raises
        ------
        UsageError
            For a severity that there is not.
        """
        if least not in _SEVERITIES:
            raise UsageError(unknown("severity", least, _SEVERITIES))
        wanted = _SEVERITIES[: _SEVERITIES.index(least) + 1]
        return tuple(f for f in self.findings if f.is_difference and f.is_open and f.severity in wanted)

    def failing(self, least: FailOn = "minor") -> tuple[Finding, ...]:
        """The open differences that a gate stops at: with a baseline, those that it does not have."""
        if least == "never":
            return ()
        return tuple(f for f in self.differences(least) if f.standing != "unchanged")


def check(
    source: Source,
    *,
    config: Config | None = None,
    progress: Progress | None = None,
    stdin: BinaryIO | None = None,
) -> Report:
    """Compare articles on one story.

    Decisions in a file beside the articles (``checker-decisions.jsonl``) are put to the findings.

    Parameters
    ----------
    source : files and folders, `Article` objects, or a DataFrame with a column ``text`` and, where
        they are known, ``id``, ``title``, ``source``, ``published`` and ``url``.
    progress : called as ``progress(stage, done, total)`` at the start and end of every stage.

    Raises
    ------
    InputError
        With the problems of all articles that cannot be read, and of the files of decisions and of
        the baseline.
    ConfigError
        For a setting that cannot be used.
    """
    config = verified(config or Config())
    if progress:
        progress("read", 0, 1)
    members = tuple(source) if isinstance(source, Iterator) else source  # it can be read only once
    articles, notes = completed(articles_of(members, stdin=stdin), config)
    memory = _memory(config, members)
    if progress:
        progress("read", 1, 1)
    run = pipeline.run(articles, config, memory=memory, progress=progress)
    found = {f.name: getattr(run.result, f.name) for f in fields(Result)}
    return Report(**{**found, "notes": (*notes, *run.result.notes)}, tables=run.tables)


def completed(articles: Sequence[Article], config: Config) -> tuple[tuple[Article, ...], tuple[Note, ...]]:
    """The articles with what the settings tell of them, and notes on what fits none of them."""
    known, notes = described(articles, config.articles)
    return ranked(known, config.priority), notes


def _memory(config: Config, source: Source) -> Memory:
    """What the files of decisions and of the baseline hold; the problems of both at once."""
    place = config.decisions or place_of_decisions(source)
    problems: list[Problem] = []
    memory = Memory(suppress=config.suppress, today=now()[:10])
    try:
        if place is not None:
            store = Store(place)
            memory = replace(memory, decisions=store.read(), place=store.file.as_posix())
    except CheckerError as error:
        problems += error.problems
    try:
        if config.baseline is not None:
            memory = replace(memory, baseline=read_baseline(config.baseline))
    except CheckerError as error:
        problems += error.problems
    if problems:
        raise InputError(*problems)
    return memory


def place_of_decisions(source: Source) -> Path | None:
    """The folder that decisions on a source are kept in: the one that holds all of its files.

    None where the source has no files: texts, tables and standard input.
    """
    members = [source] if isinstance(source, str | os.PathLike) else source
    if isinstance(members, Article) or hasattr(members, "columns"):
        return None
    return common_folder(m for m in members if isinstance(m, str | os.PathLike))


def extract(text: str, *, published: str | None = None, title: str = "") -> tuple[Fact, ...]:
    """The facts that one text states, in order of their offsets.

    Parameters
    ----------
    published : ISO date against which "on Friday" is resolved; without it such dates stay open.

    Raises
    ------
    InputError
        For a text that is empty or a ``published`` that is no date.
    """
    article = read.make_article({"text": text, "title": title, "published": published}, where="text")
    if article.issues:
        raise InputError(Problem("published", article.issues[0], "write it as YYYY-MM-DD"))
    return extract_all(read.with_ids([article]))[0]


def extract_all(
    articles: Sequence[Article], *, config: Config | None = None, progress: Progress | None = None
) -> list[tuple[Fact, ...]]:
    """The facts of each article, one tuple an article, in input order."""
    return pipeline.extract(articles, verified(config or Config()), progress=progress)


def compare(
    pairs: Sequence[tuple[str, str, str]], *, config: Config | None = None, progress: Progress | None = None
) -> list[Result]:
    """Compare pairs of short texts, given as ``(id, a, b)``; one result a pair, in input order."""
    return pipeline.compare_pairs(pairs, verified(config or Config()), progress=progress)


def gravest(result: Result) -> str:
    """The most serious verdict among the findings, or ``none`` where there is no finding."""
    verdicts = {finding.verdict for finding in result.findings}
    return next((verdict for verdict in _GRAVITY if verdict in verdicts), "none")


def load_config(paths: PathName | Sequence[PathName] = (), *, file: PathName | None = None) -> Config:
    """The settings that the command line would take for some articles.

    Parameters
    ----------
    paths : articles, near which ``checker.toml`` or a ``pyproject.toml`` with ``[tool.checker]`` is
        looked for, else upward from the current folder; or such a file itself.
    file : the file, whatever it is called.

    Raises
    ------
    ConfigError
        With everything that is wrong, as ``file:line``.
    """
    named = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    if file is None and len(named) == 1 and Path(named[0]).suffix == ".toml":
        file = named[0]
    return load_settings(named, file=file).config


def spare(outputs: Sequence[Path], paths: Sequence[PathName], decisions: Path | None = None) -> None:
    """Refuse outputs that would take the place of what is read, or be read as articles the next time.

    Parameters
    ----------
    paths : what is read.
    decisions : the file of decisions, where it is named.

    Raises
    ------
    UsageError
        With every output that has to go elsewhere.
    """
    kept = os.path.realpath(decisions) if decisions is not None else ""
    problems: list[Problem] = []
    for output in outputs:
        if os.path.realpath(output) == kept or is_decisions_file(output.name):
            problems.append(Problem(str(output), "holds what editors decided", "name another file"))
        elif read.is_among(output, paths):
            what = "is one of the inputs" if output.exists() else "would be read as an article the next time"
            problems.append(Problem(str(output), what, "name a file outside the folder of the articles"))
    if problems:
        raise UsageError(*problems)


# --- settings, rules, forms -----------------------------------------------------------------------


def verified(config: Config) -> Config:
    """The same settings, once they are known to be usable; a path may have been given as a text.

    Raises
    ------
    ConfigError
        With every setting that cannot be used.
    """
    problems = [problem for _, problem in faults(config)]
    if problems:
        raise ConfigError(*problems)
    return replace(
        config,
        cache=Path(config.cache),
        decisions=None if config.decisions is None else Path(config.decisions),
        baseline=None if config.baseline is None else Path(config.baseline),
    )


def rule_of(name: str) -> Rule:
    """The rule of an id such as ``quantity.differs``.

    Raises
    ------
    UsageError
        For an id that no kind has.
    """
    rules = {rule.id: rule for kind in kinds.all_kinds() for rule in kind.rules}
    if name not in rules:
        of_kind = [known for known in rules if known.partition(".")[0] == name]
        if of_kind:
            remedy = f"its rules are {', '.join(of_kind)}"
            raise UsageError(Problem(f"rule {name!r}", "is a kind of fact", remedy))
        raise UsageError(unknown("rule", name, list(rules)))
    return rules[name]


def forms() -> tuple[str, ...]:
    """Names of the forms that a report can be written in."""
    return tuple(report.formats())


def known_form(name: str) -> str:
    """The same name, once it is known to be a form."""
    if name not in forms():
        raise UsageError(unknown("format", name, forms()))
    return name


def form_of(path: PathName) -> str:
    """The form that a file's suffix stands for.

    Raises
    ------
    UsageError
        For a suffix that stands for none.
    """
    return report.form_of(os.fspath(path))
