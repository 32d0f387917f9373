"""A book that does not open: its page, and the ways out that lead to a book or to the end."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import current_thread, main_thread
from typing import TypeVar

import pytest
from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.errors import BookError, Trouble
from core.ports import Book
from core.screens.opening import Attempt, Evidence, Offer, Way, opening_screen
from core.text import T
from gui.first_run.choice import Choice
from gui.opening.door import Door
from gui.opening.page import OpeningPage
from gui.theme.theme import ThemeHolder
from resources.words import Words
from storage.connection import connect
from storage.library import DiskLibrary
from storage.opening import open_book
from tests.gui.finding import named
from tests.makers import TODAY, a_customer

Key = Qt.Key
Hand = Callable[[OpeningPage], object]
Result = TypeVar("Result")
PAGE = 4096
PATIENCE_MS = 20_000


@dataclass
class Stage:
    """A door, the hand that presses keys on its pages, and what those pages said."""

    door: Door
    here: Path
    chosen: list[Path]
    seen: list[str] = field(default_factory=list)

    def enter(self, attempt: Attempt, *hands: Hand) -> Book | None:
        """Open the book, each page in turn answered by the next hand."""
        return self.answered(lambda: self.door.enter(attempt), *hands)

    def answered(self, work: Callable[[], Result], *hands: Hand) -> Result:
        """What comes of it when each page in turn is answered by the next hand."""
        waiting, patience = list(hands), QElapsedTimer()
        timer = QTimer(interval=5)

        def answer() -> None:
            visit = self.door.visit
            if visit is not None and not waiting and patience.hasExpired(PATIENCE_MS):
                visit.window.close()
            if visit is None or not visit.window.isActiveWindow() or not waiting:
                return
            patience.start()
            page = visit.page
            if page is None or not page.isEnabled():
                return
            self.seen.append(page.details().splitlines()[0])
            waiting.pop(0)(page)

        timer.timeout.connect(answer)
        timer.start()
        result = work()
        timer.stop()
        assert not waiting
        return result


@pytest.fixture
def stage(qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[Stage]:
    here, chosen = tmp_path / "here" / "book.shuke", list[Path]()

    def choose(_parent: QWidget, _words: Words) -> Path | None:
        return chosen.pop() if chosen else None

    yield Stage(Door(DiskLibrary(), themes, Words("en", TODAY), here, choose), here, chosen)


def press(key: Key) -> Callable[[OpeningPage], None]:
    def hand(page: OpeningPage) -> None:
        QTest.keyClick(page, key)

    return hand


def damaged(path: Path, kept: int = 2) -> Path:
    """A book with a backup beside it, of which only the first pages are alive; with -1 all but the last."""
    with closing(open_book(path)) as book:
        a_customer(book, "陈国栋")
        book.back_up(path.parent / "backups")
        a_customer(book, "李玉芬")
    content = path.read_bytes()
    alive = content[: kept * PAGE]
    path.write_bytes(alive + b"\x5a" * (len(content) - len(alive)))
    return path


def damage(path: Path) -> BookError:
    return BookError(Trouble.DAMAGED, T("Part of the book is damaged"), T("{path}", path=str(path)))


def test_a_sound_book_opens_without_a_page(stage: Stage, tmp_path: Path) -> None:
    book = stage.enter(Attempt(tmp_path / "book.shuke", may_make=True))
    assert book is not None and stage.door.visit is None
    book.close()


def test_a_book_that_is_gone_is_not_made_anew_unasked(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "usb" / "book.shuke"
    assert stage.enter(Attempt(path), press(Key.Key_Escape)) is None
    assert (stage.seen, path.parent.exists()) == (["missing"], False)


def test_it_can_be_tried_again_and_then_begun(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "usb" / "book.shuke"
    book = stage.enter(Attempt(path), press(Key.Key_1), press(Key.Key_3))
    assert book is not None and book.path == path
    book.close()
    assert stage.seen == ["missing", "missing"]


def test_another_file_can_be_chosen(stage: Stage, tmp_path: Path) -> None:
    open_book(tmp_path / "other.shuke").close()
    stage.chosen.append(tmp_path / "other.shuke")
    book = stage.enter(Attempt(tmp_path / "none.shuke"), press(Key.Key_2))
    assert book is not None and book.path == tmp_path / "other.shuke"
    book.close()


def test_choosing_nothing_leaves_the_page(stage: Stage, tmp_path: Path) -> None:
    hands = press(Key.Key_2), press(Key.Key_Escape)
    assert stage.enter(Attempt(tmp_path / "none.shuke"), *hands) is None


def test_the_backup_takes_the_damaged_book_s_place_and_the_damaged_one_is_kept(
    stage: Stage, tmp_path: Path
) -> None:
    path = damaged(tmp_path / "book.shuke")
    book = stage.enter(Attempt(path), press(Key.Key_1))
    assert book is not None
    with closing(book):
        assert ([row.name for row in book.customers.where()], book.check()) == (["陈国栋"], [])
    assert len(list(tmp_path.glob("book-damaged-*"))) == 1
    assert stage.seen == ["damaged"]


class SeenLibrary(DiskLibrary):
    """Remembers on which thread a copy took a book's place."""

    def __init__(self) -> None:
        self.threads: list[bool] = []

    def restore(self, copy: Path, book: Path) -> Path | None:
        self.threads.append(current_thread() is main_thread())
        return super().restore(copy, book)


