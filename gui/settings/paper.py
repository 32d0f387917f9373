"""What stands on printed lists."""

from core.model.setting import Settings
from core.text import T
from gui.desk import Desk
from gui.settings.form import Form
from gui.settings.keeper import Keeper
from gui.widgets.field import LineEdit


class PaperForm(Form):
    """The own name, at the foot of every page that is printed."""

    icon, label = "print", T("Paper")

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        super().__init__(desk, keeper)
        self._name = LineEdit(desk.themes, desk.say(T("Own name")))
        self._name.setFixedWidth(240)
        self._name.editingFinished.connect(self._keep)
        self.heading(
            T("Paper"), T("Stands at the foot of printed lists, so that a lost one finds its way back")
        )
        self.line(T("Own name"), self._name)

    def show_settings(self, settings: Settings) -> None:
        if not self._name.hasFocus():
            self._name.setText(settings.own_name)

    def _keep(self) -> None:
        name = self._name.text().strip()
        self.keeper.keep(
            "own_name", name, T("Own name: {name}", name=name) if name else T("No name on paper")
        )
