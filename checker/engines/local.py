"""The local engine: extraction in this process, or in several when there is much to read."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from checker.facts import facts_of
from checker.kinds import all_kinds
from checker.language.parse import BATCH, pipeline, readings
from checker.model import Article, Fact

#: Below this many characters a second process costs more than it brings.
WORTH_A_PROCESS = 300_000

#: Articles a task. A multiple of the parser's batch.
TASK = 2 * BATCH


def extract(
    articles: Sequence[Article], jobs: int, tick: Callable[[int], None] | None = None
) -> list[tuple[Fact, ...]]:
    """Facts of each article, in order of the articles. ``tick`` is called with the number done."""
    n = workers(articles, jobs)
    out: list[tuple[Fact, ...]] = []
    batches = _each(articles) if n == 1 else _pooled(articles, n)
    for facts in batches:
        out.append(facts)
        if tick is not None:
            tick(len(out))
    return out


def workers(articles: Sequence[Article], jobs: int) -> int:
    """How many processes: as asked, or one a core when the text is long enough to pay for them."""
    if jobs:
        return max(1, min(jobs, len(articles)))
    if sum(len(a.text) for a in articles) < WORTH_A_PROCESS:
        return 1
    return max(1, min(len(os.sched_getaffinity(0)), len(articles)))


def _each(articles: Sequence[Article]) -> Iterator[tuple[Fact, ...]]:
    kinds = all_kinds()
    for fields in readings(articles):
        yield facts_of(fields, kinds)


def _task(articles: Sequence[Article]) -> list[tuple[Fact, ...]]:
    return list(_each(articles))


def _end_quietly() -> None:
    """Let Ctrl-C end a worker without a word: the process that started it says what happened."""
    signal.signal(signal.SIGINT, lambda *_: os._exit(130))


def _pooled(articles: Sequence[Article], n: int) -> Iterator[tuple[Fact, ...]]:
    # The pipeline is loaded before the fork, so that the processes share its pages.
    pipeline()
    parts = [articles[at : at + TASK] for at in range(0, len(articles), TASK)]
    with ProcessPoolExecutor(n, mp_context=get_context("fork"), initializer=_end_quietly) as pool:
        for part in pool.map(_task, parts):
            yield from part
