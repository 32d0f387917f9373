"""The user's own wordings in the outbox: made, changed, taken away, by keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.actions.templates import keep_template
from core.model.message import Template, Tone
from core.screens.outbox.errand import Errand, Ground
from gui.theme.theme import ThemeHolder
from gui.widgets.button import Button
from gui.wordings.view import WordingsView
from tests.gui.outbox_bench import FIRST, OutboxBench, button, by_day, fill, write
from tests.gui.pages_bench import CONTROL, Key, a_page_bench


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[OutboxBench]:
    with a_page_bench(qapp, qtbot, themes, tmp_path, by_day, fill) as made:
        yield made


def opened(bench: OutboxBench) -> WordingsView:
    bench.press(Key.Key_T, CONTROL)
    return bench.page.findChildren(WordingsView)[0]


def texts(bench: OutboxBench) -> list[str]:
    return [one.text for one in bench.book.templates.where()]


def test_the_first_one_is_written_and_offered_at_once(bench: OutboxBench) -> None:
    view = opened(bench)
    assert view.form.occasion.hasFocus()
    view.form.tone.set_index(1)
    view.form.text.setFocus()
    button(bench, "{call}").click()
    assert view.form.text.hasFocus()
    view.form.text.insertPlainText(", many happy returns")
    bench.press(Key.Key_S, CONTROL)
    [kept] = bench.book.templates.where()
    assert (kept.reason, kept.tone, kept.text) == ("birthday", Tone.WARM, "{call}, many happy returns")
    assert view.list.hasFocus()
    bench.press(Key.Key_Escape)
    assert bench.page.queue.list.hasFocus()
    assert bench.page.letter.wordings.rows.rows()[0].text == "Brother 汤, many happy returns"


def test_one_is_changed_taken_away_and_brought_back(bench: OutboxBench) -> None:
    for text in ("a", "b"):
        keep_template(bench.book, Template("mid_autumn", text))
    view = opened(bench)
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Return)
    write(bench, "b2")
    bench.press(Key.Key_S, CONTROL)
    assert texts(bench) == ["a", "b2"]
    bench.press(Key.Key_Delete)
    assert (texts(bench), view.form.text.toPlainText()) == (["a"], "a")
    bench.undo()
    assert texts(bench) == ["a", "b2"]
    next(one for one in view.findChildren(Button) if one.words == "Take this wording away").click()
    assert len(texts(bench)) == 1


def test_a_new_one_is_for_the_occasion_that_was_on(bench: OutboxBench) -> None:
    keep_template(bench.book, Template("mid_autumn", "a", Tone.WARM))
    view = opened(bench)
    bench.press(Key.Key_N, CONTROL)
    view.form.text.setFocus()
    write(bench, "b")
    bench.press(Key.Key_S, CONTROL)
    assert [(one.reason, one.tone) for one in bench.book.templates.where()] == [("mid_autumn", Tone.WARM)] * 2
    assert view.list.current_row is not None and view.list.current_row.text == "b"


def test_what_is_typed_stays_until_it_is_left(bench: OutboxBench) -> None:
    view = opened(bench)
    view.form.text.setFocus()
    view.form.text.insertPlainText("half a")
    bench.desk.session.run(lambda: keep_template(bench.book, Template("birthday", "a")))
    assert (view.list.rows.rowCount(), view.form.text.toPlainText()) == (2, "half a")
    bench.press(Key.Key_Escape)
    bench.press(Key.Key_Escape)
    assert (bench.focus, view.form.text.toPlainText()) == (view.list, "a")


def test_escape_on_an_empty_form_leads_back(bench: OutboxBench) -> None:
    opened(bench)
    bench.press(Key.Key_F2)
    bench.press(Key.Key_Delete)
    bench.press(Key.Key_Escape)
    assert bench.page.letter.text == FIRST
    assert bench.focus is bench.page.queue.list


def test_an_unknown_field_keeps_the_form_open(bench: OutboxBench) -> None:
    view = opened(bench)
    view.form.text.setFocus()
    write(bench, "{nothing}")
    bench.press(Key.Key_S, CONTROL)
    assert (texts(bench), view.form.text.toPlainText()) == ([], "{nothing}")


def test_another_page_leads_past_the_wordings(bench: OutboxBench) -> None:
    view = opened(bench)
    bench.window.open_page("customers")
    bench.window.open_page("outbox")
    assert view.isVisible()
    bench.press(Key.Key_F6)
    bench.window.open_page("outbox", Errand(Ground.TAG, "茶"))
    assert not view.isVisible()
    assert bench.focus is bench.page.queue.list


def test_how_often_one_was_sent_stands_below_it(bench: OutboxBench) -> None:
    keep_template(bench.book, Template("birthday", "{call}, hello", Tone.WARM))
    bench.desk.session.run(lambda: keep_template(bench.book, Template("ask", "{call}, a favour", Tone.WARM)))
    for _ in range(2):
        bench.press(Key.Key_C, CONTROL)
    view = opened(bench)
    used = [row.used for row in view.list.rows.rows()]
    assert used == ["sent 2 times, last 18 Sep", "not sent yet"]


def test_in_a_narrow_window_the_form_is_narrower(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, by_day, fill, width=900) as bench:
        view = opened(bench)
        qapp.processEvents()
        assert view.form.width() == 400


def test_what_was_not_changed_is_no_step_of_its_own(bench: OutboxBench) -> None:
    keep_template(bench.book, Template("birthday", "a"))
    view = opened(bench)
    bench.press(Key.Key_Return)
    bench.press(Key.Key_S, CONTROL)
    assert bench.said == []
    assert view.list.hasFocus()
