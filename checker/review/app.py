"""The pages and the requests of the review, as a Starlette application."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, unquote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from checker.decisions import seen_as
from checker.errors import CheckerError, UsageError
from checker.report import html
from checker.report.book import Drawn
from checker.report.decided import BY, NOTE
from checker.report.html import Live
from checker.report.plain import clean, clip
from checker.review.access import Access, same
from checker.review.assets import assets
from checker.review.desk import Desk, View
from checker.review.guard import MAX_BODY, Guard

#: The first page, as the others link to it.
FIRST = "index.html"
#: The cookie with the editor's name, and how long it is kept, in seconds.
NAME_COOKIE = "checker-editor"
NAME_AGE = 365 * 24 * 3600
MAX_FIELDS = 20
#: htmx without what a strict content security policy forbids; it shows a refusal that has a fragment.
HTMX = {
    "allowEval": False,
    "allowScriptTags": False,
    "includeIndicatorStyles": False,
    "historyEnabled": False,
    "selfRequestsOnly": True,
    "timeout": 30_000,
    "responseHandling": [
        {"code": "204", "swap": False},
        {"code": "2..", "swap": True},
        {"code": "409|422", "swap": True},
        {"code": "...", "swap": False, "error": True},
    ],
}
_FORM = "application/x-www-form-urlencoded"
_NO_NAME = "Enter your name first: it is kept with each decision. Your note is still there."
_OVERTAKEN = (
    "Somebody decided this after you opened the page; what they decided is shown above. Nothing of yours "
    "was written. Decide again if you still want to."
)


def application(desk: Desk, access: Access) -> ASGIApp:
    """The whole of it: every request passes the guard first, and every answer last."""
    review = Review(desk, access)
    app = Starlette(
        routes=[
            Route("/", review.page, methods=["GET"]),
            Route("/decide", review.decide, methods=["POST"]),
            Route("/compare", review.compare, methods=["POST"]),
            Route("/status", review.status, methods=["GET"]),
            Route("/assets/{name}", review.asset, methods=["GET"]),
            Route("/{name}", review.page, methods=["GET"]),
        ],
        exception_handlers={HTTPException: _told, CheckerError: _told},
    )
    return Guard(app, access)


class Review:
    """What is answered to each request that the guard lets through."""

    def __init__(self, desk: Desk, access: Access) -> None:
        self._desk = desk
        self._access = access
        # What is drawn of each finding, for the editor who asked last: most requests are one editor's.
        self._drawn: tuple[object, Drawn] = (None, {})

    async def page(self, request: Request) -> Response:
        name = request.path_params.get("name", FIRST)
        page = await run_in_threadpool(self._page, name, _editor(request))
        if page is None:
            raise HTTPException(404, "There is no such page.")
        return HTMLResponse(page)

    async def asset(self, request: Request) -> Response:
        kind, content = assets().get(request.path_params["name"], ("", ""))
        if not kind:
            raise HTTPException(404, "There is no such file.")
        return Response(content, media_type=kind)

    async def status(self, request: Request) -> Response:
        """What has become of the page that asks: 204 where it has been told already."""
        asked = request.query_params
        bar = await run_in_threadpool(self._told, asked.get("shown", ""), asked.get("known", ""))
        mark = _mark(bar)
        if asked.get("told", "") == mark:
            return Response(status_code=204)
        return HTMLResponse(bar + _template("told.html.j2", mark=mark))

    async def compare(self, request: Request) -> Response:
        form = await self._form(request)
        await run_in_threadpool(self._desk.compare_again)
        if not _is_htmx(request):
            return RedirectResponse("/", 303)
        bar = await run_in_threadpool(self._told, form.get("shown", ""), form.get("known", ""))
        return HTMLResponse(bar + _template("told.html.j2", mark=_mark(bar)))

    async def decide(self, request: Request) -> Response:
        form = await self._form(request)
        by = clip(form.get("by", ""), BY) or _editor(request)
        answer = await run_in_threadpool(self._decide, form, by)
        if not _is_htmx(request):
            answer = _plain(answer)
        if by:
            answer.set_cookie(
                NAME_COOKIE, quote(by), max_age=NAME_AGE, httponly=True, samesite="strict", path="/"
            )
        return answer

    # --- in a thread ------------------------------------------------------------------------------

    def _page(self, name: str, by: str) -> str | None:
        self._desk.standing()
        view = self._desk.view()
        reader, drawn = self._drawn
        if reader != (view.number, by):
            reader, drawn = self._drawn = ((view.number, by), {})
        return html.numbered_page(view.result, FIRST, name, live=self._live(view, by), drawn=drawn)

    def _decide(self, form: dict[str, str], by: str) -> Response:
        fingerprint, note = form.get("fingerprint", ""), clean(form.get("note", "")).strip()
        before = self._desk.holding(fingerprint)
        if before is None:
            gone = "This difference is in none of the latest comparisons any more. Load the page anew."
            return PlainTextResponse(gone, 404)
        status, problem = 200, ""
        if not by:
            status, problem = 422, _NO_NAME
        elif len(note) > NOTE:
            status, problem = 422, f"A note has at most {NOTE:,} characters; this one has {len(note):,}."
        else:
            try:
                outcome = self._desk.decide(
                    fingerprint, form.get("answer", ""), note=note, by=by, seen=form.get("seen", "")
                )
                status, problem = (409, _OVERTAKEN) if outcome == "overtaken" else (200, "")
            except UsageError as error:
                status, problem = 422, " ".join(f"{one}." for one in error.problems)
        after = self._desk.holding(fingerprint)
        view = (after or before)[0]
        part = html.decision_fragment(
            view.result, fingerprint, self._live(view, by), problem, note if problem else ""
        )
        # Only who knew all decisions before this one, and if no other came in between, knows all after it.
        is_known = form.get("known", "") == before[0].version and _changed(before[0], view) <= {fingerprint}
        known = _template("known.html.j2", known=view.version) if is_known else ""
        return HTMLResponse(str(part) + known, status)

    def _told(self, shown: str, known: str) -> str:
        """What the bar says to a page that shows a comparison and knows some decisions."""
        standing = self._desk.standing()
        number = int(shown) if shown.isascii() and shown.isdecimal() and len(shown) < 10 else 0
        view = self._desk.view(number)
        return _template(
            "status.html.j2",
            standing=standing,
            is_newer=standing.number != number,
            are_others=view.number == number and view.version != known,
        )

    def _live(self, view: View, by: str) -> Live:
        shown = {
            "token": self._access.form,
            "number": view.number,
            "known": view.version,
            "mark": "",
            "place": clip(self._desk.store.file.as_posix(), 200),
        }
        return Live(
            post="/decide",
            token=self._access.form,
            by=by,
            scripts=("/assets/htmx.js", "/assets/page.js", "/assets/review.js"),
            style="/assets/page.css",
            head=Markup(_template("head.html.j2", settings=HTMX)),
            bar=Markup(_template("bar.html.j2", **shown)),
        )

    async def _form(self, request: Request) -> dict[str, str]:
        """The fields of a form, once it is known to be of bounded size and from a page of this server."""
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
            raise HTTPException(415, "Only forms are read.")
        body = b""
        async for part in request.stream():
            body += part
            if len(body) > MAX_BODY:
                raise HTTPException(413, "This is too long.")
        try:
            fields = parse_qsl(
                body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=MAX_FIELDS
            )
        except ValueError:
            raise HTTPException(400, "The form has too many fields.") from None
        form: dict[str, str] = {}
        for name, value in fields:
            form[name] = form.get(name) or value
        if not same(form.get("token", ""), self._access.form):
            raise HTTPException(403, "The page is of an earlier run. Load it anew, then decide.")
        return form


def _editor(request: Request) -> str:
    return clip(unquote(request.cookies.get(NAME_COOKIE, "")), BY)


def _is_htmx(request: Request) -> bool:
    return request.headers.get("hx-request") == "true"


def _changed(before: View, after: View) -> set[str]:
    """The fingerprints of the findings decided in between."""
    pairs = zip(before.result.findings, after.result.findings, strict=False)
    return {old.fingerprint for old, new in pairs if seen_as(old.decision) != seen_as(new.decision)}


def _plain(answer: Response) -> Response:
    """An answer for a browser without scripts, which shows it as a page of its own."""
    if answer.status_code == 200:
        return RedirectResponse("/", 303)
    if answer.media_type != "text/html":
        return answer
    part = Markup(bytes(answer.body).decode())
    return HTMLResponse(_template("refused.html.j2", part=part), answer.status_code)


def _mark(bar: str) -> str:
    return hashlib.sha256(bar.encode("utf-8", "replace")).hexdigest()[:12]


async def _told(request: Request, error: Exception) -> Response:
    """An error as plain text."""
    if isinstance(error, HTTPException):
        return PlainTextResponse(f"{error.detail}\n", error.status_code)
    problems = getattr(error, "problems", ())
    return PlainTextResponse(
        "".join(f"{one}\n" for one in problems) + "Mend it, then load the page anew.\n", 500
    )


@cache
def _templates() -> Callable[[str], Any]:
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return made.get_template


def _template(name: str, **values: object) -> str:
    return str(_templates()(name).render(**values))
