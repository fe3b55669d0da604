"""Speed and memory of the whole check beside its two heaviest parts alone (``make bench``).

On one text, in one run: the check with an empty and with a filled vector cache, spaCy's full
pipeline, and MiniLM over a sample of sentences; each in a process of its own. ``CHECKER_CORPUS``
names the text, a JSONL file of articles; without it the articles in ``seeds/`` are repeated.

Usage: python -m benchmarks.speed [--articles N] [--jobs N] [--sentences N] [--output FILE]
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.tabulate import markdown

STAGES = ("import", "read", "parse", "embed", "align", "judge", "write", "rest")
ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Measured:
    """What one process did: its own figures, its wall time in seconds and its peak memory in MB."""

    figures: dict[str, Any]
    wall: float
    peak: float

    @property
    def rate(self) -> float:
        """Words a second of the work, imports and loading left out."""
        return float(self.figures["words"] / self.figures["work"])


def measure(*arguments: str, cache: Path) -> Measured:
    """Run one measurement and watch its memory, that of its worker processes included."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.measures", *arguments],
        cwd=ROOT,
        env=os.environ | {"CHECKER_CACHE": str(cache), "HF_HUB_DISABLE_PROGRESS_BARS": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )
    tree_peak = [0.0]
    watcher = threading.Thread(target=_watch, args=(process, tree_peak), daemon=True)
    watcher.start()
    assert process.stdout is not None
    printed = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begun
    watcher.join()
    if process.returncode:
        sys.exit(f"{' '.join(arguments)} ended with code {process.returncode}")
    return Measured(json.loads(printed), wall, max(usage.ru_maxrss / 1024, tree_peak[0]))


def _watch(process: subprocess.Popen[str], peak: list[float]) -> None:
    """Twice a second, what the process and its children hold, shared pages counted once."""
    while process.returncode is None:
        held = sum(_held(pid) for pid in _tree(process.pid))
        peak[0] = max(peak[0], held)
        time.sleep(0.5)


def _tree(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from _tree(int(child))


def _held(pid: int) -> float:
    """Proportional set size in MB; 0 where the system does not tell or the process has gone."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def repeated_seeds(n_articles: int, folder: Path) -> Path:
    """A corpus of the seed articles, over and over, each time with other ids."""
    from checker import api

    seeds = api.articles_of(ROOT / "seeds")
    corpus = folder / "corpus.jsonl"
    with corpus.open("w", encoding="utf-8") as lines:
        for n in range(n_articles):
            article = seeds[n % len(seeds)]
            given = {"title": article.title, "source": article.source, "published": article.published}
            row = {"id": f"n{n}", "text": article.text, **given}
            lines.write(json.dumps(row) + "\n")
    return corpus


def tables(results: dict[str, Measured], n_words: int, corpus: str) -> str:
    """The measured figures as a Markdown page."""
    cold, spacy, minilm = results["check, empty cache"], results["spaCy alone"], results["MiniLM alone"]
    rows = []
    for name, result in results.items():
        whole = n_words / result.rate
        start = result.wall - result.figures["work"]
        rows.append([name, round(result.rate), round(whole, 1), round(start, 1), round(result.peak)])
    shares = [
        [stage, *(_share(results[name], stage) for name in ("check, empty cache", "check, filled cache"))]
        for stage in STAGES
    ]
    sampled, total = minilm.figures["sampled"], minilm.figures["sentences"]
    return "\n".join(
        [
            "# Speed and memory\n",
            f"{corpus}: {n_words:,} words, {cold.figures['facts']:,} facts, "
            f"{cold.figures['findings']:,} findings; {os.cpu_count()} cores.\n",
            markdown(("", "words a second", "seconds for all", "start, s", "peak memory, MB"), rows),
            "",
            f"MiniLM was timed on {sampled:,} of {total:,} sentences, evenly spaced; its seconds for all are "
            "reckoned from that. Words a second leave imports out; loading a model counts for the check, "
            "and not for spaCy and MiniLM alone.\n",
            f"Whole process, start to end: the check with an empty cache takes {cold.wall:.1f} s, "
            f"spaCy alone {spacy.wall:.1f} s; that is {cold.wall / spacy.wall:.2f} times as long.\n",
            "## Where the check spends its time\n",
            markdown(("stage", "empty cache", "filled cache"), shares),
            "",
        ]
    )


def _share(result: Measured, stage: str) -> str:
    seconds = result.figures["stages"].get(stage, 0.0)
    return f"{seconds:.1f} s ({100 * seconds / result.figures['seconds']:.0f} %)"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Speed and memory of the check, of spaCy and of MiniLM.")
    parser.add_argument("--articles", type=int, default=50, help="how often seeds are repeated, in articles")
    parser.add_argument("--jobs", type=int, default=0, help="worker processes of the check")
    parser.add_argument("--spacy-jobs", type=int, default=1, help="worker processes of spaCy alone")
    parser.add_argument("--sentences", type=int, default=1000, help="sentences that MiniLM is timed on")
    parser.add_argument("--output", type=Path, default=ROOT / "reports" / "benchmark.md")
    options = parser.parse_args(arguments)
    named = os.environ.get("CHECKER_CORPUS", "")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        corpus = Path(named).resolve() if named else repeated_seeds(options.articles, folder)
        title = corpus.name if named else f"seeds/, repeated to {options.articles} articles"
        plan = {
            "check, empty cache": ("check", str(corpus), "--jobs", str(options.jobs)),
            "check, filled cache": ("check", str(corpus), "--jobs", str(options.jobs)),
            "spaCy alone": ("spacy", str(corpus), "--jobs", str(options.spacy_jobs)),
            "MiniLM alone": ("minilm", str(corpus), "--sentences", str(options.sentences)),
        }
        results = {}
        for name, command in plan.items():
            print(f"{name} …", file=sys.stderr, flush=True)
            results[name] = measure(*command, cache=folder / "cache")
    page = tables(results, results["spaCy alone"].figures["words"], title)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(page, encoding="utf-8")
    print(page)


if __name__ == "__main__":
    main()
