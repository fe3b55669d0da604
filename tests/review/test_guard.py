"""Nobody gets in without the link, by another name, or from another site's page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from checker.model import Finding
from checker.review.access import Access, is_loopback, is_own
from checker.review.desk import Desk
from checker.review.guard import MAX_BODY

ADDRESSES = ["/", "/index.html", "/status", "/assets/htmx.js", "/assets/page.css", "/nothing"]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("suffix", ["", "?token=", "?token=wrong", "?token=%00%ff"])
def test_without_the_link_nothing_is_shown(client: Callable, address: str, suffix: str) -> None:
    answer = client().get(address + suffix)
    assert answer.status_code == 403
    assert "Herald" not in answer.text


@pytest.mark.parametrize("address", ["/decide", "/compare"])
def test_without_the_link_nothing_is_done(client: Callable, access: Access, address: str) -> None:
    answer = client().post(
        f"{address}?token={access.token}", data={"token": access.form}, headers=same_site()
    )
    assert answer.status_code == 403


def same_site() -> dict[str, str]:
    return {"Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "same-origin"}


def test_the_link_gives_a_cookie_and_goes_out_of_sight(client: Callable, access: Access) -> None:
    browser = client(follow_redirects=False)
    answer = browser.get(f"/?token={access.token}")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/"
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=strict" in cookie
    assert access.token not in cookie
    assert "Harbour Herald" in browser.get("/").text


def test_the_link_in_a_page_of_another_site_leads_here_too(client: Callable, access: Access) -> None:
    """A strict cookie does not go along on a redirect that another site's page began."""
    browser = client(follow_redirects=False)
    answer = browser.get(f"/?token={access.token}", headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 200
    assert 'content="0;url=/"' in answer.text
    assert browser.get("/").status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "", "[::1"])
def test_another_name_for_this_machine_is_refused(editor: Callable, host: str) -> None:
    answer = editor("Ada").client.get("/", headers={"Host": host})
    assert answer.status_code == 403


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:9000"])
def test_every_name_of_the_loopback_is_known(host: str) -> None:
    assert Access("127.0.0.1", 8000).knows(host)


def test_a_server_for_others_is_known_by_addresses_and_by_its_name() -> None:
    access = Access("0.0.0.0", 8000)
    assert access.knows("192.0.2.7:8000")
    assert not access.knows("evil.example:8000")
    assert Access("desk.example", 8000).knows("DESK.example:8000")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://evil.example"},
        {"Origin": "http://127.0.0.1:9000"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "same-site"},
    ],
    ids=str,
)
def test_a_page_of_another_site_decides_nothing(
    editor: Callable, injured: Finding, desk: Desk, headers: dict[str, str]
) -> None:
    ada = editor("Ada")
    form = {
        "fingerprint": injured.fingerprint,
        "answer": "attribute",
        "by": "Eve",
        "token": ada.field("token"),
    }
    assert ada.client.post("/decide", data=form, headers=headers).status_code == 403
    assert desk.store.read() == ()


def test_a_form_without_the_secret_decides_nothing(editor: Callable, injured: Finding, desk: Desk) -> None:
    ada = editor("Ada")
    for token in ("", "wrong", "ä"):
        assert ada.decide(injured, "attribute", token=token).status_code == 403
    assert desk.store.read() == ()


def test_a_plain_form_of_our_own_page_is_known_by_what_the_browser_says() -> None:
    assert is_own("null", "same-origin", "127.0.0.1:8000")
    assert is_own(None, "same-origin", "127.0.0.1:8000")
    assert not is_own("null", "cross-site", "127.0.0.1:8000")


def test_what_is_too_long_is_not_read(editor: Callable, injured: Finding, desk: Desk) -> None:
    ada = editor("Ada")
    assert ada.decide(injured, "attribute", note="x" * MAX_BODY).status_code == 413
    unmeasured = ada.client.post(
        "/decide",
        content=(b"x" * 1000 for _ in range(MAX_BODY // 1000 + 2)),
        headers=same_site() | {"Content-Type": "application/x-www-form-urlencoded"},
    )
    assert unmeasured.status_code == 413
    many = "&".join(f"f{n}=1" for n in range(1000))
    headers = same_site() | {"Content-Type": "application/x-www-form-urlencoded"}
    assert ada.client.post("/decide", content=many, headers=headers).status_code == 400
    assert desk.store.read() == ()


def test_only_forms_are_read(editor: Callable) -> None:
    answer = editor("Ada").client.post("/decide", json={"answer": "attribute"}, headers=same_site())
    assert answer.status_code == 415


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "PATCH"])
def test_other_methods_are_refused(editor: Callable, method: str) -> None:
    assert editor("Ada").client.request(method, "/").status_code == 405


@pytest.mark.parametrize("address", [*ADDRESSES, "/?token=wrong"])
def test_every_answer_says_what_a_browser_may_do_with_it(
    editor: Callable, client: Callable, address: str
) -> None:
    for browser in (editor("Ada").client, client()):
        headers = browser.get(address).headers
        policy = headers["content-security-policy"]
        assert "script-src 'self'" in policy and "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy and "http" not in policy
        assert headers["cache-control"] == "no-store"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


def test_a_failure_is_answered_with_the_same_headers(
    editor: Callable, client: Callable, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = editor("Ada")
    quiet = client(raise_server_exceptions=False, cookies=ada.client.cookies)
    monkeypatch.setattr(desk, "view", lambda *_: 1 / 0)
    answer = quiet.get("/")
    assert answer.status_code == 500
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert "ZeroDivision" not in answer.text


def test_secrets_are_new_in_every_run_and_not_in_what_is_printed() -> None:
    first, second = Access("127.0.0.1", 1), Access("127.0.0.1", 1)
    assert len({first.token, first.session, first.form, second.token, second.session, second.form}) == 6
    assert first.session not in repr(first)


@pytest.mark.parametrize(("host", "is_near"), [("localhost", True), ("::1", True), ("127.8.9.1", True)])
def test_loopback(host: str, is_near: bool) -> None:
    assert is_loopback(host) is is_near
    assert not is_loopback("0.0.0.0")
    assert not is_loopback("localhost.evil.example")


def test_the_page_asks_for_nothing_from_elsewhere_and_holds_no_script(editor: Callable) -> None:
    page = editor("Ada").page
    assert "<script>" not in page and "<style" not in page and " style=" not in page
    for _, address in _addresses(page):
        assert address.startswith(("/", "#", "data:,")) or address == ""


def _addresses(page: str) -> Any:
    import re

    return re.findall(r'\b(src|href|action|hx-post|hx-get)="([^"]*)"', page)


def test_htmx_comes_from_here(editor: Callable) -> None:
    ada: TestClient = editor("Ada").client
    answer = ada.get("/assets/htmx.js")
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "htmx" in answer.text
    assert ada.get("/assets/..%2f..%2fapp.py").status_code == 404
