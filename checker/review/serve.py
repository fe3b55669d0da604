"""The server: bound to one address, told of in one line, ended by Ctrl-C."""

from __future__ import annotations

import socket
import threading
import webbrowser
from contextlib import suppress

import uvicorn
from starlette.types import ASGIApp

from checker.errors import Problem, UsageError
from checker.review.access import is_loopback

#: Requests at one time, and seconds that a stop waits for those under way.
CONCURRENT = 64
GRACE = 3


def bound(host: str, port: int, *, allow_remote: bool) -> socket.socket:
    """A socket at an address.

    Parameters
    ----------
    port : 0 takes a free one.
    allow_remote : whether other machines may reach it.

    Raises
    ------
    UsageError
        For an address that others can reach, unless that is allowed, and one that cannot be had.
    """
    if not is_loopback(host) and not allow_remote:
        what = "can be reached from other machines"
        raise UsageError(Problem(f"--host {host}", what, "leave it out, or allow that with --allow-remote"))
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        found = socket.socket(family, kind, protocol)
    except (OSError, UnicodeError) as error:
        raise UsageError(Problem(f"--host {host}", f"is no address of this machine ({error})")) from None
    try:
        # A port that was in use a moment ago may be taken again, one in use may not.
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind(address)
        found.listen()  # whoever comes early waits
    except (OSError, OverflowError) as error:
        found.close()
        why = getattr(error, "strerror", None) or str(error)
        remedy = "give another --port, or leave it out for a free one"
        raise UsageError(Problem(f"{host}:{port}", f"cannot be had ({why})", remedy)) from None
    if not is_loopback(str(found.getsockname()[0])) and not allow_remote:
        found.close()
        raise UsageError(Problem(f"--host {host}", "stands for an address that others can reach"))
    return found


def open_browser(link: str) -> None:
    """Open the page where there is a browser, without waiting for it."""

    def opened() -> None:
        with suppress(webbrowser.Error, OSError):
            webbrowser.open(link)

    threading.Thread(target=opened, name="browser", daemon=True).start()


def serve(app: ASGIApp, listener: socket.socket) -> None:
    """Answer requests until Ctrl-C, which ends it normally.

    The log is left out: it would hold the link, and with it the way in.
    """
    config = uvicorn.Config(
        app,
        log_level="error",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        lifespan="off",
        ws="none",
        loop="asyncio",
        http="h11",
        limit_concurrency=CONCURRENT,
        timeout_graceful_shutdown=GRACE,
    )
    with listener, suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listener])
