"""The undo history tells a setting under its own name, before and after, as a person reads it."""

import pytest

from core.actions.preferences import set_preference
from core.calendar.festivals import FESTIVAL_NAMES
from core.model.setting import Settings
from core.ports import Book
from core.screens.history import fields_of
from core.screens.setting_words import setting_name, setting_value
from core.text import T


def told(book: Book, name: str, value: object) -> tuple[str, object, object]:
    """The name of a setting that is set, and its value before and after."""
    done = set_preference(book, name, value)
    ((line,), _) = fields_of(book, done.number, None)
    return line.field.msgid, line.old, line.new


def test_a_setting_is_told_with_the_default_it_had(book: Book) -> None:
    assert told(book, "theme", "dark") == ("Look", T("As the system"), T("Dark"))
    assert told(book, "theme", "light") == ("Look", T("Dark"), T("Light"))
    assert told(book, "theme", "system") == ("Look", T("Light"), T("As the system"))


@pytest.mark.parametrize(
    ("name", "value", "old", "new"),
    [
        ("language", "zh_TW", T("As the system"), "繁體中文"),
        ("quota", 40, 25, 40),
        ("tray_icon", False, T("switched on"), T("switched off")),
        ("rest_weekdays", (), [T("Sat"), T("Sun")], None),
        ("notice_times", (540, 870), None, ["09:00", "14:30"]),
        ("quiet_from", 22, "21:00", "22:00"),
        ("own_name", "陈店长", None, "陈店长"),
        ("festival_tiers", ("gold",), [T("Platinum"), T("Gold")], [T("Gold")]),
        (
            "festivals",
            ("qixi",),
            [FESTIVAL_NAMES[key] for key in FESTIVAL_NAMES if key in Settings().festivals],
            [T("Qixi")],
        ),
    ],
)
def test_values_are_said_as_a_person_reads_them(
    book: Book, name: str, value: object, old: object, new: object
) -> None:
    assert told(book, name, value)[1:] == (old, new)


def test_a_setting_that_this_version_does_not_know_is_told_all_the_same() -> None:
    assert setting_name("of_a_later_version") == T("Setting")
    assert setting_value("of_a_later_version", "7") == 7
    assert setting_value("of_a_later_version", None) is None
