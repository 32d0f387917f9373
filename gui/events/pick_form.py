"""Choosing people by what they have in common: tier, tag, club, place or name, all ticked at first."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from core.changes import Changes
from core.model.household import Tier
from core.screens.events import clubs
from core.screens.guests import MOST, Guest, Wanted, sought_guests
from core.screens.words import TIERS
from core.text import N, T, Text
from gui.customers.search_field import SearchField
from gui.customers.side_form import Action, SideForm
from gui.desk import Desk
from gui.events.columns import Columns
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.theme.type import Role
from gui.widgets.combo import ComboBox
from gui.widgets.label import PlainLabel

_ROW, _LEAST_SHOWN = 46, 4
_TIERS = (Tier.PLATINUM, Tier.GOLD, Tier.IRON, Tier.LEAD, Tier.PROSPECT)


class PickForm(SideForm):
    """`act` is done with the ids of whoever is ticked; `without` are cards that are on the list already."""

    def __init__(
        self,
        desk: Desk,
        title: Text,
        does: Text,
        without: Collection[int],
        act: Callable[[list[int]], Changes],
    ) -> None:
        super().__init__(desk, title, does)
        self._without, self._act = without, act
        columns, say = Columns(desk), desk.say
        self.line = SearchField(desk.themes, say(T("Name or tag")), say(T("Name, pinyin, tag")), "")
        self.place = SearchField(
            desk.themes, say(T("Place")), say(T("Estate, street or district")), "", "visit"
        )
        self._tier = self._combo(T("Tier"), [(say(TIERS[tier]), tier.value) for tier in _TIERS])
        book = desk.session.book
        tags = sorted(book.tags.where(), key=lambda tag: tag.name)
        self._tag = self._combo(T("Tag"), [(tag.name, tag.id) for tag in tags])
        self._club = self._combo(T("Club"), [(club.name, club.id) for club in clubs(book)])
        self.rows: RowsModel[Guest] = RowsModel(
            lambda guest: guest.customer_id,
            columns.choice(),
            columns.choice_sentence,
            lambda guest: not guest.complaint,
        )
        self.table = TableView(desk.themes, self.rows, say(T("Who fits")), _ROW)
        hint = say(T("Choose what they have in common"))
        self._found = PlainLabel(desk.themes, hint, Role.CAPTION, "text2", elide=True)
        self._lay_out()
        self._listen()

    def first_stop(self) -> QWidget:
        return self.line

    def action(self) -> Action | None:
        chosen = [guest.customer_id for guest in self.rows.ticked()]
        if not chosen:
            self._found.set_words(self.desk.say(T("Tick at least one row")))
            return None
        return partial(self._act, chosen)

    def _seek(self) -> None:
        """Everybody who fits is ticked: taking a few away is quicker than ticking the rest."""
        session = self.desk.session
        found = sought_guests(session.book, self._wanted(), self._without, session.today)
        self.rows.set_rows(found)
        self.rows.tick_all(True)
        self.table.setVisible(bool(found))
        self._count()

    def _wanted(self) -> Wanted:
        tier = self._tier.currentData()
        return Wanted(
            tier=Tier(tier) if tier else None,
            tag_id=self._tag.currentData(),
            club_id=self._club.currentData(),
            place=self.place.phrase,
            phrase=self.line.phrase,
        )

    def _count(self) -> None:
        found, ticked = len(self.rows.rows()), len(self.rows.ticked())
        words = T(
            "{found}, {ticked}",
            found=N("{n} person fits", "{n} people fit", found),
            ticked=N("{n} ticked", "{n} ticked", ticked),
        )
        if self._wanted().is_empty:
            words = T("Choose what they have in common")
        elif found >= MOST:
            words = N(
                "The first {n} are shown. Narrow it down", "The first {n} are shown. Narrow it down", found
            )
        self._found.set_words(self.desk.say(words))

    def _combo(self, caption: Text, choices: list[tuple[str, object]]) -> ComboBox:
        combo = ComboBox(self.desk.themes, self.desk.say(caption))
        combo.addItem(self.desk.say(T("any")), None)
        for words, value in choices:
            combo.addItem(words, value)
        return combo

    def _lay_out(self) -> None:
        self.add_captioned(T("Name or tag"), self.line)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        captions = (T("Place"), T("Club"), T("Tier"), T("Tag"))
        widgets = (self.place, self._club, self._tier, self._tag)
        for place, (caption, widget) in enumerate(zip(captions, widgets, strict=True)):
            row, column = 2 * (place // 2), place % 2
            words = PlainLabel(self.desk.themes, self.desk.say(caption), Role.CAPTION, "text2")
            grid.addWidget(words, row, column)
            grid.addWidget(widget, row + 1, column)
            grid.setColumnStretch(column, 1)
            widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.body.addLayout(grid)
        self.body.addWidget(self._found)
        self.body.addWidget(self.table, 1)
        self.body.addStretch()  # holds the fields together while nobody is sought
        self.table.setMinimumHeight(self.desk.themes.theme.scaled(_ROW * _LEAST_SHOWN))
        self.table.hide()

    def _listen(self) -> None:
        for line in (self.line, self.place):
            line.sought.connect(lambda _phrase: self._seek())
            line.lead_to(self.table)
            line.returnPressed.connect(line.tell)
        for combo in (self._tier, self._tag, self._club):
            combo.currentIndexChanged.connect(lambda _index: self._seek())
        self.rows.ticks_changed.connect(self._count)
