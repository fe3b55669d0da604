"""The ``checker`` command: it reads options, calls `checker.api` and prints. It decides nothing.

Only what was asked for goes to standard output. The process ends with 0 when no open difference
reaches ``--fail-on``, 1 when one does, 2 when an option or an input is wrong, 130 on Ctrl-C.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

import checker
from checker.errors import CheckerError, Problem, UsageError
from checker.options import (
    Baseline,
    ConfigFile,
    Decisions,
    EngineOption,
    FailOnOption,
    Jobs,
    Kinds,
    Paths,
    SomePaths,
    settings,
)
from checker.progress import progress_bar
from checker.review.command import review
from checker.settings import shown

_ORDER = "checker.order"


class Commands(TyperGroup):
    """The group of commands; the one place where an error becomes a message and an exit code."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except CheckerError as error:
            for problem in error.problems:
                _tell(str(problem))
            raise typer.Exit(2) from error
        except KeyboardInterrupt as error:
            typer.echo("checker: interrupted", err=True)
            raise typer.Exit(130) from error


class OrderedCommand(TyperCommand):
    """A command that keeps the order in which its options stood, so that they can be paired."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        _, _, order = self.make_parser(ctx).parse_args(args=list(args))
        ctx.meta[_ORDER] = [param.name for param in order]
        return super().parse_args(ctx, args)


app = typer.Typer(
    name="checker",
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Finds where articles about one story differ on a checkable fact.",
    epilog="Ends with 0 when no open difference reaches --fail-on, 1 when one does, "
    "2 when an option or an input is wrong, 130 on Ctrl-C.",
)

Output = Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="Instead of standard output.")]


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"checker {checker.__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None: ...


@app.command(cls=OrderedCommand)
def check(
    ctx: typer.Context,
    paths: Paths,
    form: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORM",
            help="Form of the report: text (the default), json, html, sarif, junit, csv, github or "
            "claimreview. May be repeated.",
        ),
    ] = None,
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="File for the --format beside it; alone, its suffix picks the form. May be repeated.",
        ),
    ] = None,
    fail_on: FailOnOption = None,
    kinds: Kinds = None,
    engine: EngineOption = None,
    jobs: Jobs = None,
    decisions: Decisions = None,
    baseline: Baseline = None,
    config: ConfigFile = None,
) -> None:
    """Compare articles and report where they differ."""
    from checker import api
    from checker.report.tally import set_aside, tally

    targets = destinations(ctx.meta[_ORDER], form or [], output or [])
    given = {"fail_on": fail_on, "engine": engine, "jobs": jobs, "decisions": decisions, "baseline": baseline}
    chosen = settings(paths, config, kinds=kinds, **given).config
    api.spare([target.path for target in targets if target.path is not None], paths, chosen.decisions)
    if chosen.decisions is not None and not chosen.decisions.exists():
        _tell(f"{chosen.decisions} is not there, so nothing counts as decided")
    with progress_bar() as progress:
        report = api.check(paths, config=chosen, progress=progress, stdin=_stdin(paths))
    for target in targets:
        if target.path is None:
            _emit(report.render(target.form))
        else:
            report.write(target.path, form=target.form)
    written = ", ".join(str(target.path) for target in targets if target.path is not None)
    if written or set_aside(report):
        told = [tally(report), *([f"wrote {written}"] if written else [])]
        _tell("; ".join(told))
    if report.failing(chosen.fail_on):
        raise typer.Exit(1)


@app.command()
def facts(
    paths: Paths, output: Output = "-", kinds: Kinds = None, jobs: Jobs = None, config: ConfigFile = None
) -> None:
    """Write the facts of each article, as JSONL, one article a line, in input order."""
    from checker import api

    _writable(output, paths)
    chosen = settings(paths, config, kinds=kinds, jobs=jobs).config
    articles, notes = api.completed(api.articles_of(paths, stdin=_stdin(paths)), chosen)
    for note in notes:
        _tell(note.message)
    for article in articles:
        for issue in article.issues:
            _tell(f"{article.id}: {issue}")
    with progress_bar() as progress:
        stated = api.extract_all(articles, config=chosen, progress=progress)
    _deliver(
        (
            {"id": article.id, "facts": [fact.as_json() for fact in own]}
            for article, own in zip(articles, stated, strict=True)
        ),
        output,
    )


@app.command()
def pairs(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help='JSONL with lines {"id", "a", "b"}; - reads standard input.')
    ],
    output: Output = "-",
    kinds: Kinds = None,
    jobs: Jobs = None,
    config: ConfigFile = None,
) -> None:
    """Compare pairs of short texts and write a verdict a line, in input order."""
    from checker import api

    _writable(output, [file])
    chosen = settings([file], config, kinds=kinds, jobs=jobs).config
    rows = api.read_pairs(file, stdin=_stdin([file]))
    with progress_bar() as progress:
        results = api.compare(
            [(str(row["id"]), row["a"], row["b"]) for row in rows], config=chosen, progress=progress
        )
    _deliver(
        (
            {
                "id": row["id"],
                "verdict": api.gravest(result),
                "findings": [finding.as_json() for finding in result.findings],
            }
            for row, result in zip(rows, results, strict=True)
        ),
        output,
    )


@app.command("kinds")
def list_kinds() -> None:
    """List the kinds of fact and their rules."""
    from checker.kinds import all_kinds

    known = all_kinds()
    width = max(len(kind.name) for kind in known)
    for kind in known:
        _emit(f"{kind.name:{width}}  {kind.summary}")
        for rule in kind.rules:
            _emit(f"{'':{width}}    {rule.id}: {rule.title}")


@app.command("config")
def show_config(
    paths: SomePaths = None,
    fail_on: FailOnOption = None,
    kinds: Kinds = None,
    engine: EngineOption = None,
    jobs: Jobs = None,
    decisions: Decisions = None,
    baseline: Baseline = None,
    config: ConfigFile = None,
) -> None:
    """Print the settings that are in force for articles, and where each comes from."""
    given = {"fail_on": fail_on, "engine": engine, "jobs": jobs, "decisions": decisions, "baseline": baseline}
    _emit(shown(settings(paths or [], config, kinds=kinds, **given)))


@app.command()
def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="For example quantity.differs.")],
) -> None:
    """Explain a rule, with examples and where it comes from."""
    from checker import api

    found = api.rule_of(rule)
    parts = [f"{found.id}: {found.title}", found.meaning]
    parts += [f"Fires on:     {found.fires}\nStays silent: {found.silent}", f"Source: {found.source}"]
    _emit("\n\n".join(parts))


app.command()(review)

# --- options --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Destination:
    """A form of the report and the file it goes to; no path is standard output."""

    form: str
    path: Path | None


def destinations(
    order: Sequence[str], formats: Sequence[str], outputs: Sequence[str]
) -> tuple[Destination, ...]:
    """Pair ``--format`` with ``--output`` in the order in which they stood.

    A format takes the output right after it, or right before it where that leaves none over. An
    output left alone goes by its suffix; a format left alone goes to standard output.

    Parameters
    ----------
    order : parameter names, among them ``form`` and ``output``, in command-line order.

    Raises
    ------
    UsageError
        For unknown formats, files that cannot be written, and two results for one place.
    """
    from checker import api

    forms_left, outputs_left = iter(formats), iter(outputs)
    given = [
        (name, next(forms_left if name == "form" else outputs_left))
        for name in order
        if name in ("form", "output")
    ]
    couples = [couple for run in _alternating(given) for couple in _couples(run)]
    problems: list[Problem] = []
    found: list[Destination] = []
    for form, output in couples or [("text", "")]:
        path = None if output in ("", "-") else Path(output)
        try:
            found.append(Destination(api.known_form(form) if form else api.form_of(output), path))
        except UsageError as error:
            problems.extend(error.problems)
        fault = api.unwritable(path) if path else None
        problems += [fault] if fault else []
    places = [str(target.path.resolve()) if target.path else "standard output" for target in found]
    for place in sorted({place for place in places if places.count(place) > 1}):
        problems.append(Problem(place, "would take two reports", "give each --format its own --output"))
    if problems:
        raise UsageError(*problems)
    return tuple(found)


def _alternating(given: Sequence[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """Cut between two formats and between two outputs in a row."""
    runs: list[list[tuple[str, str]]] = []
    for option in given:
        if runs and runs[-1][-1][0] != option[0]:
            runs[-1].append(option)
        else:
            runs.append([option])
    return runs


def _couples(run: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Pairs of a format and an output, neighbours in a run; what is left over has no partner."""
    first = len(run) % 2 if run[0][0] == "output" else 0
    couples = [run[:first], *(run[i : i + 2] for i in range(first, len(run), 2))]
    named = [dict(couple) for couple in couples if couple]
    return [(couple.get("form", ""), couple.get("output", "")) for couple in named]


