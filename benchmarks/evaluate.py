"""Score the checker against labelled sets (``make eval``).

``CHECKER_EVAL`` names a folder with any of ``stories/``, ``quantities/``, ``dates/``, ``pairs/`` and
``summaries/`` and with the scoring scripts of these sets. Without it there is nothing to do, unless
stories of the project are asked for: ``own``, each checked with weights trained without it, or
``unseen``, which no rule and no weight was made with. All sets are run in one process, so that the
models are loaded once.

Usage: python -m benchmarks.evaluate [--only stories,own] [--story NAME] [--keep DIR] [--show]
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

from benchmarks import train
from benchmarks.breakdown import Breakdown, breakdown
from benchmarks.tabulate import plain
from checker import api
from checker.config import Config
from checker.errors import CheckerError
from checker.language.embedding import Embedder

SETS = ("stories", "own", "unseen", "quantities", "dates", "pairs", "summaries")
OWN = Path(__file__).parent / "stories"
UNSEEN = Path(__file__).parent / "unseen"
#: Sets that come with the project.
HERE = frozenset({"own", "unseen"})
KINDS = "quantity,money,percent,age,date,time,duration"

#: What a set of pairs calls its two texts; the checker calls them a and b.
_TEXTS = (("a", "b"), ("document", "summary"))

Scores = dict[str, Any]


def run_stories(root: Path, work: Path, only: Sequence[str]) -> Iterator[tuple[str, Scores]]:
    """Check every story, then score all kinds and the kinds that are numbers or dates."""
    names = sorted(path.parent.name for path in (root / "stories").glob("*/gold.json"))
    stories, reports = root / "stories", work / "stories"
    if only:
        names = [name for name in names if name in only]
        stories = Path(tempfile.mkdtemp(prefix="chosen-", dir=work))
        for name in names:
            (stories / name).symlink_to((root / "stories" / name).resolve())
    for name in names:
        api.check(root / "stories" / name / "articles").write(reports / f"{name}.json")
    yield "stories", _score(root / "score_stories.py", stories, reports)
    yield "stories, numbers and dates", _score(root / "score_stories.py", stories, reports, "--kinds", KINDS)


def run_facts(root: Path, work: Path, name: str) -> Iterator[tuple[str, Scores]]:
    """Extract the facts of every text of a set and score them."""
    for path in sorted((root / name).glob("*.jsonl")):
        articles = api.articles_of(path)
        rows = (
            {"id": article.id, "facts": [fact.as_json() for fact in facts]}
            for article, facts in zip(articles, api.extract_all(articles), strict=True)
        )
        own = _write(work / f"{name}-{path.name}", rows)
        yield f"{name}: {path.stem}", _score(root / "score_facts.py", name, path, own)


def run_pairs(root: Path, work: Path, name: str) -> Iterator[tuple[str, Scores]]:
    """Compare every pair of a set and score the verdicts."""
    for path in sorted((root / name).glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        pairs = [_pair(row) for row in rows]
        verdicts = (
            {"id": pair[0], "verdict": api.gravest(result)}
            for pair, result in zip(pairs, api.compare(pairs), strict=True)
        )
        own = _write(work / f"{name}-{path.name}", verdicts)
        yield f"{name}: {path.stem}", _score(root / "score_pairs.py", path, own)


def _pair(row: dict[str, str]) -> tuple[str, str, str]:
    first, second = next(names for names in _TEXTS if names[0] in row)
    return row["id"], row[first], row[second]


def _write(path: Path, rows: Iterable[dict[str, Any]]) -> Path:
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text("".join(lines), encoding="utf-8")
    return path


def _score(script: Path, *arguments: str | Path) -> Scores:
    """What a scoring script prints, which is one JSON object."""
    done = subprocess.run(
        [sys.executable, script, *arguments],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    if done.returncode:
        sys.exit(f"{script.name} failed:\n{done.stderr}")
    scores: Scores = json.loads(done.stdout)
    return scores


def _flat(scores: Scores, prefix: str = "") -> Iterator[tuple[str, object]]:
    """Nested scores as one list of named figures."""
    for name, figure in scores.items():
        if isinstance(figure, dict):
            yield from _flat(figure, f"{prefix}{name} ")
        elif not isinstance(figure, list):
            yield prefix + name, figure


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Score the checker against the sets in CHECKER_EVAL.")
    parser.add_argument("--only", default=",".join(SETS), help=f"sets to run: {', '.join(SETS)}")
    parser.add_argument("--story", action="append", default=[], help="only this story; may be repeated")
    parser.add_argument("--keep", type=Path, help="keep the outputs in this folder")
    parser.add_argument("--show", action="store_true", help="list false alarms and misses")
    parser.add_argument("--own", type=Path, default=OWN, help=argparse.SUPPRESS)
    parser.add_argument("--unseen", type=Path, default=UNSEEN, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    options.only = [name.strip() for name in options.only.split(",") if name.strip()]
    unknown = [name for name in options.only if name not in SETS]
    if unknown:
        parser.error(f"unknown sets: {', '.join(unknown)}; there are {', '.join(SETS)}")
    return options


def main(arguments: Sequence[str] | None = None) -> None:
    options = _options(arguments)
    named = os.environ.get("CHECKER_EVAL", "")
    root = Path(named)
    if not named or not root.is_dir():
        print(f"No labelled sets: CHECKER_EVAL is {repr(named) if named else 'not set'}.")
        if not set(options.only) <= HERE:
            print("Nothing to score; `--only own,unseen` scores the stories that come with the project.")
            return
    with tempfile.TemporaryDirectory() as temporary:
        work = options.keep or Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        everything: dict[str, Scores] = {}
        failed: list[str] = []
        for name in options.only:
            if name not in HERE and not (root / name).is_dir():
                print(f"{name}: not there, left out\n")
                continue
            begun = time.perf_counter()
            try:
                for title, scores in _run(name, root, work, options):
                    everything[title] = scores
                    print(plain((title, "score"), list(_flat(scores))), "\n", flush=True)
            except CheckerError as error:
                failed.append(name)
                print(f"{name}: {error}\n")
            print(f"{name}: {time.perf_counter() - begun:.1f} s\n")
        print(json.dumps(everything, ensure_ascii=False))
        if failed:
            sys.exit(f"could not be scored: {', '.join(failed)}")


def run_own(folder: Path, show: bool) -> Iterator[tuple[str, Scores]]:
    """Check every story of the project with weights trained on the others."""
    config = Config()
    embedder = Embedder(config.model, config.cache)
    paths = [path.parent for path in sorted(folder.glob("*/gold.json"))]
    labelled = [train.examples(path, embedder) for path in paths]
    with tempfile.TemporaryDirectory() as name:
        for path in paths:
            weights = train.fitted([story for story in labelled if story.name != path.name])
            with (
                patch("checker.align.score.trained", lambda held=weights: held),
                patch("checker.judge.findings.trained", lambda held=weights: held),
            ):
                api.check(path / "articles").write(Path(name) / f"{path.name}.json")
        found = breakdown(folder, Path(name))
    yield "own stories, each with weights from the others", found.summary()
    _print(found, show)


def run_unseen(folder: Path, show: bool) -> Iterator[tuple[str, Scores]]:
    """Check the stories that nothing was made with, as a user would."""
    with tempfile.TemporaryDirectory() as name:
        for path in sorted(folder.glob("*/gold.json")):
            api.check(path.parent / "articles").write(Path(name) / f"{path.parent.name}.json")
        found = breakdown(folder, Path(name))
    yield "stories that no rule was made with", found.summary()
    _print(found, show)


def _print(found: Breakdown, show: bool) -> None:
    """By kind and verdict; with ``show``, each false alarm and each miss too."""
    print(found.tables(), "\n", flush=True)
    if show:
        print("False alarms", *found.wrong, sep="\n  ")
        print("Missed", *found.missed, "", sep="\n  ")


def _run(name: str, root: Path, work: Path, options: argparse.Namespace) -> Iterator[tuple[str, Scores]]:
    if name == "own":
        yield from run_own(options.own, options.show)
    elif name == "unseen":
        yield from run_unseen(options.unseen, options.show)
    elif name == "stories":
        yield from run_stories(root, work, options.story)
        _print(breakdown(root / "stories", work / "stories", options.story), options.show)
    else:
        yield from (run_facts if name in ("quantities", "dates") else run_pairs)(root, work, name)


if __name__ == "__main__":
    main()
