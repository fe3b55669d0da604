"""The same articles give the same findings, whatever the order, the processes and the cache."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from checker import api
from checker.config import Config
from checker.model import Article

_STORY = [
    (
        "harbour",
        "2021-05-03",
        "A crane fell on the quay at Port Ellery on Monday and killed three dockers. Eleven people were "
        "taken to hospital, the harbour master said. Repairs will cost 4 million euros.",
    ),
    (
        "gazette",
        "2021-05-03",
        "Five dockers were killed when a crane fell on the quay at Port Ellery. The harbour master said that "
        "eleven people were taken to hospital. Repairs will cost 7 million euros.",
    ),
    (
        "courier",
        "2021-05-04",
        "Three dockers died when a crane fell on the quay at Port Ellery on Monday. Fourteen people were "
        "taken to hospital, a doctor said.",
    ),
]


def _articles(n_others: int = 0) -> list[Article]:
    """The story, and as many other ones with words of their own as asked for."""
    told = [Article(id=name, text=text, source=name, published=day) for name, day, text in _STORY]
    for n in range(n_others):
        word = "".join(chr(ord("a") + (n * 7 + k * 5) % 26) for k in range(6))
        text = f"The {word} orchard sold {n + 20} baskets of {word} pears. The barn holds {n + 3} carts."
        told.append(Article(id=f"other-{n:02}", text=text, source=word, published="2021-05-03"))
    return told


def _findings(articles: list[Article], cache: Path, jobs: int = 1) -> list[dict[str, object]]:
    found = api.check(articles, config=Config(cache=cache, jobs=jobs)).findings
    return [finding.as_json() for finding in found]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.mark.parametrize("n_others", [0, 12])
def test_the_order_of_the_articles_changes_no_finding(cache: Path, n_others: int) -> None:
    articles = _articles(n_others)
    shuffled = articles[:]
    random.Random(5).shuffle(shuffled)
    expected = _findings(articles, cache)
    assert {finding["verdict"] for finding in expected} >= {"agreement"}
    assert _findings(shuffled, cache) == expected
    assert _findings(articles[::-1], cache) == expected


def test_two_processes_find_what_one_finds(cache: Path) -> None:
    articles = _articles(20)
    one = api.check(articles, config=Config(cache=cache, jobs=1))
    two = api.check(articles, config=Config(cache=cache, jobs=2))
    assert two.facts == one.facts
    assert two.render("json") == one.render("json")


def test_another_process_writes_the_same_bytes(tmp_path: Path) -> None:
    folder = tmp_path / "story"
    folder.mkdir()
    for name, day, text in _STORY:
        (folder / f"{name}.txt").write_text(f"{day}\n\n{text}\n", encoding="utf-8")
    written = []
    for seed in ("1", "2"):
        # Each run has an empty cache and another order of sets.
        named = {"CHECKER_CACHE": str(tmp_path / f"cache-{seed}"), "PYTHONHASHSEED": seed}
        target = tmp_path / f"{seed}.json"
        command = [sys.executable, "-m", "checker", "check", "story", "--fail-on", "never"]
        subprocess.run(
            [*command, "--format", "json", "--output", str(target)],
            cwd=tmp_path,
            env=os.environ | named | {"PYTHONPATH": str(Path(api.__file__).parents[1])},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
        )
        written.append(target.read_bytes())
    assert written[0] == written[1]


def test_articles_on_other_stories_do_not_meet_in_a_large_run(cache: Path) -> None:
    ids = {article.id for article in _articles()}
    report = api.check(_articles(20), config=Config(cache=cache, jobs=1))
    article_of = {fact.id: fact.article for fact in report.facts}
    for finding in report.findings:
        articles = {article_of[fact] for fact in finding.facts}
        assert articles <= ids or not articles & ids


def test_pairs_of_texts_are_compared_one_by_one(cache: Path) -> None:
    texts = [text for _, _, text in _STORY]
    pairs = [("p", texts[0], texts[1]), ("q", texts[1], texts[2]), ("r", texts[0], texts[2])]
    config = Config(cache=cache, jobs=1)
    together = [[f.verdict for f in result.findings] for result in api.compare(pairs, config=config)]
    alone = [[f.verdict for f in api.compare([pair], config=config)[0].findings] for pair in pairs]
    assert together == alone
    assert any(together)


def test_a_run_whose_texts_are_all_cached_imports_no_torch(cache: Path) -> None:
    _findings(_articles(), cache)
    program = (
        "import sys, pathlib\nfrom checker import api\nfrom checker.config import Config\n"
        "from checker.model import Article\n"
        f"articles = [Article(id=n, text=t, source=n, published=d) for n, d, t in {_STORY!r}]\n"
        f"report = api.check(articles, config=Config(cache=pathlib.Path({str(cache)!r})))\n"
        "print(bool(report.findings), *({'torch', 'sentence_transformers'} & set(sys.modules)))"
    )
    printed = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"PYTHONPATH": str(Path(api.__file__).parents[1])},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert printed.split() == ["True"]
