"""The fields of a card's form: filled with an entry, read back as one."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPlainTextEdit, QVBoxLayout, QWidget

from core.model.customer import Sex, Source
from core.screens.card.entry import CardEntry, fault, read_back
from core.screens.card.typed import typed_birthday, typed_name, typed_phones
from core.screens.listings.labels import SEXES, SOURCES
from core.text import T, Text
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.combo import ComboBox
from gui.widgets.field import Field
from gui.widgets.label import PlainLabel
from gui.widgets.segments import Segment, Segments
from gui.widgets.ticks import CheckBox

_SEXES: tuple[Sex | None, ...] = (None, Sex.FEMALE, Sex.MALE)
_SOURCES: tuple[Source | None, ...] = (None, *Source)
_NOTE_LINES = 4


class CardFields(QWidget):
    """Two columns of fields. `identity_changed` comes while a name or a phone is being typed.

    What is wrong is said under a field when it is left; `birthday` is said again while it is typed.
    """

    identity_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.name = self._field(T("Name"), typed_name)
        self.phones = self._field(T("Phones"), typed_phones, T("several: 138 0000 0000, wife 139 0000 0000"))
        self._birthday = self._field(
            T("Birthday"), typed_birthday, T("1981-03-18, 3-18, 农历八月十五, 闰四月初三")
        )
        self.heard = PlainLabel(desk.themes, role=Role.CAPTION, token="text2", elide=True)
        self._wechat = self._field(T("WeChat"))
        self._occupation = self._field(T("Occupation"))
        self._address = self._field(T("Address"))
        self._tags = self._field(T("Tags"), None, T("several, with commas"))
        self._sex = Segments(
            desk.themes, desk.say(T("Sex")), [Segment(self._sex_word(sex)) for sex in _SEXES]
        )
        self._source = self._sources()
        self._note = QPlainTextEdit(tabChangesFocus=True)
        self._silent = CheckBox(desk.themes, desk.say(T("Do not contact")))
        self._lay_out()
        self._birthday.line.textChanged.connect(self._hear)
        for field in (self.name, self.phones):
            field.line.textChanged.connect(lambda _text: self.identity_changed.emit())

    def set_entry(self, entry: CardEntry) -> None:
        """Fill every field."""
        texts = {
            self.name: entry.name,
            self.phones: entry.phones,
            self._birthday: entry.birthday,
            self._wechat: entry.wechat,
            self._occupation: entry.occupation,
            self._address: entry.address,
            self._tags: entry.tags,
        }
        for field, text in texts.items():
            field.set_text(text)
            field.line.setCursorPosition(0)
        self._sex.set_index(_SEXES.index(entry.sex))
        self._source.setCurrentIndex(_SOURCES.index(entry.source))
        self._note.setPlainText(entry.note)
        self._silent.setChecked(entry.do_not_contact)

    def entry(self) -> CardEntry:
        """What stands in the fields."""
        return CardEntry(
            name=self.name.text(),
            sex=_SEXES[self._sex.index],
            phones=self.phones.text(),
            birthday=self._birthday.text(),
            wechat=self._wechat.text(),
            occupation=self._occupation.text(),
            address=self._address.text(),
            source=_SOURCES[self._source.currentIndex()],
            tags=self._tags.text(),
            note=self._note.toPlainText(),
            do_not_contact=self._silent.isChecked(),
        )

    def first_wrong(self) -> Field | None:
        """Check every field; the first one that is not understood."""
        wrong = [field for field in (self.name, self.phones, self._birthday) if not field.validate()]
        return wrong[0] if wrong else None

    def _hear(self, text: str) -> None:
        """Say the birthday again as it is understood."""
        heard = read_back(text, self._desk.session.today)
        self.heard.set_words(self._desk.say(heard) if heard is not None else "")
        self.heard.setVisible(heard is not None)

    def _field(
        self, caption: Text, reads: Callable[[str], object] | None = None, hint: Text | None = None
    ) -> Field:
        say = self._desk.say
        check = None if reads is None else lambda text: self._fault(reads, text)
        return Field(self._desk.themes, say(caption), check, say(hint) if hint is not None else "")

    def _fault(self, reads: Callable[[str], object], text: str) -> str:
        wrong = fault(reads, text)
        return "" if wrong is None else self._desk.say(wrong)

    def _sex_word(self, sex: Sex | None) -> str:
        return self._desk.say(SEXES[sex] if sex is not None else T("Not noted"))

    def _sources(self) -> ComboBox:
        box = ComboBox(self._desk.themes, self._desk.say(T("Source")))
        for source in _SOURCES:
            box.addItem(self._desk.say(SOURCES[source] if source is not None else T("Not noted")))
        return box

    def _captioned(self, caption: Text, widget: QWidget) -> QLayout:
        words = self._desk.say(caption)
        label = PlainLabel(self._desk.themes, words, Role.CAPTION, "text2")
        label.setBuddy(widget)
        widget.setAccessibleName(words)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(widget)
        return column

    def _lay_out(self) -> None:
        left, right, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        born = QVBoxLayout()
        born.setSpacing(4)
        born.addWidget(self._birthday)
        born.addWidget(self.heard)
        lefts: list[QWidget | QLayout] = [
            self.name,
            self._captioned(T("Sex"), self._sex),
            self.phones,
            born,
            self._address,
        ]
        rights: list[QWidget | QLayout] = [
            self._wechat,
            self._occupation,
            self._tags,
            self._captioned(T("Source"), self._source),
            self._captioned(T("Note"), self._note),
            self._silent,
        ]
        for column, items in ((left, lefts), (right, rights)):
            for item in items:
                _put(column, item)
        self.heard.hide()
        lines = QFontMetrics(self._note.font()).lineSpacing() * _NOTE_LINES
        self._note.setFixedHeight(lines + 16)
        for column in (left, right):
            column.setSpacing(14)
            column.addStretch(1)
            row.addLayout(column, 1)


def _put(column: QVBoxLayout, item: QWidget | QLayout) -> None:
    if isinstance(item, QWidget):
        column.addWidget(item)
    else:
        column.addLayout(item)
