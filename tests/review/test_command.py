"""The command: what it prints, which addresses it takes, and how it ends."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from typer.testing import CliRunner

from checker import cli
from checker.review.desk import Desk

SLOW = 120


def test_an_address_that_others_can_reach_is_refused_unless_allowed(story: Path) -> None:
    for host in ("0.0.0.0", "192.0.2.1", "::"):
        done = CliRunner().invoke(cli.app, ["review", str(story), "--host", host, "--no-open"])
        assert done.exit_code == 2
        assert "--allow-remote" in done.stderr
        assert "http" not in done.stdout


def test_a_port_in_use_is_named(story: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = CliRunner().invoke(cli.app, ["review", str(story), "--port", str(port), "--no-open"])
    assert done.exit_code == 2
    assert f"127.0.0.1:{port}" in done.stderr


@pytest.mark.parametrize(
    "arguments", [["-"], ["nowhere.md"], ["{story}", "--kinds", "colour"], ["{story}", "--port", "70000"]]
)
def test_wrong_usage_ends_with_2(story: Path, arguments: list[str]) -> None:
    given = [one.format(story=story) for one in arguments]
    done = CliRunner().invoke(cli.app, ["review", *given, "--no-open"])
    assert done.exit_code == 2
    assert done.stdout == ""


@pytest.mark.parametrize("option", ["--open", "--no-open"])
def test_the_page_is_opened_in_the_browser_unless_told_not_to(
    story: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch, option: str
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.setattr("threading.Thread.start", lambda thread: thread.run())
    monkeypatch.setattr("checker.review.serve.serve", lambda app, listener: listener.close())
    done = CliRunner().invoke(cli.app, ["review", str(story), option])
    assert done.exit_code == 0
    assert opened == (done.stdout.split() if option == "--open" else [])


def test_settings_of_the_desk_hold_in_the_review(story: Path) -> None:
    (story / "checker.toml").write_text('[rules]\n"quantity.differs" = "maybe"\n', encoding="utf-8")
    done = CliRunner().invoke(cli.app, ["review", str(story), "--no-open"])
    assert done.exit_code == 2
    assert "checker.toml:2" in done.stderr


@pytest.mark.parametrize("options", [[], ["--host", "0.0.0.0", "--allow-remote"]], ids=["near", "far"])
def test_it_prints_the_link_answers_and_ends_normally_on_ctrl_c(story: Path, options: list[str]) -> None:
    command = [sys.executable, "-m", "checker", "review", str(story), "--no-open", *options]
    started = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": "."},
    )
    try:
        assert started.stdout is not None
        link = started.stdout.readline().strip()
        port = link.rpartition(":")[2].partition("/")[0]
        assert link.startswith("http://") and "/?token=" in link
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10)
        started.send_signal(signal.SIGINT)
        rest, told = started.communicate(timeout=SLOW)
    finally:
        started.kill()
    assert started.returncode == 0
    assert rest == ""
    assert "checker-decisions.jsonl" in told and "Traceback" not in told
    assert link.partition("token=")[2] not in told
    assert ("WARNING: anyone on the network" in told) is bool(options)
