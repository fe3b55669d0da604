"""What a program calls: check articles, extract facts, write a report.

The command line is a thin layer over this module, so everything it can do can be done from Python.
"""

from __future__ import annotations

import difflib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias, TypeGuard

from checker import kinds, pipeline, read, report
from checker.config import Config
from checker.errors import ConfigError, InputError, Problem, UsageError
from checker.model import Article, Fact, Finding, Result, Severity
from checker.pipeline import Progress
from checker.read.article import collect

if TYPE_CHECKING:
    import pandas

    from checker.kinds import Rule

Name: TypeAlias = str | os.PathLike[str]
Source: TypeAlias = "Name | Article | Iterable[Name] | Iterable[Article] | pandas.DataFrame"

#: From the most to the least serious, which is how a whole pair of texts is summed up.
_GRAVITY = ("conflict", "update", "scope", "variant", "unsure", "agreement")
_SEVERITIES: tuple[Severity, ...] = ("major", "minor")
_COLUMNS = ("id", "text", "title", "source", "published", "url")
_ENGINES = ("local", "ray")


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

    def write(self, path: Name, *, form: str | None = None) -> Path:
        """Write the report; without ``form`` the suffix of ``path`` picks it.

        Raises
        ------
        UsageError
            For a suffix that stands for no form, and for a path that cannot be written.
        """
        target = Path(path)
        write_text(target, self.render(form or form_of(target)))
        return target

    def differences(self, least: Severity = "minor") -> tuple[Finding, ...]:
        """Open differences at or above a severity, in the order of ``findings``."""
        wanted = _SEVERITIES[: _SEVERITIES.index(least) + 1]
        return tuple(
            f for f in self.findings if f.is_difference and f.state == "open" and f.severity in wanted
        )


def check(source: Source, *, config: Config | None = None, progress: Progress | None = None) -> Report:
    """Compare articles on one story.

    Parameters
    ----------
    source : files and folders, `Article` objects, or a DataFrame with a column ``text`` and, where
        they are known, ``id``, ``title``, ``source``, ``published`` and ``url``.
    progress : called as ``progress(stage, done, total)`` at the start and end of every stage.

    Raises
    ------
    InputError
        With the problems of all articles that cannot be read.
    ConfigError
        For a setting that cannot be used.
    """
    config = verified(config or Config())
    if progress:
        progress("read", 0, 1)
    articles = articles_of(source)
    if progress:
        progress("read", 1, 1)
    run = pipeline.run(articles, config, progress=progress)
    found = {f.name: getattr(run.result, f.name) for f in fields(Result)}
    return Report(**found, tables=run.tables)


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


# --- what goes in ---------------------------------------------------------------------------------


def articles_of(source: Source, *, stdin: BinaryIO | None = None) -> tuple[Article, ...]:
    """Articles from any of the things that `check` takes; ``-`` reads JSONL from ``stdin``.

    Raises
    ------
    InputError
        With the problems of all inputs.
    """
    if isinstance(source, Article):
        articles = read.with_ids([source])
    elif isinstance(source, str | os.PathLike):
        articles = read.read([os.fspath(source)], stdin=stdin)
    elif _is_table(source):
        articles = _rows(source)
    else:
        members: list[Any] = list(source)
        if members and all(isinstance(member, Article) for member in members):
            articles = read.with_ids(members)
        elif all(isinstance(member, str | os.PathLike) for member in members):
            articles = read.read([os.fspath(member) for member in members], stdin=stdin)
        else:
            raise UsageError(Problem("articles", "is a mix of paths and articles", "give one or the other"))
    return articles


def _is_table(source: object) -> TypeGuard[pandas.DataFrame]:
    """Whether this is a DataFrame, without importing pandas to find out."""
    return hasattr(source, "columns") and hasattr(source, "iloc")


def _rows(frame: pandas.DataFrame) -> tuple[Article, ...]:
    """Articles from the rows of a table; a missing value counts as not given."""
    if "text" not in frame.columns:
        raise InputError(Problem("DataFrame", "has no column 'text'", "name the column with the articles so"))
    present = [column for column in _COLUMNS if column in frame.columns]
    known = frame[present].notna()
    records = [
        {column: _plain(frame[column].iloc[row]) for column in present if known[column].iloc[row]}
        for row in range(len(frame))
    ]
    return read.with_ids(
        collect(partial(read.make_article, record, where=f"row {row}") for row, record in enumerate(records))
    )


def _plain(value: Any) -> Any:
    """A day for a point in time of any library, other values as they are."""
    return value.isoformat()[:10] if hasattr(value, "isoformat") else value