def test_a_book_is_let_go_and_replaced_while_the_window_lives(
    qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    path, library, let_go = damaged(tmp_path / "book.shuke"), SeenLibrary(), list[str]()
    stage = Stage(Door(library, themes, Words("en", TODAY), tmp_path), tmp_path, [])
    ask = partial(stage.door.ask, damage(path), Attempt(path), lambda: let_go.append("closed"))
    assert stage.answered(ask, press(Key.Key_1)) == Attempt(path)
    assert (let_go, library.threads) == (["closed"], [False])


def test_what_can_be_read_is_rescued_seen_and_opened(stage: Stage, tmp_path: Path) -> None:
    path = damaged(tmp_path / "book.shuke", kept=-1)
    said: list[str] = []

    def look_and_take(page: OpeningPage) -> None:
        said.extend(choice.accessibleName() for choice in page.findChildren(Choice))
        QTest.keyClick(page, Key.Key_1)

    ask = partial(stage.door.ask, damage(path), Attempt(path))
    assert stage.answered(ask, press(Key.Key_2), look_and_take) == Attempt(path)
    with closing(open_book(path)) as book:
        assert (sorted(row.name for row in book.customers.where()), book.check()) == (
            ["李玉芬", "陈国栋"],
            [],
        )
    assert said[0] == "Open what was rescued"
    assert len(list(tmp_path.glob("book-damaged-*-rescued.shuke"))) == 1


def test_a_damaged_book_is_read_and_takes_no_change(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "book.shuke"
    with closing(open_book(path)) as book:
        a_customer(book, "陈国栋")
    ask = partial(stage.door.ask, damage(path), Attempt(path))
    following = stage.answered(ask, press(Key.Key_2))
    assert following is not None and following.reading and following.refusal is not None


def test_no_new_book_is_made_in_a_synced_folder(stage: Stage, tmp_path: Path) -> None:
    book = stage.enter(Attempt(tmp_path / "Dropbox" / "book.shuke", may_make=True), press(Key.Key_1))
    assert book is not None and book.path == stage.here
    book.close()


def test_a_leftover_file_is_set_aside(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "book.shuke"
    open_book(path).close()
    path.with_name("book.shuke-wal").write_bytes(b"x" * 100)
    book = stage.enter(Attempt(path), press(Key.Key_1))
    assert book is not None
    book.close()
    assert (stage.seen, path.with_name("book.shuke-wal.aside").exists()) == (["stray_log"], True)


def leased(path: Path) -> Path:
    """A book that another computer has open."""
    open_book(path).close()
    with closing(connect(path)) as connection:
        now = datetime.now(UTC).isoformat()
        connection.execute("INSERT INTO lease VALUES ('前台-PC', ?, ?)", [now, now])
    return path


@pytest.mark.parametrize(("key", "refuses"), [(Key.Key_1, True), (Key.Key_2, False)])
def test_a_book_open_elsewhere_is_read_or_taken_over(
    stage: Stage, tmp_path: Path, key: Key, refuses: bool
) -> None:
    book = stage.enter(Attempt(leased(tmp_path / "book.shuke")), press(key))
    assert book is not None
    assert (book.refusal is not None) is refuses
    book.close()


def test_it_can_be_copied_to_this_computer(stage: Stage, tmp_path: Path) -> None:
    stage.here.parent.mkdir()
    book = stage.enter(Attempt(leased(tmp_path / "book.shuke")), press(Key.Key_3), press(Key.Key_2))
    assert book is not None and book.path == stage.here
    book.close()


def test_a_way_that_fails_is_told_and_the_others_stay(stage: Stage, tmp_path: Path) -> None:
    path = damaged(tmp_path / "book.shuke")

    def spoil_and_take(page: OpeningPage) -> None:
        for copy in (tmp_path / "backups").iterdir():
            copy.write_bytes(b"")
        QTest.keyClick(page, Key.Key_1)

    def hear_and_leave(page: OpeningPage) -> None:
        said.extend(label.text() for label in page.findChildren(QLabel) if label.isVisible())
        QTest.keyClick(page, Key.Key_Escape)

    said: list[str] = []
    assert stage.enter(Attempt(path), spoil_and_take, hear_and_leave) is None
    assert any("not a Shuke book" in text for text in said)


def test_closing_the_window_ends_it(stage: Stage, tmp_path: Path) -> None:
    assert stage.enter(Attempt(tmp_path / "none.shuke"), lambda page: page.window().close()) is None


def test_enter_takes_the_first_way_and_details_are_copied(
    qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    screen = opening_screen(damage(tmp_path), tmp_path / "book.shuke", Evidence(tmp_path))
    page = OpeningPage(themes, Words("en", TODAY), screen)
    qtbot.addWidget(page)
    taken: list[Offer] = []
    page.chosen.connect(taken.append)
    with qtbot.waitExposed(page):
        page.show()
    page.take_focus()
    QTest.keyClick(page.findChildren(Choice)[0], Key.Key_Return)
    assert [offer.way for offer in taken] == [Way.CHOOSE]
    copy = named(page, "Copy details")
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert page.details().startswith("damaged\n")
