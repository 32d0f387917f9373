"""The export page as it is seen: forms, choices, cards, and the foot that writes."""

from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.birthday_sheet import birthday_sheet
from core.callsheet import call_sheet
from core.errors import UserError
from core.outgoing.delivery import TEMPLATES, Delivered
from core.outgoing.orders import What
from core.renewals_sheet import renewal_sheet
from core.screens.exporting import ExportScreen, Form, Sample
from core.screens.today import today_list
from core.text import N, T, Text
from gui.desk import Desk
from gui.exporting import tasks
from gui.exporting.choices import Choices
from gui.exporting.form_list import FormList
from gui.importing.aside import WIDE_FROM, Aside
from gui.importing.files import Files
from gui.importing.notices import Notices
from gui.keys import bind
from gui.theme.type import Role
from gui.widgets.action_foot import ActionFoot
from gui.widgets.card import Card
from gui.widgets.flush import flush
from gui.widgets.label import PlainLabel
from gui.widgets.page_header import PageHeader
from gui.work import Work

TYPING_MS = 300
"""How long a choice has to stand before it is looked up how the file would begin."""

_OUTSIDE = T("Outside Shuke the file isn’t locked: whoever has it can read it")
_BACK = T(
    "Edit the Excel sheet and import it again. Only edited cells change the book, each shown old → new. "
    "Leave the number column as it is"
)


class ExportView(QWidget):
    """Shows one screen; the worker looks up how a file begins, and writes it."""

    def __init__(self, desk: Desk, files: Files) -> None:
        super().__init__()
        self._desk, self._files = desk, files
        self.chosen = ExportScreen()
        self.forms, self.choices = FormList(desk), Choices(desk, self.chosen)
        self.notices, self.footer = Notices(desk), ActionFoot(desk.themes)
        self.aside = Aside(desk.themes, desk.say(T("About the export")))
        self.work = Work(desk)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._stale = False
        self._lay_out()
        self.forms.choose(self.chosen.form)
        self._listen()

    def look_again(self) -> None:
        """The book has changed: so may have what would be written."""
        self.choices.show_screen()
        self._look()

    def write_ticked(self, customer_ids: frozenset[int]) -> None:
        """Have these customers chosen."""
        self.chosen.choose_ticked(customer_ids)
        self.forms.choose(self.chosen.form)
        self.look_again()

    def regions(self) -> list[QWidget]:
        """The parts that F6 goes round."""
        return [self.forms, self.choices.what, self.footer.main]

    def write(self) -> None:
        """Ask for a place and write the file there."""
        if self.work.busy:
            return
        desk = self._desk
        out = self._files.to_write(self, self.chosen.file_name(desk.words, desk.session.today))
        if out is None:
            return
        if self.chosen.form is Form.PAPER:
            self._print(out)
            return
        book, today = desk.session.book.path, desk.session.today
        task = tasks.writing(desk.library, book, self.chosen.order, out, desk.words.outright(), today)
        self.work.run(T("Writing {file}", file=out.name), task, lambda done: self._on_written(out, done))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = event.size().width() >= WIDE_FROM
        if roomy != self.aside.isHidden():
            return
        self.aside.setVisible(roomy)
        for card in self._cards:
            if roomy:
                self.aside.add(card)
            else:
                self.choices.body.addWidget(card)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits any more to see how a file would begin."""
        super().hideEvent(event)
        self._pause.stop()

    def _print(self, out: Path) -> None:
        """Pages are painted at once: they are few."""
        book, today = self._desk.session.book, self._desk.session.today
        paper, words = self._desk.paper(), self._desk.words.outright()
        try:
            if self.chosen.what is What.BIRTHDAYS:
                pages = paper.print_birthdays(birthday_sheet(book, today), words, out)
            elif self.chosen.what is What.RENEWALS:
                pages = paper.print_renewals(renewal_sheet(book, today), words, out)
            else:
                sheet = call_sheet(today_list(book, today), book.preferences().own_name)
                pages = paper.print_call_sheet(sheet, words, out)
        except UserError as error:
            self._on_failed(error)
            return
        self._tell(N("{n} page written to {path}", "{n} pages written to {path}", pages, path=str(out)), out)

    def _choose_form(self, form: Form | None) -> None:
        if form is not None:
            self.chosen.choose_form(form)
            self.notices.clear()
            self.look_again()

    def _look(self) -> None:
        """See how the file would begin; while something else is under way, afterwards."""
        self._stale = self.work.busy
        self._show_foot()
        if self._stale:
            return
        desk = self._desk
        book, today = desk.session.book.path, desk.session.today
        task = tasks.sampling(desk.library, book, self.chosen, desk.words, today)
        self.work.run(T("Looking up the rows"), task, self._on_sample)

    def _on_sample(self, sample: Sample | None) -> None:
        if self._stale:
            self._pause.start()
        else:
            self.choices.show_sample(sample)
            self._show_foot(sample)

    def _on_written(self, out: Path, done: Delivered) -> None:
        self._tell(_written_words(self.chosen, out, done), out)
        if self._stale:
            self._pause.start()

    def _tell(self, words: Text, out: Path) -> None:
        self.notices.news(words)
        button = self.notices.message.add_button(self._desk.say(T("Open the folder")))
        button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(out.parent))))

    def _on_failed(self, error: UserError) -> None:
        self.notices.fail(error, T("Choose another place"), self.write)

    def _show_foot(self, sample: Sample | None = None) -> None:
        rows = N("{n} row", "{n} rows", sample.count) if sample is not None else Text("")
        self.footer.consequence.set_words(self._desk.say(rows))
        self.footer.show_main(self._desk.say(T("Export")), "Ctrl+Enter", True)

    def _listen(self) -> None:
        self.forms.chosen.connect(self._choose_form)
        self.choices.changed.connect(self._pause.start)
        self._pause.timeout.connect(self._look)
        self.footer.main_asked.connect(self.write)
        self.work.failed.connect(self._on_failed)
        self.work.stopped.connect(self.look_again)
        bind(self, "Ctrl+Return", self.write)
        bind(self, "Ctrl+Enter", self.write)
        bind(self, "Escape", self.work.stop)

    def _lay_out(self) -> None:
        header = PageHeader(self._desk.themes)
        say = self._desk.say
        header.set_title(say(T("Export")), say(T("Only reads the book; nothing in it changes")))
        self._cards = [
            self._card(T("Not locked"), _OUTSIDE),
            self._card(T("Edited sheets come back"), _BACK),
        ]
        for one in self._cards:
            self.aside.add(one)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.forms)
        row.addWidget(self.choices, 1)
        row.addWidget(self.aside)
        column = flush(QVBoxLayout(self))
        for widget in (header, self.notices, self.work.card):
            column.addWidget(widget)
        column.addLayout(row, 1)
        column.addWidget(self.footer)

    def _card(self, title: Text, words: Text) -> Card:
        card = Card(self._desk.themes, self._desk.say(title))
        said = self._desk.say(words)
        card.add(PlainLabel(self._desk.themes, said, Role.TABLE, "text2", wrap=True))
        return card


def _written_words(screen: ExportScreen, out: Path, done: Delivered) -> Text:
    if screen.what in TEMPLATES:
        return T("The template is {path}", path=str(out))
    written = N("{n} row written to {path}", "{n} rows written to {path}", done.rows, path=str(out))
    if not done.left_out:
        return written
    behind = N("{n} customer left out", "{n} customers left out", done.left_out)
    return T("{written}; {behind}", written=written, behind=behind)
