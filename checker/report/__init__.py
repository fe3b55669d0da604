"""Reports: one result, one file a form.

A form of report is a module of this package with three names: ``NAME`` (what a user asks
for), ``SUFFIX`` (the file ending it is written to) and ``render(result) -> str``. Modules are
found by looking through the package, so a new form is one new file and no other edit.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path, PurePath
from typing import Protocol, cast

from checker.errors import Problem, UsageError
from checker.model import Result


class Form(Protocol):
    """What a module has to offer to be a form of report."""

    NAME: str
    SUFFIX: str

    def render(self, result: Result) -> str: ...


@cache
def _forms() -> dict[str, Form]:
    """The forms by name, sorted, so that the order in a message never depends on the disk."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__))
    modules = [importlib.import_module(f"{__name__}.{name}") for name in names]
    forms = [cast(Form, module) for module in modules if hasattr(module, "NAME")]
    return {form.NAME: form for form in sorted(forms, key=lambda form: form.NAME)}


def formats() -> tuple[str, ...]:
    """The names of the forms a result can be rendered in, sorted."""
    return tuple(_forms())


def render(result: Result, form: str) -> str:
    """One result as one document.

    Parameters
    ----------
    result : what a run found.
    form : one of :func:`formats`.

    Returns
    -------
    The whole document; it can always be encoded as UTF-8.

    Raises
    ------
    UsageError
        If there is no such form; the message names those there are.
    """
    known = _forms()
    if form not in known:
        raise UsageError(
            Problem("--format", f"there is no report form {form!r}", f"choose one of {', '.join(known)}")
        )
    return known[form].render(result)


def documents(result: Result, form: str, name: str) -> dict[str, str]:
    """One result as files: the name of each, beside the others, and what it holds.

    A form whose documents can outgrow what programs open has a function ``pages(result, name)``,
    which names the first file ``name``; all other forms make one file.

    Raises
    ------
    UsageError
        If there is no such form.
    """
    pages = getattr(_forms().get(form), "pages", None)
    if pages is None:
        return {name: render(result, form)}
    made: dict[str, str] = pages(result, name)
    return made


def leftovers(form: str, target: Path, made: Iterable[str]) -> list[Path]:
    """Files that an earlier run wrote beside ``target`` and that this one, which made fewer, has not.

    Left where they are, they would show findings that are there no more.
    """
    found = getattr(_forms().get(form), "leftovers", None)
    return list(found(target, made)) if found else []


def form_of(path: str | os.PathLike[str]) -> str:
    """The form that a file name asks for by its suffix, whatever its case.

    Raises
    ------
    UsageError
        If no form is written to such a suffix; the message names the suffixes there are.
    """
    suffix = PurePath(path).suffix.lower()
    by_suffix = {form.SUFFIX: name for name, form in _forms().items()}
    if suffix not in by_suffix:
        what = f"no report form has the suffix {suffix!r}" if suffix else "the file name has no suffix"
        raise UsageError(Problem(os.fspath(path), what, f"use one of {', '.join(sorted(by_suffix))}"))
    return by_suffix[suffix]
