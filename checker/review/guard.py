"""What stands before every request, and goes with every answer.

Sources: OWASP Cross-Site Request Forgery Prevention Cheat Sheet; W3C Fetch Metadata Request Headers.
"""

from __future__ import annotations

from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from checker.review.access import Access, is_own, same

#: Bytes of a body: a name, a note and a few keys.
MAX_BODY = 32_000
_METHODS = ("GET", "HEAD", "POST")

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}

_CLOSED = "This page opens with the link that checker review has printed where it was started.\n"
#: A cookie that is SameSite=Strict is not sent where another site's page led here, as a message in a web
#: mailer does; a page of our own that goes on by itself leads there.
_ONWARD = (
    '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/">'
    '<title>Review</title><p><a href="/">Open the review</a></p></html>'
)


class Guard:
    """Lets through who has the link, and nothing that another site's page has sent."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self.app = app
        self.access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return

        async def send_on(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return
        answer = self._answer(scope)
        await (answer or self.app)(scope, receive, send_on)

    def _answer(self, scope: Scope) -> Response | None:
        """What is answered here; None for a request that goes on."""
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if not self.access.knows(host):
            return _refused(403, "This address is not one of this machine.\n")
        if scope["method"] not in _METHODS:
            return _refused(405, "This cannot be done here.\n")
        if scope["method"] != "POST":
            given = parse_qs(scope["query_string"].decode("latin-1")).get("token")
            if given and scope["path"] == "/":
                return self._admitted(given[0], headers.get("sec-fetch-site"))
        if not same(HTTPConnection(scope).cookies.get(self.access.cookie, ""), self.access.session):
            return _refused(403, _CLOSED)
        if scope["method"] == "POST":
            if not is_own(headers.get("origin"), headers.get("sec-fetch-site"), host):
                return _refused(403, "This was sent by a page of another site.\n")
            length = headers.get("content-length", "0")
            if not length.isdecimal() or int(length) > MAX_BODY:
                return _refused(413, "This is too long.\n")
        return None

    def _admitted(self, given: str, site: str | None) -> Response:
        """The cookie for a right token, and the way to the page, whose address does not have it."""
        if not same(given, self.access.token):
            return _refused(403, _CLOSED)
        answer = HTMLResponse(_ONWARD) if site == "cross-site" else RedirectResponse("/", 303)
        answer.set_cookie(self.access.cookie, self.access.session, httponly=True, samesite="strict", path="/")
        return answer


def _refused(status: int, why: str) -> Response:
    return PlainTextResponse(why, status)
