"""The preview shows the pages that are printed, turns them by keys, and tells what became of a PDF."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from core.text import T
from gui.printing.layout import call_sheet_pages
from gui.printing.marks import Dots
from gui.printing.page_view import PageView
from gui.printing.preview import Preview
from gui.printing.printer import chosen
from gui.printing.setting import Setter
from gui.theme.theme import ThemeHolder
from gui.widgets.message import InlineMessage
from resources.words import Words
from tests.golden.families import FRIDAY, SHEET
from tests.golden.sheet import PRINTED
from tests.house.sources import ROOT


@pytest.fixture
def preview(qtbot: QtBot, themes: ThemeHolder) -> Preview:
    words = Words("en", FRIDAY)
    shown = Preview(themes, words)
    pages = call_sheet_pages(SHEET, PRINTED, Setter(words, shown.fonts))
    shown.show_pages(T("Call sheet"), "Call sheet 2026-09-18", pages)
    qtbot.addWidget(shown)
    shown.resize(700, 800)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def message(preview: Preview) -> InlineMessage:
    """Where the preview tells what happened."""
    return preview.findChildren(InlineMessage)[0]


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down])
def test_keys_turn_to_the_next_page_and_stop_at_the_last(preview: Preview, key: Qt.Key) -> None:
    places = []
    for _ in range(2):
        QTest.keyClick(preview, key)
        places.append(preview.place)
    assert places == [1, 1]


@pytest.mark.parametrize("key", [Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up])
def test_keys_turn_back(preview: Preview, key: Qt.Key) -> None:
    preview.turn(1)
    QTest.keyClick(preview, key)
    assert preview.place == 0


def test_a_reader_hears_which_page_it_is(preview: Preview) -> None:
    view = preview.findChildren(PageView)[0]
    assert view.accessibleName() == "Call sheet page 1 / 2"
    preview.turn(1)
    assert view.accessibleName() == "Call sheet page 2 / 2"


def test_the_page_is_white_in_the_dark_too(preview: Preview, themes: ThemeHolder) -> None:
    themes.wear(replace(themes.look, scheme="dark"))
    picture = preview.findChildren(PageView)[0].grab().toImage()
    assert picture.pixelColor(picture.rect().center()).lightness() > 128
    assert picture.pixelColor(2, 2) == themes.theme.colour("sunken") != QColor("white")


def test_another_page_is_another_picture(preview: Preview) -> None:
    view = preview.findChildren(PageView)[0]
    first = view.grab().toImage()
    preview.turn(1)
    assert view.grab().toImage() != first


def test_a_saved_pdf_is_told_of(preview: Preview, tmp_path: Path) -> None:
    preview.save(tmp_path / "today.pdf")
    assert message(preview).accessibleName() == "today.pdf is written, 2 pages"
    assert (tmp_path / "today.pdf").exists()


def test_a_failure_is_told_where_the_user_looks(preview: Preview, tmp_path: Path) -> None:
    preview.save(tmp_path / "missing" / "today.pdf")
    assert message(preview).isVisible()
    assert message(preview).accessibleName().startswith("The folder does not exist")


@pytest.mark.parametrize("answer", ["today.pdf", ""])
def test_ctrl_s_asks_where_to(
    preview: Preview,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    answer: str,
) -> None:
    path = str(tmp_path / answer) if answer else ""
    suggested: list[str] = []

    def ask(parent: object, title: str, name: str, kinds: str) -> tuple[str, str]:
        suggested.append(Path(name).name)
        return path, kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    QTest.keyClick(preview, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert suggested == ["Call sheet 2026-09-18.pdf"]
    assert [file.name for file in tmp_path.iterdir()] == ([answer] if answer else [])


@pytest.mark.parametrize("agreed", [True, False])
def test_enter_prints_and_closes_when_the_printer_was_chosen(
    preview: Preview,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    agreed: bool,
) -> None:
    def answer(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFileName(str(tmp_path / "paper.pdf"))
        return (QDialog.DialogCode.Accepted if agreed else QDialog.DialogCode.Rejected).value

    monkeypatch.setattr(QPrintDialog, "exec", answer)
    QTest.keyClick(preview, Qt.Key.Key_Return)
    assert preview.isVisible() is not agreed
    assert (tmp_path / "paper.pdf").exists() is agreed


def test_a_printer_that_takes_nothing_is_told_of(
    preview: Preview, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def answer(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFileName(str(tmp_path / "missing" / "paper.pdf"))
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(QPrintDialog, "exec", answer)
    preview.print_out()
    assert preview.isVisible()
    assert message(preview).accessibleName().startswith("The printer takes no pages")


def test_esc_closes(preview: Preview) -> None:
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()


@pytest.mark.parametrize(
    ("first", "last", "pages"), [(0, 0, [1, 2, 3]), (1, 1, [1]), (2, 3, [2, 3]), (2, 0, [2, 3])]
)
def test_the_chosen_pages_are_printed(first: int, last: int, pages: list[int]) -> None:
    sheet = [(Dots(0, number, 0),) for number in (1, 2, 3)]
    assert chosen(sheet, first, last) == [sheet[number - 1] for number in pages]


def test_the_library_of_printers_is_not_loaded_with_the_preview() -> None:
    loaded = "sys.exit('PySide6.QtPrintSupport' in sys.modules)"
    command = f"import sys, gui.printing.preview, gui.printing.paper; {loaded}"
    assert subprocess.run([sys.executable, "-c", command], cwd=ROOT, check=False).returncode == 0
