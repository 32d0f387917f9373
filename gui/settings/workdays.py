"""The days that are worked."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.actions.preferences import SPOKEN
from core.calendar.workdays import WorkCalendar
from core.model.setting import Settings
from core.screens.month import WEEKDAYS
from core.text import T
from gui.desk import Desk
from gui.settings.form import Form
from gui.settings.keeper import Keeper
from gui.settings.number import NumberSetting
from gui.widgets.button import Button
from gui.widgets.message import InlineMessage, Tone
from gui.widgets.ticks import CheckBox


class WorkdaysForm(Form):
    """Weekdays to work on, and whether the official rest and make-up days hold."""

    icon, label = "calendar", T("Working days")
    numbers = ("rest_weekdays", "official_holidays", "quiet_from", "quiet_until")

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        super().__init__(desk, keeper)
        self._days = [self._day(weekday) for weekday in range(7)]
        self._official = CheckBox(
            desk.themes, desk.say(T("Public holidays are off, make-up days are worked"))
        )
        self._official.clicked.connect(self._keep_official)
        self._notice = InlineMessage(desk.themes, Tone.WARN, "")
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        for button in self._days:
            inside.addWidget(button)
        inside.addStretch(1)
        note = T("On a rest day nothing soft is listed; hard dates show on the working day before as well")
        self.heading(T("Working days"), note)
        self.below(row)
        self.below(self._official)
        self.below(self._notice)
        self._quiet = {
            name: NumberSetting(
                desk, name, SPOKEN[name], (None, T("o’clock")), partial(self._keep_hour, name)
            )
            for name in ("quiet_from", "quiet_until")
        }
        self.heading(T("Quiet hours"), T("Greetings wait meanwhile"))
        for name, number in self._quiet.items():
            self.line(SPOKEN[name], number)

    def show_settings(self, settings: Settings) -> None:
        for weekday, button in enumerate(self._days):
            button.setChecked(weekday not in settings.rest_weekdays)
        self._official.setChecked(settings.official_holidays)
        self._quiet["quiet_from"].show_number(settings.quiet_from)
        self._quiet["quiet_until"].show_number(settings.quiet_until)
        coming = date(self.desk.session.today.year + 1, 1, 1)
        unknown = settings.official_holidays and not WorkCalendar().has_official(coming)
        self._notice.setVisible(unknown)
        what = T("The public holidays of {year} are not published yet. ", year=str(coming.year))
        how = T("Until then only the weekdays count")
        self._notice.set_message(Tone.WARN, self.desk.say(what), self.desk.say(how))

    def _keep_hour(self, name: str, hour: int) -> None:
        told = T("{name}: {hour}:00", name=SPOKEN[name], hour=str(hour))
        self.keeper.keep(name, hour, told)

    def _day(self, weekday: int) -> Button:
        button = Button(self.desk.themes, self.desk.say(WEEKDAYS[weekday]), small=True)
        button.setCheckable(True)
        button.clicked.connect(lambda worked: self._keep_weekday(weekday, worked))
        return button

    def _keep_weekday(self, weekday: int, worked: bool) -> None:
        resting = set(self.desk.session.book.preferences().rest_weekdays) ^ {weekday}
        name = WEEKDAYS[weekday]
        told = T("{day} is worked", day=name) if worked else T("{day} is a rest day", day=name)
        self.keeper.keep("rest_weekdays", tuple(sorted(resting)), told)

    def _keep_official(self, official: bool) -> None:
        told = T("Public holidays are off") if official else T("Public holidays are ordinary days")
        self.keeper.keep("official_holidays", official, told)
