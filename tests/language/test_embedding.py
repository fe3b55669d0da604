"""Sentence vectors and their cache."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from checker.config import Config
from checker.errors import ConfigError
from checker.language.embedding import Embedder

MODEL = Config().model
TEXTS = [
    "some people were killed in the mill",
    "some people died at the mill",
    "the council bought some lamps",
]


def test_like_texts_have_like_vectors(tmp_path: Path) -> None:
    found = Embedder(MODEL, tmp_path).vectors(TEXTS)
    assert set(found) == set(TEXTS)
    assert all(np.linalg.norm(vector) == pytest.approx(1, abs=1e-5) for vector in found.values())
    killed, died, lamps = (found[text] for text in TEXTS)
    assert killed @ died > 0.6 > killed @ lamps


def test_vectors_from_the_cache_are_the_same(tmp_path: Path) -> None:
    fresh = Embedder(MODEL, tmp_path).vectors(TEXTS)
    kept = Embedder(MODEL, tmp_path).vectors(TEXTS[::-1])
    assert any(tmp_path.iterdir())
    assert all(np.array_equal(fresh[text], kept[text]) for text in TEXTS)


@pytest.mark.parametrize("broken", ["file", "store"])
def test_a_cache_that_cannot_be_used_stops_nothing(tmp_path: Path, broken: str) -> None:
    cache = tmp_path / "cache"
    if broken == "file":
        cache.write_text("in the way", encoding="utf-8")
    else:
        cache.mkdir()
        (cache / "vectors.sqlite").write_bytes(b"no database" * 500)
    assert set(Embedder(MODEL, cache).vectors(TEXTS)) == set(TEXTS)


def test_no_texts_need_no_model() -> None:
    assert Embedder("no-such-model", None).vectors([]) == {}


@pytest.mark.parametrize("name", ["no-such-model", "no_such_model", "json"])
def test_a_model_that_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(ConfigError, match=name):
        Embedder(name, tmp_path).vectors(["some lamps"])
