"""The events with their guests: who is invited, comes, came, and what they are given."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtGui import QResizeEvent

from core.actions.events import invite, remove_event, set_state, withdraw
from core.guest_sheet import guest_sheet
from core.model.event import Event, InvitationState
from core.screens.events import STATES, EventCard, GuestRow, event_card, events
from core.text import Money, N, T, Text
from gui.desk import Desk
from gui.events.columns import Columns
from gui.events.forms import EventForm, GiftForm, RepeatForm
from gui.events.half import Half
from gui.events.pick_form import PickForm
from gui.events.side_list import Item
from gui.keys import bind
from gui.paper_file import PaperFile
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.widgets.button import Button, ButtonKind
from gui.widgets.group_header import Group
from gui.widgets.words import key_words

WIDE = 900
"""From this width on the last touch has a column."""

_ROW = 52


class Gatherings(Half[GuestRow]):
    """1 to 4 set how a guest has answered, Space goes on to the next answer, 5 notes a gift, Ctrl+I invites,
    Delete takes a guest off, and in the list an event; F2 changes it, Ctrl+R plans the next of its series."""

    def __init__(self, desk: Desk, file: PaperFile) -> None:
        self._columns, self._wide, self._file = Columns(desk), True, file
        self._card: EventCard | None = None
        rows: RowsModel[GuestRow] = RowsModel(
            lambda row: row.invitation.id, self._columns.guests(True), self._columns.guest_sentence
        )
        super().__init__(
            desk, desk.say(T("Events")), TableView(desk.themes, rows, desk.say(T("Guests")), _ROW)
        )
        self.table.opened.connect(lambda row: self.opened.emit(row.person.customer_id))
        self.table.spaced.connect(lambda _row: self._go_on())
        self._make_buttons()
        self._bind()

    def refresh(self) -> None:
        """Ask for the events, and for the guests of the one that is shown."""
        coming, past = events(self.desk.session.book, self.desk.session.today)
        self.show_items([*self._group(T("Ahead"), coming), *self._group(T("Already held"), past)])
        self.show_rows()

    def show_rows(self) -> None:
        event_id, session, say = self.side.current_id, self.desk.session, self.desk.say
        self._card = event_card(session.book, event_id, session.today) if event_id else None
        self.table.rows.set_rows(self._card.guests if self._card else ())
        if self._card is None:
            line = T("Ctrl+N plans one; its guests come from tags, tiers, places and clubs")
            self.empty.set_state(say(T("No events yet")), say(line))
            self.show_item("", "")
            return
        self.empty.set_state(say(T("Nobody is invited yet")), say(T("Ctrl+I invites")))
        self.show_item(self._card.event.name, say(self._about_words(self._card)))

    def new(self) -> None:
        """Plan another one."""
        self.form_asked.emit(EventForm(self.desk))

    def print_list(self, sign_in: bool) -> None:
        """Write the list for calling, or the one for the door."""
        if self._card is None:
            return
        words, event = self.desk.words.outright(), self._card.event
        sheet = guest_sheet(self._card, self.desk.session.book.preferences().own_name, sign_in)
        name = T("{sheet} {event} {day}", sheet=sheet.title, event=event.name, day=event.day.isoformat())
        self._file.write(T("Print"), name, lambda paper, to: paper.print_guests(sheet, words, to))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.desk.themes.theme.scaled(WIDE)
        if wide != self._wide:
            self._wide = wide
            self.table.rows.set_columns(self._columns.guests(wide))

    def _group(self, title: Text, found: Sequence[Event]) -> Iterator[Item | Group]:
        if found:
            yield Group(self.desk.say(title), self.desk.say(N("{n} event", "{n} events", len(found))))
        for event in found:
            when = self.desk.words.day(event.day)
            yield Item(event.id, event.name, f"{when} {event.hour}".strip(), event.series)

    def _about_words(self, card: EventCard) -> Text:
        """When, where, how many, what it cost, and when the next one is."""
        event = card.event
        told: list[Text] = [T("{day}", day=event.day)]
        told += [T("{text}", text=part) for part in (event.hour, event.place) if part]
        counts = {state: card.count(state) for state in InvitationState}
        told += [T("{state} {n}", state=STATES[state], n=count) for state, count in counts.items() if count]
        if card.cost is not None:
            told.append(T("{amount} in all", amount=Money(card.cost)))
        if card.following is not None:
            told.append(T("next {day}", day=card.following.day))
        return T("{parts}", parts=told)

    def _set(self, state: InvitationState) -> None:
        row, session = self.table.current_row, self.desk.session
        if row is not None and row.state is not state:
            session.run(lambda: set_state(session.book, row.invitation.id, state, session.today))

    def _go_on(self) -> None:
        """From invited to coming, on the day itself to came, and back to invited."""
        row = self.table.current_row
        if row is None or self._card is None:
            return
        taken_place = self._card.event.day <= self.desk.session.today
        after = {
            InvitationState.INVITED: InvitationState.COMING,
            InvitationState.COMING: InvitationState.CAME if taken_place else InvitationState.INVITED,
        }
        self._set(after.get(row.state, InvitationState.INVITED))

    def _give(self) -> None:
        row = self.table.current_row
        if row is not None and self._card is not None:
            self.form_asked.emit(GiftForm(self.desk, self._card, row))

    def _invite(self) -> None:
        if self._card is None:
            return
        card, book = self._card, self.desk.session.book
        there = {row.person.customer_id for row in card.guests}
        title = T("Invite to {event}", event=card.event.name)
        act = partial(invite, book, card.event.id)
        self.form_asked.emit(PickForm(self.desk, title, T("Invite"), there, act))

    def _withdraw(self) -> None:
        row, session = self.table.current_row, self.desk.session
        if row is not None:
            session.run(lambda: withdraw(session.book, row.invitation.id))

    def _change(self) -> None:
        if self._card is not None:
            self.form_asked.emit(EventForm(self.desk, self._card.event))

    def _repeat(self) -> None:
        if self._card is not None:
            self.form_asked.emit(RepeatForm(self.desk, self._card))

    def _remove(self) -> None:
        event_id, session = self.side.current_id, self.desk.session
        if event_id:
            session.run(lambda: remove_event(session.book, event_id))

    def _make_buttons(self) -> None:
        themes, say = self.desk.themes, self.desk.say
        change = Button(themes, say(T("Edit")), keys="F2", small=True)
        again = Button(themes, say(T("Next one")), keys=key_words("Ctrl+R"), small=True)
        self.add_buttons(self.head, [(change, self._change), (again, self._repeat)])
        answers = [
            (Button(themes, say(words), keys=str(digit), small=True), partial(self._set, state))
            for digit, (state, words) in enumerate(STATES.items(), start=1)
        ]
        self.add_buttons(self.foot, answers)
        self.add_buttons(self.foot, [(Button(themes, say(T("Gift")), keys="5", small=True), self._give)])
        self.foot.row.addStretch(1)
        keys = key_words("Ctrl+I")
        more = Button(themes, say(T("Invite")), ButtonKind.PRIMARY, icon="plus", keys=keys, small=True)
        self.add_buttons(self.foot, [(more, self._invite)])

    def _bind(self) -> None:
        on_rows: dict[str, Callable[[], object]] = {
            str(digit): partial(self._set, state) for digit, state in enumerate(STATES, start=1)
        }
        for keys, act in {**on_rows, "5": self._give, "Delete": self._withdraw}.items():
            bind(self.table, keys, act)
        bind(self.side, "Delete", self._remove)
        for keys, act in {"F2": self._change, "Ctrl+R": self._repeat, "Ctrl+I": self._invite}.items():
            bind(self, keys, act)
