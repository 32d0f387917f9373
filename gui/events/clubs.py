"""The clubs with their members."""

from functools import partial

from core.actions.clubs import join_club, leave_club, remove_club
from core.changes import Changes
from core.screens.events import CLUB_KINDS, MemberRow, clubs, members
from core.text import N, T
from gui.desk import Desk
from gui.events.columns import Columns
from gui.events.forms import ClubForm
from gui.events.half import Half
from gui.events.pick_form import PickForm
from gui.events.side_list import Item
from gui.keys import bind
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.widgets.button import Button, ButtonKind
from gui.widgets.words import key_words

_ROW = 52


class Clubs(Half[MemberRow]):
    """Ctrl+I takes members in, Delete lets one go, and in the list a whole club."""

    def __init__(self, desk: Desk) -> None:
        columns = Columns(desk)
        rows: RowsModel[MemberRow] = RowsModel(
            lambda row: row.membership.id, columns.members(), columns.member_sentence
        )
        super().__init__(
            desk, desk.say(T("Clubs")), TableView(desk.themes, rows, desk.say(T("Members")), _ROW)
        )
        self.table.opened.connect(lambda row: self.opened.emit(row.person.customer_id))
        keys = key_words("Ctrl+I")
        more = Button(
            desk.themes, desk.say(T("Add members")), ButtonKind.PRIMARY, icon="plus", keys=keys, small=True
        )
        self.foot.row.addStretch(1)
        self.add_buttons(self.foot, [(more, self._join)])
        bind(self, "Ctrl+I", self._join)
        bind(self.table, "Delete", self._leave)
        bind(self.side, "Delete", self._remove)

    def refresh(self) -> None:
        """Ask for the clubs, and for the members of the one that is shown."""
        book, say = self.desk.session.book, self.desk.say
        items = []
        for club in clubs(book):
            count = len(book.memberships.where(club_id=club.id))
            figure = say(N("{n} member", "{n} members", count))
            items.append(Item(club.id, club.name, say(CLUB_KINDS[club.kind]), figure))
        self.show_items(items)
        self.show_rows()

    def show_rows(self) -> None:
        item, session, say = self.side.current_row, self.desk.session, self.desk.say
        found = members(session.book, item.id, session.today) if item is not None else []
        self.table.rows.set_rows(found)
        if item is None:
            line = T("Ctrl+N adds one: a hobby, a circle or an association")
            self.empty.set_state(say(T("No clubs yet")), say(line))
            self.show_item("", "")
            return
        self.empty.set_state(say(T("Nobody is in it yet")), say(T("Ctrl+I adds members")))
        self.show_item(item.title, say(T("{parts}", parts=[item.second, item.figure])))

    def new(self) -> None:
        """Add another one."""
        self.form_asked.emit(ClubForm(self.desk))

    def _join(self) -> None:
        item, session = self.side.current_row, self.desk.session
        if item is not None:
            there = {row.person.customer_id for row in self.table.rows.rows()}

            def act(people: list[int]) -> Changes:
                return join_club(session.book, item.id, people, session.today)

            self.form_asked.emit(
                PickForm(self.desk, T("Into {club}", club=item.title), T("Add members"), there, act)
            )

    def _leave(self) -> None:
        row, session = self.table.current_row, self.desk.session
        if row is not None:
            session.run(partial(leave_club, session.book, row.membership.id))

    def _remove(self) -> None:
        club_id, session = self.side.current_id, self.desk.session
        if club_id:
            session.run(partial(remove_club, session.book, club_id))
