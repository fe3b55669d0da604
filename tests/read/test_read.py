"""Files, folders and standard input; ids; and all problems at once."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from checker.errors import InputError
from checker.read import formats, read

LINE = "The bridge closed on Tuesday."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Articles in two levels, with files that are passed over."""
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("c.txt", "a.TXT", "b/d.txt", ".secret.txt", ".hidden/e.txt", "picture.png"):
        (tmp_path / name).write_text(f"{LINE} It stands in {name}.", encoding="utf-8")
    return tmp_path


def names(articles: tuple[object, ...], folder: Path) -> list[str]:
    return [Path(article.path).relative_to(folder).as_posix() for article in articles]  # type: ignore[attr-defined]


def said(*paths: object) -> list[str]:
    with pytest.raises(InputError) as raised:
        read(paths)  # type: ignore[arg-type]
    return [str(problem) for problem in raised.value.problems]


def test_a_folder_is_read_in_the_order_of_names(folder: Path) -> None:
    assert names(read([folder]), folder) == ["a.TXT", "b/d.txt", "c.txt"]


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    assert len(read([folder, folder / "c.txt", folder])) == 3


def test_links_in_a_circle_end(folder: Path) -> None:
    (folder / "b" / "up").symlink_to(folder, target_is_directory=True)
    assert names(read([folder]), folder) == ["a.TXT", "b/d.txt", "c.txt"]


def test_standard_input_is_json_lines() -> None:
    stdin = io.BytesIO(b'{"text": "One.", "id": "x"}\n{"text": "Two."}\n')
    first, second = read(["-"], stdin=stdin)
    assert (first.id, first.path, second.text) == ("x", "-", "Two.")


def test_broken_standard_input_names_the_line() -> None:
    with pytest.raises(InputError) as raised:
        read(["-"], stdin=io.BytesIO(b'{"text": "One."}\n{\n'))
    assert raised.value.problems[0].where == "-:2"


def test_all_problems_are_named_at_once(folder: Path) -> None:
    (folder / "broken.jsonl").write_text("{\n[]\n", encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    found = said(folder, folder / "missing.txt", folder / "picture.png")
    assert [line.split(": ")[0].rpartition("/")[2] for line in found] == [
        "broken.jsonl:1",
        "broken.jsonl:2",
        "empty.txt",
        "missing.txt",
        "picture.png",
    ]
    assert all("; " in line for line in found), "each names a remedy"


def test_an_unknown_format_names_the_known_ones(folder: Path) -> None:
    (line,) = said(folder / "picture.png")
    assert all(suffix in line for suffix in formats())


def test_a_folder_without_articles_is_named(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"x")
    (line,) = said(tmp_path)
    assert line.startswith(f"{tmp_path.as_posix()}: holds no article")
    assert ".jsonl" in line


def test_no_path_is_an_error() -> None:
    assert said() == ["input: names no file or folder; name at least one, or - for standard input"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "neither a file nor a folder" in said(tmp_path / "pipe.txt")[0]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(folder: Path) -> None:
    (folder / "c.txt").chmod(0)
    assert "permission denied" in said(folder)[0]


@pytest.mark.skipif(os.name != "posix", reason="file names are bytes on POSIX only")
def test_a_name_in_no_encoding_can_still_be_written(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(LINE.encode())
    (article,) = read([tmp_path])
    assert article.source == "caf\ufffd"
    assert article.path.encode("utf-8").endswith(b".txt")


def test_a_file_over_the_limit_is_named(tmp_path: Path) -> None:
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(50_000_001)
    assert "longer than 50 MB" in said(tmp_path / "big.txt")[0]


def test_ids_depend_on_the_content_alone(tmp_path: Path) -> None:
    for place in ("x", "y/z"):
        (tmp_path / place).mkdir(parents=True)
        for name in ("one", "two"):
            (tmp_path / place / f"{name}.txt").write_text(f"{LINE} Part {name}.", encoding="utf-8")
    here = [article.id for article in read([tmp_path / "x"])]
    there = [article.id for article in read([tmp_path / "y/z/two.txt", tmp_path / "y/z/one.txt"])]
    assert here == there[::-1]
    assert len(set(here)) == 2
    assert all(len(one) == 11 and one[0] == "a" for one in here)


def test_equal_articles_get_ids_of_their_own_in_any_order(tmp_path: Path) -> None:
    line = json.dumps({"text": LINE}) + "\n"
    for name in ("one.jsonl", "two.jsonl"):
        (tmp_path / name).write_text(line, encoding="utf-8")
    first, second = read([tmp_path / "one.jsonl", tmp_path / "two.jsonl"])
    again = {article.path: article.id for article in read([tmp_path / "two.jsonl", tmp_path / "one.jsonl"])}
    assert second.id == f"{first.id}-2"
    assert again == {first.path: first.id, second.path: second.id}


def test_an_id_given_twice_is_told_apart_and_told_of() -> None:
    lines = [json.dumps({"id": "k", "text": f"{LINE} {n}"}).encode() for n in range(3)]
    articles = read(["-"], stdin=io.BytesIO(b"\n".join(lines)))
    there = {article.text: article.id for article in articles}
    assert sorted(there.values()) == ["k", "k-2", "k-3"]
    issues = {article.id: article.issues for article in articles}
    assert issues["k"] == ()
    assert issues["k-2"] == ("the id 'k' is given to more than one article; this one is called 'k-2'",)
    back = {article.text: article.id for article in read(["-"], stdin=io.BytesIO(b"\n".join(lines[::-1])))}
    assert back == there


@pytest.mark.parametrize("name", ["published", "date", "datePublished"])
def test_the_day_of_publication_has_other_names_too(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": "Nine people died.", name: "2024-03-05"}) + "\n", encoding="utf-8")
    assert read([path])[0].published == "2024-03-05"
