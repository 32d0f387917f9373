"""Around the commands: options, languages, places, refusals, faults, and the program as it is started."""

import io
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import cast

import pytest

from cli.arguments import read
from cli.catalogue import COMMANDS
from cli.faults import fault_hook
from cli.languages import system_locales, words_for
from cli.log import Log
from cli.main import run
from cli.output import plain, tell_error, width
from cli.progress import progress_on
from cli.tools import Tools
from core.actions.preferences import set_preference
from core.errors import Cancelled, UserError
from core.model.birthday import Calendar
from core.ports import Book, Library
from core.text import Money, T
from resources.words import Words
from tests.cli.conftest import Shuke, Windows, paper
from tests.makers import TODAY, a_book, a_customer

ENGLISH = Words("en", TODAY)


def test_every_command_can_be_loaded() -> None:
    for command in COMMANDS.values():
        work = command.load()
        assert callable(work.arguments)
        assert callable(work.run)


def test_options_stand_before_or_after_the_command(shuke: Shuke, tmp_path: Path) -> None:
    a_book(tmp_path).close()
    before = shuke("--on", "2026-01-02", "--json", "list", "today").document
    assert before == shuke("list", "--on", "2026-01-02", "today", "--json").document
    assert before["on"] == "2026-01-02"


def test_without_a_command_the_window_opens(
    shuke: Shuke, windows: Windows, book_path: Path, tmp_path: Path
) -> None:
    assert shuke().status == 0
    shuke("--book", str(tmp_path / "other.shuke"), "--lang", "zh_TW", "--on", "2026-10-01")
    assert windows.opened == [
        (book_path, "", None),
        (tmp_path / "other.shuke", "zh_TW", date(2026, 10, 1)),
    ]


@pytest.mark.parametrize(
    "words", [("frob",), ("--frob", "list"), ("--on", "18.9.2026"), ("--on", "1800-01-01")]
)
def test_wrong_usage_of_the_program(shuke: Shuke, words: tuple[str, ...]) -> None:
    done = shuke(*words)
    assert (done.status, done.out) == (2, "")


def test_help_names_every_command(shuke: Shuke) -> None:
    done = shuke("--help")
    assert done.status == 0
    assert all(f"\n  {name} " in done.out for name in COMMANDS)


@pytest.mark.parametrize("words", [("list", "today"), ("check",), ("undo",), ("log", "1", "reached")])
def test_without_a_book_nothing_is_made(shuke: Shuke, book_path: Path, words: tuple[str, ...]) -> None:
    done = shuke(*words)
    assert (done.status, done.out) == (1, "")
    assert done.err == (
        f"There is no book at {book_path}. Name another one with --book, or start one with import or demo.\n"
    )
    assert not book_path.exists()


def test_an_empty_file_is_no_book(shuke: Shuke, book_path: Path) -> None:
    book_path.touch()
    assert shuke("list", "today").status == 1
    assert book_path.read_bytes() == b""


def test_the_book_says_in_which_language_to_speak(shuke: Shuke, tmp_path: Path) -> None:
    with closing(a_book(tmp_path)) as book:
        a_customer(book, "李玉芬", birth_calendar=Calendar.LUNAR, birth_month=8, birth_day=15)
        set_preference(book, "language", "zh_CN")
    assert "农历八月十五" in shuke("list", "birthdays").out
    assert "lunar 8/15" in shuke("list", "birthdays", "--lang", "en").out


class Breaking:
    """A library whose books fail in one given way."""

    def __init__(self, error: BaseException) -> None:
        self._error = error

    def open_book(self, _path: Path, **_how: bool) -> Book:
        raise self._error


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (KeyboardInterrupt(), "\n"),
        (Cancelled(), "\n"),
        (
            PermissionError(13, "Permission denied", "/x/book.shuke"),
            "The file or folder can’t be used (Permission denied): /x/book.shuke."
            " Check its name, and that you may read and write there.\n",
        ),
        (
            OSError(),
            "The file or folder can’t be used (OSError)."
            " Check its name, and that you may read and write there.\n",
        ),
        (UserError(T("It is broken.")), "It is broken.\n"),
    ],
)
def test_the_world_fails_with_one_sentence(
    error: BaseException, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tools = Tools(cast(Library, Breaking(error)), paper, Windows([]).open)
    asked = read(["--lang", "en", "demo"], TODAY)
    assert run(asked, tools, tmp_path / "book.shuke", TODAY) == 1
    assert capsys.readouterr() == ("", sentence)


def test_what_happened_where_and_how_to_mend_it(capsys: pytest.CaptureFixture[str]) -> None:
    tell_error(UserError(T("It broke."), T("row {row}", row=3), T("Glue it.")), ENGLISH)
    tell_error(UserError(T("It broke"), T("here")), ENGLISH)
    tell_error(UserError(T("It broke"), fix=T("Glue it")), ENGLISH)
    assert capsys.readouterr().err.splitlines() == [
        "It broke: row 3. Glue it.",
        "It broke: here.",
        "It broke. Glue it.",
    ]


def test_documents_know_money_and_mappings() -> None:
    assert plain({"a": Money(5), "b": (TODAY, T("x"))}, ENGLISH) == {"a": 5, "b": ["2026-09-18", "x"]}


def test_marks_above_a_letter_take_no_column() -> None:
    assert (width("e\u0301"), width("李a")) == (1, 3)


class Terminal(io.StringIO):
    """A stream that somebody watches."""

    def isatty(self) -> bool:
        return True


def test_progress_is_drawn_on_a_terminal_only() -> None:
    quiet, terminal = io.StringIO(), Terminal()
    progress_on(quiet)(1, 2)
    draw = progress_on(terminal)
    for done in range(401):
        draw(done, 400)
    assert quiet.getvalue() == ""
    drawn = terminal.getvalue()
    assert (drawn.count("\r"), drawn.endswith(f"[{'#' * 40}] 400/400\n")) == (41, True)


def test_the_language_of_the_system() -> None:
    environ = {"LANG": "en_US.UTF-8", "LANGUAGE": "zh_TW:en", "LC_ALL": ""}
    assert system_locales(environ)[:3] == ["zh_TW", "en", "en_US.UTF-8"]
    assert words_for("zh_CN", TODAY).language == "zh_CN"


def unexplained(_error: BaseException) -> None:
    """No failure of the disk."""


def failing(secret: str) -> None:
    raise KeyError(secret)


def test_a_fault_is_told_without_anybody_s_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = Log(tmp_path / "state" / "shuke.log")
    with pytest.raises(KeyError) as raised:
        failing("李玉芬 13800138000")
    fault_hook(log, ENGLISH, unexplained)(raised.type, raised.value, raised.tb)
    assert capsys.readouterr().err == f"Shuke made a mistake (KeyError): {log.path} tells where.\n"
    written = log.path.read_text("utf-8")
    assert "builtins.KeyError" in written
    assert "failing" in written
    assert "13800138000" not in written


def test_a_fault_is_told_where_nothing_can_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "state").touch()
    fault_hook(Log(tmp_path / "state" / "shuke.log"), ENGLISH, unexplained)(KeyError, KeyError("x"), None)
    assert capsys.readouterr().err == "Shuke made a mistake (KeyError).\n"


def test_a_user_who_stops_the_program_made_no_mistake(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hook = fault_hook(Log(tmp_path / "shuke.log"), ENGLISH, unexplained)
    hook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert capsys.readouterr().err == ""