def read_pairs(name: str, *, stdin: BinaryIO | None = None) -> tuple[dict[str, Any], ...]:
    """Lines ``{"id", "a", "b"}`` of a JSONL file; ``-`` reads them from ``stdin``.

    Raises
    ------
    InputError
        With every line that is broken, as ``file:line``.
    """
    try:
        raw = stdin.read() if name == "-" and stdin else Path(name).read_bytes()
        text = raw.decode("utf-8-sig")
    except OSError as error:
        raise InputError(Problem(name, f"cannot be read: {error.strerror}")) from error
    except UnicodeDecodeError as error:
        raise InputError(Problem(name, "is not UTF-8", "save it as UTF-8")) from error
    rows: list[dict[str, Any]] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        row, fault = _pair(line)
        if fault:
            problems.append(Problem(f"{name}:{number}", fault, 'write {"id": …, "a": "…", "b": "…"}'))
        rows.append(row)
    if problems:
        raise InputError(*problems)
    return tuple(rows)


def _pair(line: str) -> tuple[dict[str, Any], str]:
    """One line of pairs and what is wrong with it, if anything is."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {}, f"is not JSON ({error})"
    if not isinstance(row, dict):
        return {}, "is not a JSON object"
    missing = [key for key in ("id", "a", "b") if key not in row]
    if missing:
        return {}, f"has no {' and no '.join(repr(key) for key in missing)}"
    wrong = [key for key in ("a", "b") if not isinstance(row[key], str)]
    if wrong or not isinstance(row["id"], str | int):
        return {}, f"{(wrong or ['id'])[0]!r} is not a text"
    return row, ""


# --- settings, rules, forms -----------------------------------------------------------------------


def verified(config: Config) -> Config:
    """The same settings, once they are known to be usable.

    Raises
    ------
    ConfigError
        With every setting that cannot be used.
    """
    known = sorted({name for kind in kinds.all_kinds() for name in {kind.name} | pipeline.told_by(kind)})
    problems = [unknown("kind", name, known) for name in config.kinds if name not in known]
    if config.engine not in _ENGINES:
        problems.append(unknown("engine", config.engine, _ENGINES))
    elif config.engine == "ray":
        problems.append(
            Problem("engine 'ray'", "needs the extra 'ray', which is not offered yet", "use local")
        )
    if config.jobs < 0:
        problems.append(Problem("jobs", f"is {config.jobs}", "give 0 or more"))
    if not 0 <= config.threshold <= 1:
        problems.append(Problem("threshold", f"is {config.threshold}", "give a probability from 0 to 1"))
    if problems:
        raise ConfigError(*problems)
    return config


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


def form_of(path: Name) -> str:
    """The form that a file's suffix stands for.

    Raises
    ------
    UsageError
        For a suffix that stands for none.
    """
    return report.form_of(os.fspath(path))


def unknown(what: str, name: str, known: Sequence[str]) -> Problem:
    """A problem that names the closest of the known names, or else all of them."""
    close = difflib.get_close_matches(name, known, n=1)
    remedy = f"did you mean {close[0]!r}?" if close else f"known are {', '.join(known)}"
    return Problem(f"{what} {name!r}", "is not known", remedy)


# --- what comes out -------------------------------------------------------------------------------


def unwritable(path: Path) -> Problem | None:
    """Why a file cannot be written, found out before the work is done; makes its folder."""
    remedy = "name a file in a folder that you may write to"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return Problem(str(path), f"its folder cannot be made: {error.strerror}", remedy)
    if path.is_dir():
        return Problem(str(path), "is a folder", remedy)
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        return Problem(str(path), "cannot be written: no permission", remedy)
    return None


def write_text(path: Path, text: str) -> None:
    """Write a whole file or leave the old one as it was.

    A lone surrogate, which UTF-8 cannot hold, is written as its JSON escape.

    Raises
    ------
    UsageError
        If the file cannot be written.
    """
    problem = unwritable(path)
    if problem:
        raise UsageError(problem)
    target = path.resolve()
    is_plain = target.is_file() or not target.exists()
    # A device or a pipe must not be replaced by a file.
    working = target.with_name(f".{target.name}.{os.getpid()}.tmp") if is_plain else target
    try:
        working.write_bytes(text.encode("utf-8", "backslashreplace"))
        if is_plain:
            working.replace(target)
    except OSError as error:
        raise UsageError(Problem(str(path), f"cannot be written: {error.strerror}")) from error
    finally:
        if is_plain:
            working.unlink(missing_ok=True)
