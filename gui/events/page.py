"""Events: gatherings with their guests, and the clubs that guests are chosen from."""

from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.screens.events import unanswered
from core.text import N, T
from gui.customers.form_dock import FormDock
from gui.customers.side_form import SideForm
from gui.desk import Desk
from gui.entries import EVENTS
from gui.events.clubs import Clubs
from gui.events.gatherings import Gatherings
from gui.keys import bind
from gui.page import Page
from gui.paper_file import PaperFile, PathChooser, ask_path
from gui.widgets.button import Button, ButtonKind
from gui.widgets.flush import flush
from gui.widgets.page_header import PageHeader
from gui.widgets.segments import Segment, Segments
from gui.widgets.words import key_words


class EventsPage(Page):
    """Ctrl+N plans an event or adds a club, Ctrl+P prints the invitation list, Ctrl+Shift+P the one to sign;
    the other keys stand in `Gatherings` and `Clubs`."""

    key, icon, label, set_apart = EVENTS

    def __init__(self, desk: Desk, choose_path: PathChooser = ask_path) -> None:
        super().__init__(desk)
        say = desk.say
        self._file = PaperFile(desk, self, choose_path)
        self._unanswered = 0
        self._form_for = 0
        self.gatherings, self.clubs = Gatherings(desk, self._file), Clubs(desk)
        self._header = PageHeader(desk.themes)
        self._kinds = Segments(
            desk.themes, say(T("What is shown")), [Segment(say(T("Events"))), Segment(say(T("Clubs")))]
        )
        self._halves = QStackedWidget()
        self._dock = FormDock(desk.themes, self._halves)
        self._make_buttons()
        self._lay_out()
        self._listen()

    @property
    def half(self) -> Gatherings | Clubs:
        """What is shown of the two."""
        return (self.gatherings, self.clubs)[self._kinds.index]

    @property
    def form(self) -> SideForm | None:
        """The form that is open beside the rows."""
        return self._dock.form

    def refresh(self) -> None:
        """Ask for both; the count is of those who have not answered yet."""
        self._unanswered = unanswered(self.desk.session.book, self.desk.session.today)
        self.gatherings.refresh()
        self.clubs.refresh()
        self._show_buttons()
        waiting = N(
            "{n} guest of the next days has not answered",
            "{n} guests of the next days have not answered",
            self._unanswered,
        )
        self._header.set_title(self.desk.say(self.label), self.desk.say(waiting) if self._unanswered else "")

    def show_subject(self, subject: object) -> None:
        """Show one event."""
        if isinstance(subject, int):
            self._kinds.set_index(0)
            self._show_half()
            self.gatherings.select(subject)

    def take_focus(self) -> None:
        self.half.take_focus()

    def regions(self) -> list[QWidget]:
        return [self.half.side, self.half.table, self._dock.side, self._kinds]

    def selected_rect(self) -> QRect:
        return self.half.selected_rect(self)

    def waiting(self) -> int:
        return self._unanswered

    def _show_half(self) -> None:
        self._dock.close_form()
        self._halves.setCurrentWidget(self.half)
        self._show_buttons()
        self.take_focus()
        self.moved.emit()

    def _show_buttons(self) -> None:
        """There are lists to print of an event alone."""
        printed = self.half is self.gatherings and bool(self.gatherings.side.current_id)
        for button in (self._calling, self._signing):
            button.setVisible(printed)

    def _new(self) -> None:
        self.half.new()

    def _print(self, sign_in: bool) -> None:
        if self.half is self.gatherings:
            self.gatherings.print_list(sign_in)

    def _open_form(self, form: SideForm) -> None:
        self._form_for = self.half.side.current_id
        self._dock.show_form(form)

    def _close_form_of_another(self) -> None:
        """A form is about the item beside it: another item has another one."""
        if self.half.side.current_id != self._form_for:
            self._dock.close_form()

    def _open_card(self, customer_id: int) -> None:
        if "customers" in self.places:
            self.goto.emit("customers", customer_id)

    def _make_buttons(self) -> None:
        themes, say = self.desk.themes, self.desk.say
        self._calling = Button(themes, say(T("Invitation list")), icon="print", keys=key_words("Ctrl+P"))
        self._signing = Button(themes, say(T("Sign-in sheet")), icon="print", keys=key_words("Ctrl+Shift+P"))
        new = Button(themes, say(T("New")), ButtonKind.PRIMARY, icon="plus", keys=key_words("Ctrl+N"))
        self._calling.clicked.connect(partial(self._print, False))
        self._signing.clicked.connect(partial(self._print, True))
        new.clicked.connect(self._new)
        for widget in (self._kinds, self._calling, self._signing, new):
            self._header.add_action(widget)

    def _lay_out(self) -> None:
        for half in (self.gatherings, self.clubs):
            self._halves.addWidget(half)
        column = flush(QVBoxLayout(self))
        column.addWidget(self._header)
        column.addWidget(self._dock, 1)

    def _listen(self) -> None:
        self._file.told.connect(self.told)
        self._dock.left.connect(self.take_focus)
        self._kinds.chosen.connect(lambda _index: self._show_half())
        for half in (self.gatherings, self.clubs):
            self._dock.shown.connect(half.set_beside_form)
            half.form_asked.connect(self._open_form)
            half.opened.connect(self._open_card)
            half.moved.connect(self.moved)
            half.side.chosen.connect(lambda _item: self._close_form_of_another())
        bind(self, "Ctrl+N", self._new)
        bind(self, "Ctrl+P", partial(self._print, False))
        bind(self, "Ctrl+Shift+P", partial(self._print, True))
