"""What goes along into the contacts and the calendar of a phone."""

from core.model.setting import Settings
from core.rules.caller_name import NAME, NUMBER, PRODUCT, TIER
from core.text import T, Text
from gui.desk import Desk
from gui.settings.form import Form
from gui.settings.keeper import Keeper
from gui.widgets.combo import ComboBox
from gui.widgets.ticks import CheckBox

PARTS: dict[str, Text] = {
    NAME: T("Name"),
    PRODUCT: T("Product"),
    TIER: T("Tier"),
    NUMBER: T("Number"),
}
PATTERNS = (
    (NAME,),
    (NAME, PRODUCT),
    (NAME, PRODUCT, TIER),
    (NAME, TIER),
    (PRODUCT, NAME),
    (NUMBER, NAME),
)
TICKS: dict[str, Text] = {
    "contact_notes": T("Take notes along"),
    "contact_tags": T("Take tags along as groups"),
    "calendar_phones": T("Write phones into the calendar"),
}


class PhoneForm(Form):
    """The caller's name, and what leaves the house only when it is chosen."""

    icon, label = "phone", T("Phone and calendar")

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        super().__init__(desk, keeper)
        self._pattern = ComboBox(desk.themes, desk.say(T("Caller’s name")))
        self._pattern.activated.connect(self._keep_pattern)
        self._ticks = {name: CheckBox(desk.themes, desk.say(words)) for name, words in TICKS.items()}
        self.heading(T("Phone and calendar"), T("For contacts and calendar files written by Export"))
        self.line(T("Caller’s name"), self._pattern)
        for name, tick in self._ticks.items():
            tick.clicked.connect(lambda on, name=name: self._keep_tick(name, on))
            self.below(tick)

    def show_settings(self, settings: Settings) -> None:
        """A pattern that was put together elsewhere is offered beside the usual ones."""
        patterns = [" ".join(parts) for parts in PATTERNS]
        if settings.caller_name not in patterns:
            patterns.append(settings.caller_name)
        self._pattern.clear()
        for pattern in patterns:
            self._pattern.addItem(self._said(pattern), pattern)
        self._pattern.setCurrentIndex(patterns.index(settings.caller_name))
        for name, tick in self._ticks.items():
            tick.setChecked(getattr(settings, name))

    def _said(self, pattern: str) -> str:
        return " ".join(self.desk.say(PARTS[part]) for part in pattern.split())

    def _keep_pattern(self, place: int) -> None:
        pattern = self._pattern.itemData(place)
        self.keeper.keep("caller_name", pattern, T("Caller’s name: {parts}", parts=self._said(pattern)))

    def _keep_tick(self, name: str, on: bool) -> None:
        told = T("{setting}: on", setting=TICKS[name]) if on else T("{setting}: off", setting=TICKS[name])
        self.keeper.keep(name, on, told)
