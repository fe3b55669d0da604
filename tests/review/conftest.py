"""A story of two outlets, a desk for it, and editors who open its page."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

import checker
from checker import api
from checker.config import Config
from checker.model import Finding
from checker.review.access import Access
from checker.review.app import application
from checker.review.desk import Desk

HERALD = """---
source: Harbour Herald
published: 2023-05-04
---
Firefighters in Lindmouth said {injured} workers were injured when a warehouse burned down on Wednesday.
"""
COURIER = """---
source: <b>Coast</b> Courier
published: 2023-05-04
---
A warehouse in Lindmouth burned down on Wednesday. The fire brigade of Lindmouth said 19 workers were injured.
"""
ORIGIN = "http://127.0.0.1:8000"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "story"
    folder.mkdir()
    herald(folder, injured=14)
    (folder / "courier.md").write_text(COURIER, encoding="utf-8")
    return folder


def herald(folder: Path, *, injured: int) -> None:
    (folder / "herald.md").write_text(HERALD.format(injured=injured), encoding="utf-8")


@pytest.fixture
def write(story: Path) -> Callable[[int], None]:
    """Sets the number of injured in one of the articles."""
    return lambda injured: herald(story, injured=injured)


@pytest.fixture(scope="session")
def compared() -> dict[tuple[str, ...], checker.Report]:
    return {}


@pytest.fixture
def desk(
    story: Path, monkeypatch: pytest.MonkeyPatch, compared: dict[tuple[str, ...], checker.Report]
) -> Desk:
    """A desk that compares equal articles only once in all tests."""
    check = api.check

    def once(paths: Any, **options: Any) -> checker.Report:
        key = tuple(path.read_text(encoding="utf-8") for path in sorted(story.glob("*.md")))
        if key not in compared:
            compared[key] = check(paths, **options)
        return compared[key]

    monkeypatch.setattr(api, "check", once)
    monkeypatch.setattr("checker.review.desk.FRESH", 0.0)
    made = Desk([str(story)], Config())
    made.open()
    return made


@pytest.fixture
def access() -> Access:
    return Access("127.0.0.1", 8000)


@dataclass
class Editor:
    """Somebody with a browser of their own: what it sends, and the page that it shows."""

    client: TestClient
    name: str
    page: str = ""

    def load(self) -> str:
        self.page = self.client.get("/").text
        return self.page

    def field(self, name: str, finding: Finding | None = None) -> str:
        """A hidden field of the page, or of the form of one finding."""
        text = self.page
        if finding is not None:
            text = text[text.index(f'value="{finding.fingerprint}"') :]
        found = re.search(rf'name="{name}" value="([^"]*)"', text)
        assert found is not None
        return unescape(found[1])

    def decide(self, finding: Finding, answer: str, *, note: str = "", **fields: str) -> Any:
        form = {
            "fingerprint": finding.fingerprint,
            "answer": answer,
            "note": note,
            "by": self.name,
            "seen": self.field("seen", finding),
            "known": self.field("known"),
            "token": self.field("token"),
        }
        return self.client.post(
            "/decide", data=form | fields, headers={"Origin": ORIGIN, "HX-Request": "true"}
        )


@pytest.fixture
def client(desk: Desk, access: Access) -> Callable[..., TestClient]:
    """A browser that has not been anywhere yet."""

    def made(**options: Any) -> TestClient:
        return TestClient(application(desk, access), base_url=ORIGIN, **options)

    return made


@pytest.fixture
def editor(client: Callable[..., TestClient], access: Access) -> Callable[[str], Editor]:
    """Somebody who has opened the link."""

    def made(name: str) -> Editor:
        found = Editor(client(), name)
        found.page = found.client.get(f"/?token={access.token}").text
        return found

    return made


@pytest.fixture
def injured(desk: Desk) -> Finding:
    (found,) = [f for f in desk.view().result.findings if f.kind == "quantity" and f.is_difference]
    return found
