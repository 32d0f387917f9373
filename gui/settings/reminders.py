"""What reaches the user beside the window."""

from pathlib import Path

from core.errors import UserError
from core.model.setting import Settings
from core.outgoing.orders import ICS
from core.screens.clock_times import clocks, times_in
from core.text import T
from gui.desk import Desk
from gui.importing.files import FileDialogs, Files
from gui.settings.form import Form
from gui.settings.keeper import Keeper
from gui.theme.type import Role
from gui.widgets.button import Button
from gui.widgets.field import Field
from gui.widgets.label import PlainLabel
from gui.widgets.ticks import CheckBox

_FIELD = 280


class RemindersForm(Form):
    """The icon, the times of notices, the start at login, and the calendar file. `files` asks where."""

    icon, label = "message", T("Reminders")

    def __init__(self, desk: Desk, keeper: Keeper, files: Files | None = None) -> None:
        super().__init__(desk, keeper)
        self._files = files or FileDialogs(desk)
        say, themes = desk.say, desk.themes
        self._tray = CheckBox(themes, say(T("Icon beside the clock, with the households still open")))
        self._times = Field(themes, say(T("Times of notices")), self._wrong_times, "9:00, 14:00")
        self._login = CheckBox(themes, say(T("Start Shuke when logging in")))
        self._path = PlainLabel(themes, role=Role.TABLE, token="text2", elide=True)
        self._choose = Button(themes, "", small=True)
        self._give_up = Button(themes, say(T("No calendar file")), small=True)
        self._lay_out()
        self._tray.clicked.connect(self._keep_tray)
        self._times.line.editingFinished.connect(self._keep_times)
        self._login.clicked.connect(self._turn_login)
        self._choose.clicked.connect(self._choose_feed)
        self._give_up.clicked.connect(lambda: self._keep_feed(""))

    def show_settings(self, settings: Settings) -> None:
        say = self.desk.say
        self._tray.setChecked(settings.tray_icon)
        if not self._times.line.hasFocus():
            self._times.set_text(clocks(settings.notice_times))
        if self.desk.login is not None:
            self._login.setChecked(self.desk.login().is_on())
        self._path.set_words(settings.calendar_feed or say(T("None")))
        self._choose.set_words(say(T("Another place…") if settings.calendar_feed else T("Choose a place…")))
        self._give_up.setVisible(bool(settings.calendar_feed))

    def _keep_tray(self, on: bool) -> None:
        told = T("Icon beside the clock: on") if on else T("Icon beside the clock: off")
        self.keeper.keep("tray_icon", on, told)

    def _wrong_times(self, typed: str) -> str:
        if times_in(typed) is not None:
            return ""
        return self.desk.say(T("Times such as 9:00, with commas between them"))

    def _keep_times(self) -> None:
        times = times_in(self._times.text())
        if times is not None:
            told = T("Notices at {times}", times=clocks(times)) if times else T("No notices")
            self.keeper.keep("notice_times", times, told)

    def _turn_login(self, on: bool) -> None:
        """A habit of this computer: it stands in no book, and no undo takes it back."""
        if self.desk.login is None:
            return
        login, session = self.desk.login(), self.desk.session
        try:
            login.turn(on)
        except UserError as error:
            session.failed.emit(error)
        self._login.setChecked(login.is_on())

    def _choose_feed(self) -> None:
        out = self._files.to_write(self, f"Shuke{ICS}")
        if out is not None:
            self._keep_feed(str(out if out.suffix.lower() == ICS else Path(f"{out}{ICS}")))

    def _keep_feed(self, place: str) -> None:
        told = T("Calendar file: {file}", file=place) if place else T("No calendar file")
        self.keeper.keep("calendar_feed", place, told)

    def _lay_out(self) -> None:
        self._times.setFixedWidth(_FIELD)
        self.heading(T("Reminders"), T("A notice tells figures, never a name"))
        self.below(self._tray)
        self.below(self._times)
        if self.desk.login is not None:
            self.heading(T("This computer"), T("Holds at once, whatever book is open; no undo takes it back"))
            self.below(self._login)
        note = T("A file that is written anew after every change, for the phone to subscribe to")
        self.heading(T("Calendar of the phone"), note)
        self.line(T("Calendar file"), self._choose, self._give_up, self._path)
