"""What the page works on: the newest comparison, and the decisions as they stand in the files now.

Articles are compared again in a thread of its own when their files change; until that is done the page
shows the comparison before it, and then says that there is a newer one.
"""

from __future__ import annotations

import hashlib
import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from checker import api
from checker.config import Config
from checker.decisions import Store, decided, now, seen_as
from checker.errors import CheckerError, InputError, Problem, UsageError
from checker.files import unwritable
from checker.model import Decision, Finding, Result
from checker.pipeline import Progress
from checker.read.gather import STDIN, files_of
from checker.report.naming import stated

#: Comparisons kept, so that whoever still has an older page open can decide in it.
KEPT = 4
#: Seconds for which the files of the articles are taken to be unchanged after a look.
FRESH = 1.0

#: How the files of the articles look from outside.
_Stamp = tuple[tuple[str, int, int, int], ...]
#: A comparison that failed: of which files, and why.
_Failure = tuple[_Stamp, tuple[Problem, ...]]

State = Literal["current", "comparing", "failed"]
Outcome = Literal["written", "overtaken", "unknown"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One run over the articles.

    Attributes
    ----------
    number : 1 for the first, 2 for the next.
    result : with decisions as they were then.
    files : how the articles' files looked before they were read.
    """

    number: int
    result: Result
    files: _Stamp


@dataclass(frozen=True, slots=True)
class View:
    """A comparison with the decisions as they stand.

    Attributes
    ----------
    version : changes with every decision on a finding of it.
    """

    number: int
    result: Result
    version: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether the newest comparison is of the articles as they are now.

    Attributes
    ----------
    number : of that comparison.
    problems : why the last attempt to compare failed.
    """

    state: State
    number: int
    problems: tuple[Problem, ...] = ()


class Desk:
    """The articles of one story, and the decisions on what they differ on.

    Parameters
    ----------
    paths : files and folders with the articles.

    Raises
    ------
    UsageError
        Where the articles cannot be read a second time, or decisions cannot be written.
    """

    def __init__(self, paths: Sequence[str], config: Config) -> None:
        if STDIN in paths:
            raise UsageError(Problem(STDIN, "can be read only once", "name files or folders"))
        self._paths = tuple(paths)
        self._config = api.verified(config)
        place = config.decisions or api.place_of_decisions(self._paths)
        if place is None:
            raise UsageError(Problem("--decisions", "is missing", "name the file that decisions go to"))
        self.store = Store(place)
        problem = unwritable(self.store.file)
        if problem:
            raise UsageError(problem)
        self._lock = threading.Lock()
        self._kept: deque[Comparison] = deque(maxlen=KEPT)
        self._is_comparing = False
        self._failed: _Failure | None = None
        self._views: dict[int, tuple[object, View]] = {}
        self._looked: tuple[float, _Stamp] = (0.0, ())

    def open(self, progress: Progress | None = None) -> Result:
        """Compare for the first time.

        Raises
        ------
        CheckerError
            Where the articles or the decisions cannot be read.
        """
        self._compare(_stamp(self._paths), progress)
        return self._all()[-1].result

    # --- what is shown ----------------------------------------------------------------------------

    def view(self, number: int | None = None) -> View:
        """The newest comparison, or an earlier one while it is kept, with the decisions of this moment.

        Raises
        ------
        InputError
            Where a file of decisions cannot be read.
        """
        kept = self._all()
        found = next((one for one in kept if one.number == number), kept[-1])
        stamp = self.store.stamp()
        cached = self._views.get(found.number)
        if cached and cached[0] == stamp:
            return cached[1]
        result = decided(found.result, self.store.read(), where=self.store.file.as_posix())
        view = View(found.number, result, _version(result.findings))
        oldest = kept[0].number
        self._views = {n: one for n, one in self._views.items() if n >= oldest} | {
            found.number: (stamp, view)
        }
        return view

    def holding(self, fingerprint: str) -> tuple[View, Finding] | None:
        """The newest comparison that has a finding, and the finding; None where none has it."""
        for kept in reversed(self._all()):
            if any(one.fingerprint == fingerprint for one in kept.result.findings):
                view = self.view(kept.number)
                return view, next(one for one in view.result.findings if one.fingerprint == fingerprint)
        return None

    # --- what is decided --------------------------------------------------------------------------

    def decide(self, fingerprint: str, answer: str, *, note: str, by: str, seen: str) -> Outcome:
        """Write one decision, unless somebody has decided since the editor looked.

        Parameters
        ----------
        seen : `checker.decisions.seen_as` of the decision that the editor's page shows.

        Raises
        ------
        CheckerError
            For an unknown answer, a missing note, and files that cannot be read or written.
        """
        held = self.holding(fingerprint)
        if held is None:
            return "unknown"
        view, finding = held
        facts = {fact.id: fact for fact in view.result.facts}
        articles = {article.id: article for article in view.result.articles}
        values = stated(finding, facts, articles)
        decision = Decision(fingerprint, answer, by, now(), note, finding.rule, finding.about, values)
        formerly = finding.decision.fingerprint if finding.decision else ""
        return "written" if self.store.answer(decision, seen=seen, formerly=formerly) else "overtaken"

    # --- what is compared again -------------------------------------------------------------------

    def standing(self) -> Standing:
        """Whether there is a newer comparison; starts one where the articles have changed."""
        files = self._look()
        with self._lock:
            known = self._failed[0] if self._failed else self._kept[-1].files
        if files != known:
            self.compare_again()
        with self._lock:
            number = self._kept[-1].number
            if self._is_comparing:
                return Standing("comparing", number)
            if self._failed:
                return Standing("failed", number, self._failed[1])
            return Standing("current", number)

    def compare_again(self) -> None:
        """Start to compare in a thread, unless that is under way."""
        with self._lock:
            if self._is_comparing:
                return
            self._is_comparing = True
        # A daemon: whoever stops the server does not wait for it.
        threading.Thread(target=self._work, name="compare", daemon=True).start()

    def _work(self) -> None:
        files = _stamp(self._paths)
        try:
            self._compare(files, None)
            failed: _Failure | None = None
        except CheckerError as error:
            failed = (files, error.problems)
        except Exception as error:  # the server goes on with what it has
            traceback.print_exc(file=sys.stderr)
            failed = (files, (Problem("comparison", f"failed: {type(error).__name__}"),))
        with self._lock:
            self._failed = failed
            self._is_comparing = False

    def _compare(self, files: _Stamp, progress: Progress | None) -> None:
        result = api.check(self._paths, config=self._config, progress=progress)
        result = replace(result, decisions_file=self.store.file.as_posix())
        with self._lock:
            number = self._kept[-1].number + 1 if self._kept else 1
            self._kept.append(Comparison(number, result, files))

    def _all(self) -> tuple[Comparison, ...]:
        with self._lock:
            return tuple(self._kept)

    def _look(self) -> _Stamp:
        at, files = self._looked
        if time.monotonic() - at > FRESH:
            files = _stamp(self._paths)
            self._looked = (time.monotonic(), files)
        return files


def _stamp(paths: Sequence[str]) -> _Stamp:
    """How the files look that the articles would now be read from."""
    try:
        found = files_of(paths)
    except InputError as error:
        return ((str(error), 0, 0, 0),)
    seen = []
    for path in found:
        try:
            told = path.stat()
            seen.append((str(path), told.st_ino, told.st_mtime_ns, told.st_size))
        except OSError as error:
            seen.append((f"{path}: {error.strerror}", 0, 0, 0))
    return tuple(seen)


def _version(findings: Sequence[Finding]) -> str:
    told = "\n".join(f"{one.fingerprint} {seen_as(one.decision)}" for one in findings)
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:16]
