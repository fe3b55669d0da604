"""An editor at work: the page of a real server, in a real browser."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvicorn

from checker.config import Config
from checker.decisions import Store
from checker.review.access import Access
from checker.review.app import application
from checker.review.desk import Desk
from checker.review.serve import bound

HERALD = """---
source: Harbour Herald
published: 2023-05-04
---
Firefighters in Lindmouth said {injured} workers were injured when a warehouse burned down on Wednesday.
"""
COURIER = """---
source: <img src=x onerror=alert(1)> Courier
published: 2023-05-04
---
A warehouse in Lindmouth burned down on Wednesday. The fire brigade of Lindmouth said 19 workers were injured.
"""
#: Milliseconds in which the page has surely asked what others decided.
POLLED = 3_500
#: A refusal that a test is about; Chromium notes it in its console.
REFUSED = (r"status of 4(09|22)",)


@dataclass
class Server:
    """A review under way."""

    folder: Path
    access: Access
    stop: Callable[[], None]

    @property
    def decisions(self) -> list[tuple[str, str, str]]:
        return [(one.answer, one.by, one.note) for one in Store(self.folder).read()]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder = tmp_path_factory.mktemp("story")
    (folder / "herald.md").write_text(HERALD.format(injured=14), encoding="utf-8")
    (folder / "courier.md").write_text(COURIER, encoding="utf-8")
    made = Desk([str(folder)], Config())
    made.open()
    return made


@pytest.fixture
def server(desk: Desk, browser: object) -> Iterator[Server]:
    desk.store.file.unlink(missing_ok=True)
    listener = bound("127.0.0.1", 0, allow_remote=False)
    access = Access("127.0.0.1", listener.getsockname()[1])
    running = uvicorn.Server(
        uvicorn.Config(application(desk, access), log_level="error", lifespan="off", server_header=False)
    )
    thread = threading.Thread(target=running.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()

    def stop() -> None:
        running.should_exit = True
        thread.join(10)

    yield Server(desk.store.file.parent, access, stop)
    stop()
    listener.close()


def introduce(page: object, name: str) -> None:
    """Answers the question who decides, which the first decision asks."""
    page.fill("#who-name", name)
    page.press("#who-name", "Enter")


def test_a_decision_by_button_is_written_and_there_after_a_reload(
    server: Server, browser_page: Callable, axe: Callable
) -> None:
    page = browser_page(server.access.link)
    assert "token=" not in page.url
    axe(page)
    decision = page.locator("article.card .decision").first
    decision.get_by_label("Note").fill("Both are named.")
    decision.get_by_role("button", name="Attribute").click()
    introduce(page, "Ada")
    page.wait_for_selector(".decision.decided")
    assert server.decisions == [("attribute", "Ada", "Both are named.")]
    axe(page)
    page.reload()
    assert "Attribute by Ada" in page.inner_text(".decision.decided .standing")
    page.locator(".decision.decided").get_by_role("button", name="Take back").click()
    page.wait_for_timeout(POLLED)
    assert page.inner_text("#review-status") == ""
    page.wait_for_selector(".decision.open")
    assert server.decisions[-1] == ("reopen", "Ada", "")


def test_a_decision_by_key_is_the_one_of_that_key(server: Server, browser_page: Callable) -> None:
    page = browser_page(server.access.link)
    page.keyboard.press("j")
    page.keyboard.press("h")
    introduce(page, "Ben")
    page.wait_for_selector(".decision.waiting")
    page.locator(".decision.waiting").get_by_role("button", name="Confirm").focus()
    page.keyboard.press("u")
    page.wait_for_selector(".decision.decided")
    assert [answer for answer, _, _ in server.decisions] == ["hold", "update"]


def test_a_reason_is_asked_for_and_given_with_enter(server: Server, browser_page: Callable) -> None:
    page = browser_page(server.access.link)
    page.keyboard.press("j")
    page.keyboard.press("n")
    page.keyboard.type("Two fires.")
    page.keyboard.press("Enter")
    introduce(page, "Cem")
    page.wait_for_selector(".decision.decided")
    assert server.decisions == [("not-a-conflict", "Cem", "Two fires.")]


def test_a_second_tab_sees_what_the_first_decided_and_keeps_its_note(
    server: Server, browser_page: Callable, axe: Callable
) -> None:
    first = browser_page(server.access.link, expect=REFUSED)
    second = browser_page(server.access.link, beside=first)
    other = browser_page(server.access.link)
    first.locator(".decision").first.get_by_role("button", name="Use a range").click()
    introduce(first, "Ada")
    first.wait_for_selector(".decision.decided")
    for page, name in ((second, ""), (other, "Ben")):
        decision = page.locator(".decision").first
        decision.get_by_label("Note").fill("I ask the brigade.")
        decision.get_by_role("button", name="Hold").click()
        if name:
            page.wait_for_selector("#who[open], .decision .problem:not([hidden])")
            if page.locator("#who[open]").count():
                introduce(page, name)
        page.wait_for_selector(".decision .problem:not([hidden])")
        assert "Somebody decided this" in decision.inner_text()
        assert "Use a range by Ada" in decision.inner_text()
        assert decision.get_by_label("Note").input_value() == "I ask the brigade."
    assert len(server.decisions) == 1
    axe(second)
    second.locator(".decision").first.get_by_role("button", name="Hold").click()
    second.wait_for_selector(".decision.waiting")
    assert [answer for answer, _, _ in server.decisions] == ["use-range", "hold"]


def test_two_quick_clicks_are_one_decision(server: Server, browser_page: Callable) -> None:
    page = browser_page(server.access.link, expect=REFUSED)
    page.evaluate("localStorage.setItem('checker:name', 'Ada')")
    page.reload()
    page.locator(".decision").first.get_by_role("button", name="Confirm").dblclick()
    page.wait_for_selector(".decision.decided")
    page.wait_for_timeout(300)
    assert [answer for answer, _, _ in server.decisions] == ["confirm"]
    assert page.locator(".decision .problem:not([hidden])").count() == 0


def test_what_another_program_decides_is_announced(server: Server, browser_page: Callable) -> None:
    page = browser_page(server.access.link)
    fingerprint = page.locator("article.card").first.get_attribute("data-finding")
    line = {"fingerprint": fingerprint, "answer": "ask", "by": "<b>Dee</b>", "at": "2031-01-01T00:00:00Z"}
    with (server.folder / "checker-decisions.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
    page.get_by_text("Others have decided").wait_for()
    page.evaluate("history.replaceState(null, '', '#?state=waiting')")
    page.get_by_role("link", name="Show it").click()
    page.wait_for_selector(".decision.waiting")
    assert page.evaluate("location.hash") == "#?state=waiting"
    assert "<b>Dee</b>" in page.inner_text(".decision.waiting")


def test_a_changed_article_is_compared_again(server: Server, browser_page: Callable) -> None:
    page = browser_page(server.access.link)
    herald = server.folder / "herald.md"
    try:
        herald.write_text(HERALD.format(injured=15), encoding="utf-8")
        page.get_by_text("A newer comparison is ready").wait_for(timeout=60_000)
        page.get_by_role("link", name="Show it").click()
        page.locator("article.card mark", has_text="15").first.wait_for()
    finally:
        herald.write_text(HERALD.format(injured=14), encoding="utf-8")


def test_an_editor_is_told_when_the_server_has_gone_and_keeps_the_note(
    server: Server, browser_page: Callable
) -> None:
    page = browser_page(server.access.link, expect=(r"ERR_", r"htmx:\w+"))
    page.evaluate("localStorage.setItem('checker:name', 'Ada')")
    page.reload()
    decision = page.locator(".decision").first
    decision.get_by_label("Note").fill("Typed for long.")
    server.stop()
    decision.get_by_role("button", name="Hold").click()
    decision.get_by_text("has been stopped").wait_for()
    assert decision.get_by_label("Note").input_value() == "Typed for long."


def test_without_scripts_a_form_is_sent_as_forms_are(server: Server, browser_page: Callable) -> None:
    page = browser_page(server.access.link, java_script_enabled=False, expect=REFUSED)
    stale = browser_page(page.url, beside=page)
    decision = page.locator(".decision").first
    decision.get_by_label("Your name").fill("Ada")
    decision.get_by_role("button", name="Attribute").click()
    assert "Attribute by Ada" in page.inner_text(".decision.decided .standing")
    decision = stale.locator(".decision").first
    decision.get_by_label("Your name").fill("Ben")
    decision.get_by_role("button", name="Hold").click()
    assert "Somebody decided this" in stale.inner_text("main")
    stale.get_by_role("button", name="Hold").click()
    assert "Hold by Ben" in stale.inner_text(".decision.waiting .standing")
    assert [(answer, by) for answer, by, _ in server.decisions] == [("attribute", "Ada"), ("hold", "Ben")]


def test_on_a_phone_in_the_dark_it_can_be_used(server: Server, browser_page: Callable, axe: Callable) -> None:
    page = browser_page(server.access.link, width=360, height=740, color_scheme="dark")
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator(".decision").first.get_by_role("button", name="Confirm").click()
    introduce(page, "Ada")
    page.wait_for_selector(".decision.decided")


def test_another_program_on_this_machine_gets_nothing(server: Server) -> None:
    with socket.create_connection(("127.0.0.1", server.access.port), timeout=10) as raw:
        raw.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        answer = b""
        end = time.monotonic() + 10
        while time.monotonic() < end and (part := raw.recv(65536)):
            answer += part
    assert answer.startswith(b"HTTP/1.1 403")
    assert b"Herald" not in answer and b"uvicorn" not in answer.lower()
