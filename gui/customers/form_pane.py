"""The page that a card is typed on, for a new customer or one that is there already."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.actions.customers import add_customer
from core.actions.whole_cards import edit_card
from core.model.customer import Customer, Phone
from core.screens.card.entry import CardEntry, entry_of, new_customer, read_entry
from core.screens.card.twins import Twin, twin_of
from core.screens.card.view import phones_of, tags_of
from core.text import T
from gui.customers.card_fields import CardFields
from gui.desk import Desk
from gui.keys import bind
from gui.widgets.button import Button, ButtonKind
from gui.widgets.flush import flush
from gui.widgets.message import InlineMessage, Tone
from gui.widgets.page_header import PageHeader
from gui.widgets.strip import Strip
from gui.widgets.way_out import WayOut
from gui.widgets.words import key_words

_WIDEST = 920
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FormPane(QWidget):
    """`saved` gives the customer that was written, `left` comes with Esc, `person_asked` gives the one
    who already has the phone that is being typed.

    A new card that was left half typed is still there when the form is opened again; what was changed on a
    card that is there already goes with the second Esc. Enter goes on to the next field.
    """

    saved = Signal(int)
    left = Signal()
    person_asked = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._card: Customer | None = None
        self._known: tuple[Phone, ...] = ()
        self._draft = CardEntry()
        self._twin: Twin | None = None
        self._header = PageHeader(desk.themes)
        self._warning = InlineMessage(desk.themes, Tone.WARN, "", icon="customers", banner=True)
        self.fields = CardFields(desk)
        self._save = Button(desk.themes, desk.say(T("Save")), ButtonKind.PRIMARY, keys=key_words("Ctrl+S"))
        self._cancel = Button(desk.themes, desk.say(T("Cancel")), keys="Esc")
        self._way_out = WayOut(desk.themes, self, desk.say(T("Press Esc again to drop what was typed")))
        self._lay_out()
        self._listen()

    @property
    def is_new(self) -> bool:
        """Whether a card is being made, rather than changed."""
        return self._card is None

    def start_new(self) -> None:
        """An empty card, or the one that was left half typed."""
        self._keep_draft()
        self._card, self._known = None, ()
        self._open(self._desk.say(T("New customer")), self._draft)

    def start_edit(self, card: Customer) -> None:
        """The card of a customer."""
        self._keep_draft()
        book = self._desk.session.book
        self._card, self._known = card, phones_of(book, card.id)
        entry = entry_of(card, self._known, tags_of(book, card.id), self._desk.words.outright())
        self._open(self._desk.say(T("Edit {name}", name=card.name)), entry)

    def may_give_way(self) -> bool:
        """Whether another card may take its place. Where a change would be lost, the first try is told."""
        return self.is_new or self._way_out.is_open()

    def take_focus(self) -> None:
        """Where the typing begins."""
        self.fields.name.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def regions(self) -> list[QWidget]:
        return [self.fields.name.line, self._save]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.focusNextChild()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.may_give_way():
            self._leave()

    def save(self) -> None:
        """Write the card; what is not understood is said under its field and nothing is written."""
        wrong = self.fields.first_wrong()
        if wrong is not None:
            wrong.line.setFocus()
            return
        written = self._add() if self._card is None else self._change(self._card)
        if written is not None:
            self.saved.emit(written)

    def _add(self) -> int | None:
        session, new = self._desk.session, new_customer(self.fields.entry())
        written = session.book.customers.next_id()
        if session.run(lambda: add_customer(session.book, new, session.today)) is None:
            return None
        self._draft = CardEntry()
        self.fields.set_entry(self._draft)
        return written

    def _change(self, card: Customer) -> int | None:
        session, edit = self._desk.session, read_entry(self.fields.entry(), self._known)
        changes = session.run(lambda: edit_card(session.book, card.id, edit))
        return None if changes is None else card.id

    def _open(self, title: str, entry: CardEntry) -> None:
        self._header.set_title(title)
        self._way_out.hide()
        self.fields.set_entry(entry)
        self._look_for_twin()

    def _leave(self) -> None:
        self._keep_draft()
        self.left.emit()

    def _keep_draft(self) -> None:
        if self._card is None:
            self._draft = self.fields.entry()

    def _look_for_twin(self) -> None:
        """Warn of a card with the same phone; a same name alone is no sign."""
        entry, known = self.fields.entry(), {phone.digits for phone in self._known}
        self._twin = twin_of(self._desk.session.book, entry.name, entry.phones, known)
        self._warning.setVisible(self._twin is not None)
        if self._twin is not None:
            say, phone = self._desk.say, self._desk.words.phone(self._twin.digits)
            what = (
                T("{name} with {phone} is in the book already. ", name=self._twin.name, phone=phone)
                if self._twin.same_name
                else T("Same phone as {name}. ", name=self._twin.name)
            )
            self._warning.set_message(Tone.WARN, say(what), say(T("Families may share a phone")), "customers")

    def _open_twin(self) -> None:
        if self._twin is not None:
            self._keep_draft()
            self.person_asked.emit(self._twin.customer_id)

    def _listen(self) -> None:
        self.fields.identity_changed.connect(self._look_for_twin)
        self._warning.add_button(self._desk.say(T("Open that card"))).clicked.connect(self._open_twin)
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self._leave)
        for keys in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            bind(self, keys, self.save)

    def _lay_out(self) -> None:
        inner, scroll, foot = QWidget(), QScrollArea(widgetResizable=True), Strip("sunken", "above")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        self.fields.setMaximumWidth(_WIDEST)
        inside = QHBoxLayout(inner)
        inside.setContentsMargins(20, 16, 20, 16)
        inside.addWidget(self.fields, 1)
        inside.addStretch()
        foot.row.addWidget(self._save)
        foot.row.addWidget(self._cancel)
        foot.row.addWidget(self._way_out, 1)
        foot.row.addStretch()
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        column = flush(QVBoxLayout(self))
        for widget in (self._header, self._warning):
            column.addWidget(widget)
        column.addWidget(scroll, 1)
        column.addWidget(foot)