def _stdin(paths: Sequence[str]) -> Any:
    return sys.stdin.buffer if "-" in paths else None


# --- output ---------------------------------------------------------------------------------------


def _tell(message: str) -> None:
    """Say something on standard error: one line, in which a file's name or an id can hide no command."""
    from checker.report.plain import uncommanding

    typer.echo(f"checker: {uncommanding(message)}", err=True)


def _writable(output: str, paths: Sequence[str]) -> None:
    """Refuse an output that cannot be written before the work is done."""
    from checker import api

    problem = None if output == "-" else api.unwritable(Path(output))
    if problem:
        raise UsageError(problem)
    if output != "-":
        api.spare([Path(output)], paths)


def _deliver(rows: Iterator[dict[str, Any]], output: str) -> None:
    """Write JSONL to a file or to standard output."""
    from checker import api

    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    if output == "-":
        _emit(text)
    else:
        api.write_text(Path(output), text)


def _emit(text: str) -> None:
    """Print a result. A reader that has gone away ends the output, not the run."""
    whole = text if text.endswith("\n") or not text else text + "\n"
    try:
        sys.stdout.buffer.write(whole.encode("utf-8", "backslashreplace"))
        sys.stdout.flush()
    except (OSError, AttributeError) as error:  # without standard output there is no `sys.stdout`
        if sys.stdout is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            what = f"cannot be written: {(getattr(error, 'strerror', None) or 'it is closed').lower()}"
            raise UsageError(Problem("standard output", what, "write to a file with --output")) from None


def main() -> None:
    """Entry point of the ``checker`` command."""
    app(prog_name="checker")
