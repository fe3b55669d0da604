"""The command ``checker review``: its options, and what it prints."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from checker.options import Baseline, ConfigFile, Decisions, Jobs, Kinds, settings
from checker.progress import progress_bar

#: The only address that no other machine reaches.
HOST = "127.0.0.1"


def review(
    paths: Annotated[list[str], typer.Argument(metavar="PATHS", help="Files or folders with the articles.")],
    decisions: Decisions = None,
    baseline: Baseline = None,
    kinds: Kinds = None,
    jobs: Jobs = None,
    config: ConfigFile = None,
    port: Annotated[
        int, typer.Option(metavar="N", min=0, max=65535, help="Port to listen on; 0 takes a free one.")
    ] = 0,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Address to listen on.")] = HOST,
    allow_remote: Annotated[
        bool,
        typer.Option("--allow-remote", help="Let --host be an address that other machines can reach."),
    ] = False,
    open_page: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the page in the browser of this machine.")
    ] = True,
) -> None:
    """Decide differences in the browser: a page on this machine that writes each decision at once."""
    from checker.report.tally import tally
    from checker.review.access import Access, is_loopback
    from checker.review.app import application
    from checker.review.assets import assets
    from checker.review.desk import Desk
    from checker.review.serve import bound, open_browser, serve

    given = {"jobs": jobs, "decisions": decisions, "baseline": baseline}
    desk = Desk(paths, settings(paths, config, kinds=kinds, **given).config)
    assets()
    listener = bound(host, port, allow_remote=allow_remote)
    access = Access(host, listener.getsockname()[1])
    if not is_loopback(host):
        _say(f"WARNING: anyone on the network who has the link can read the articles and decide ({host}).")
        _say("WARNING: nothing on the way is encrypted; the link, and all that is read, can be overheard.")
    _say("comparing …")
    with progress_bar() as progress:
        result = desk.open(progress)
    _say(f"{tally(result)}; decisions go to {desk.store.file.as_posix()}")
    _say("open this page in a browser; Ctrl-C ends the review")
    typer.echo(access.link)
    sys.stdout.flush()
    if open_page:
        open_browser(access.link)
    serve(application(desk, access), listener)
    _say(f"the review has ended; decisions are in {desk.store.file.as_posix()}")


def _say(text: str) -> None:
    typer.echo(f"checker: {text}", err=True)
