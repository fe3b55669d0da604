"""Vectors: the same whatever company a text is in, cached, and without torch where cached."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from checker.config import Config
from checker.errors import ConfigError
from checker.language import embedding
from checker.language.embedding import Embedder

MODEL = Config().model
TEXTS = [
    "the ferry carried # passengers",
    "# passengers were on the ferry",
    "prices rose by #",
    "#",
    "word " * 300,
    "",
]


@pytest.fixture(scope="module")
def vectors() -> dict[str, np.ndarray]:
    return Embedder(MODEL, None).vectors(TEXTS)


def test_vectors_are_unit_vectors_and_closest_for_like_texts(vectors: dict[str, np.ndarray]) -> None:
    assert set(vectors) == set(TEXTS)
    for vector in vectors.values():
        assert vector.dtype == np.float32
        assert vector.shape == (384,)
        assert np.linalg.norm(vector) == pytest.approx(1.0, abs=1e-5)
    ferry, same, prices = (vectors[text] for text in TEXTS[:3])
    assert ferry @ same > 0.8 > ferry @ prices


def test_a_vector_depends_on_its_text_alone(vectors: dict[str, np.ndarray]) -> None:
    company = [f"{n} boats lay in the {'old ' * (n % 5)}harbour" for n in range(40)]
    crowded = Embedder(MODEL, None).vectors([*company, *TEXTS[::-1]])
    for text in TEXTS:
        assert np.array_equal(crowded[text], vectors[text])


def test_the_cache_keeps_every_bit(tmp_path: Path, vectors: dict[str, np.ndarray]) -> None:
    Embedder(MODEL, tmp_path).vectors(TEXTS[:3])
    again = Embedder(MODEL, tmp_path).vectors(TEXTS)
    for text in TEXTS:
        assert np.array_equal(again[text], vectors[text])


def test_progress_ends_with_the_number_of_texts(tmp_path: Path) -> None:
    done: list[int] = []
    Embedder(MODEL, tmp_path).vectors(TEXTS, done.append)
    assert done == sorted(done)
    assert done[-1] == len(TEXTS)


def test_cached_texts_need_no_torch(tmp_path: Path) -> None:
    Embedder(MODEL, tmp_path).vectors(TEXTS)
    program = (
        "import sys, pathlib; from checker.language.embedding import Embedder\n"
        f"found = Embedder({MODEL!r}, pathlib.Path({str(tmp_path)!r})).vectors({TEXTS!r})\n"
        "print(len(found), *({'torch', 'sentence_transformers', 'transformers'} & set(sys.modules)))"
    )
    printed = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"PYTHONPATH": str(Path(embedding.__file__).parents[2])},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert printed.split() == [str(len(TEXTS))]


def test_weights_with_another_checksum_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "altered_model"
    (package / "model").mkdir(parents=True)
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "model" / "model.safetensors").write_bytes(b"other weights")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setitem(embedding.KNOWN_WEIGHTS, "altered_model", "0" * 64)
    with pytest.raises(ConfigError, match=r"model\.safetensors.*SHA-256"):
        Embedder("altered_model", None).vectors(["a text"])


def test_a_model_that_is_not_there_is_an_error_of_the_settings() -> None:
    with pytest.raises(ConfigError, match="no_such_model"):
        Embedder("no_such_model", None).vectors(["a text"])


@pytest.mark.parametrize("broken", ["a file", "no database"])
def test_a_cache_that_cannot_be_used_is_no_failure(
    tmp_path: Path, broken: str, vectors: dict[str, np.ndarray]
) -> None:
    cache = tmp_path / "cache"
    if broken == "a file":
        cache.write_text("in the way", encoding="utf-8")
    else:
        cache.mkdir()
        (cache / "vectors.sqlite").write_bytes(b"not a database" * 200)
    found = Embedder(MODEL, cache).vectors(TEXTS[:2])
    assert np.array_equal(found[TEXTS[0]], vectors[TEXTS[0]])


@pytest.mark.parametrize("name", ["", "."])
def test_a_folder_without_a_model_is_refused(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError, match="model"):
        Embedder(name, tmp_path / "cache").vectors(frozenset({"a boat"}))
