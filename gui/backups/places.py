"""The two places for copies, side by side above the list."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout

from core.model.backup import Overview, SecondPlace
from core.rules.backups import days_without
from core.text import N, T, Text
from gui.backups.place_card import PlaceCard
from gui.backups.words import size_words
from gui.desk import Desk
from gui.widgets.chip import ChipKind, ChipSpec
from gui.widgets.strip import Strip


class Places(Strip):
    """`chosen` asks for another second place, `given_up` for none."""

    chosen = Signal()
    given_up = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__("surface", "below")
        self._desk = desk
        self.first = PlaceCard(desk, "drive", desk.say(T("First place")))
        self.second = PlaceCard(desk, "copy", desk.say(T("Second place")))
        self._give_up = self.second.add_button(desk.say(T("No second place")))
        self._choose = self.second.add_button("")
        self._choose.clicked.connect(self.chosen)
        self._give_up.clicked.connect(self.given_up)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(1)  # the line between the two
        self.row.addWidget(self.first, 1)
        self.row.addWidget(self.second, 1)

    def set_stacked(self, stacked: bool) -> None:
        """One place below the other, where it is narrow."""
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self.row.setDirection(direction)

    def show_overview(self, overview: Overview, now: datetime) -> None:
        """Show both places as they are at this time."""
        self._show_first(overview)
        self._show_second(overview.second, now)

    def _show_first(self, overview: Overview) -> None:
        words = N(
            "{folder}, {n} backup, {size}, {free} free",
            "{folder}, {n} backups, {size}, {free} free",
            len(overview.lines),
            folder=str(overview.folder),
            size=size_words(sum(line.size for line in overview.lines)),
            free=size_words(overview.free),
        )
        newest = next((line for line in overview.lines if line.holds), None)
        chip = self._fresh(newest.at) if newest else self._chip(T("No backup yet"), ChipKind.NEUTRAL)
        self.first.show_place(chip, self._desk.say(words))

    def _show_second(self, second: SecondPlace | None, now: datetime) -> None:
        say = self._desk.say
        self._give_up.setVisible(second is not None)
        self._choose.set_words(say(T("Change folder") if second else T("Choose a folder")))
        if second is None:
            note = T("A USB drive, say, if this computer breaks")
            self.second.show_place(self._chip(T("Not chosen"), ChipKind.NEUTRAL), say(note))
            return
        days = days_without(now, second)
        if second.last is None:
            chip = self._chip(T("No backup yet"), ChipKind.WARN, "clock")
        elif days is not None:
            words = N("{n} day without a backup", "{n} days without a backup", days)
            chip = self._chip(words, ChipKind.WARN, "clock")
        else:
            chip = self._fresh(second.last)
        there = T("{folder}", folder=str(second.folder))
        away = T("{folder} is not there now. Plug it in and back up", folder=str(second.folder))
        self.second.show_place(chip, say(there if second.there else away))

    def _fresh(self, at: datetime) -> ChipSpec:
        return ChipSpec(self._desk.words.moment(at), ChipKind.ACCENT, "check")

    def _chip(self, words: Text, kind: ChipKind, icon: str = "") -> ChipSpec:
        return ChipSpec(self._desk.say(words), kind, icon)
