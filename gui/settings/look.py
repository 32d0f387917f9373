"""Language, colours and the size of text."""

from core.model.setting import Settings
from core.screens.setting_words import AS_THE_SYSTEM, SCHEMES
from core.text import T, Text
from gui.desk import Desk
from gui.settings.form import Form
from gui.settings.keeper import Keeper
from gui.widgets.segments import Segment, Segments
from resources.words import languages

TEXT_SIZES = (100, 115, 130)
"""In percent."""


class LookForm(Form):
    """All hold at once, without a restart."""

    icon, label = "globe", T("Language and look")

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        super().__init__(desk, keeper)
        self._languages = {"": desk.say(AS_THE_SYSTEM), **dict(languages())}
        self._language = self._choice(T("Language"), list(self._languages.values()))
        self._language.chosen.connect(self._keep_language)
        self._scheme = self._choice(T("Colours"), [desk.say(words) for words in SCHEMES.values()])
        self._scheme.chosen.connect(self._keep_scheme)
        self._size = self._choice(T("Text size"), [f"{percent} %" for percent in TEXT_SIZES])
        self._size.chosen.connect(self._keep_size)
        self.heading(T("Language and look"), T("Changes at once"))
        self.line(T("Language"), self._language)
        self.line(T("Colours"), self._scheme)
        self.line(T("Text size"), self._size)

    def show_settings(self, settings: Settings) -> None:
        self._language.set_index(list(self._languages).index(settings.language))
        self._scheme.set_index(list(SCHEMES).index(settings.theme))
        nearest = min(TEXT_SIZES, key=lambda percent: abs(percent - settings.text_size))
        self._size.set_index(TEXT_SIZES.index(nearest))

    def _choice(self, name: Text, choices: list[str]) -> Segments:
        return Segments(self.desk.themes, self.desk.say(name), [Segment(words) for words in choices])

    def _keep_language(self, index: int) -> None:
        code = list(self._languages)[index]
        self.keeper.keep("language", code, T("Language: {name}", name=self._languages[code]))

    def _keep_scheme(self, index: int) -> None:
        name = list(SCHEMES)[index]
        self.keeper.keep("theme", name, T("Colours: {name}", name=SCHEMES[name]))

    def _keep_size(self, index: int) -> None:
        percent = TEXT_SIZES[index]
        self.keeper.keep("text_size", percent, T("Text size: {percent} %", percent=percent))
