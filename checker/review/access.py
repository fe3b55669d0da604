"""Who may open the page: whoever has the link, by a name of this machine, from a page of its own."""

from __future__ import annotations

import ipaddress
import secrets
import socket
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import urlsplit

#: Bytes of each secret: as many as the secrets module takes for sufficient.
_BYTES = 32
_LOCAL = "localhost"


def _secret() -> str:
    return secrets.token_urlsafe(_BYTES)


@dataclass(frozen=True, slots=True)
class Access:
    """The address of one server and its secrets, which are new in every run.

    Attributes
    ----------
    host : name or address that the server is bound to.
    port : the one it listens on.
    token : in the link that opens the page; it is exchanged for a cookie.
    session : what the cookie holds.
    form : sent along with every change, so that it can only come from a page of this server.
    """

    host: str
    port: int
    token: str = field(default_factory=_secret, repr=False)
    session: str = field(default_factory=_secret, repr=False)
    form: str = field(default_factory=_secret, repr=False)

    @property
    def cookie(self) -> str:
        """Cookies know no ports; two servers on one machine must not take each other's."""
        return f"checker-review-{self.port}"

    @property
    def link(self) -> str:
        """What opens the page."""
        name = socket.gethostname() if _is_any(self.host) else self.host
        return f"http://{f'[{name}]' if ':' in name else name}:{self.port}/?token={self.token}"

    def knows(self, host: str) -> bool:
        """Whether a Host header names this machine.

        A page of another site can point its own name at this machine (DNS rebinding); the browser
        then sends that name. An address cannot be pointed anywhere. Ports do not count: a tunnel has
        another one at its far end.
        """
        try:
            name = (urlsplit(f"//{host}").hostname or "").rstrip(".")
        except ValueError:
            return False
        if is_loopback(self.host):
            return is_loopback(name)
        return is_loopback(name) or _is_address(name) or name in {self.host.lower(), *_own_names()}


@cache
def _own_names() -> frozenset[str]:
    """What this machine is called; looked up once, for that may ask a name server."""
    return frozenset({socket.gethostname().lower(), socket.getfqdn().lower()})


def same(given: str, secret: str) -> bool:
    """Whether a secret is right, in a time that tells nothing about it."""
    return secrets.compare_digest(given.encode("utf-8", "replace"), secret.encode())


def is_own(origin: str | None, site: str | None, host: str) -> bool:
    """Whether a change was sent by a page of this server.

    Parameters
    ----------
    origin : the Origin header; ``null`` where a plain form of a page that gives no referrer sent it.
    site : the Sec-Fetch-Site header, which no script can set.
    host : the Host header.
    """
    if site is not None and site != "same-origin":
        return False
    if origin is None or origin == "null":
        return site is not None
    return origin.lower() == f"http://{host.lower()}"


def is_loopback(host: str) -> bool:
    """Whether a name or an address can be reached from this machine alone."""
    if host.lower() == _LOCAL:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_any(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False
