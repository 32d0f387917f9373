"""Settings: what is taken, how it is kept, and what is refused."""

from dataclasses import fields, replace

import pytest

from core.actions.preferences import RANGES, SPOKEN, WORDS, differing, restore_defaults, set_preference
from core.errors import UserError
from core.model.setting import Setting, Settings
from core.ports import Book
from core.text import T


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("quota", 40),
        ("gap_gold", 21),
        ("lead_birthday", 0),
        ("retry_days", (1, 1, 3)),
        ("end_steps", (90, 60, 0)),
        ("rest_weekdays", ()),
        ("rest_weekdays", (6,)),
        ("official_holidays", False),
        ("festivals", ("qixi", "lunar_new_years_eve")),
        ("festivals", ()),
        ("festival_tiers", ("iron",)),
        ("lead_yearly", 0),
        ("own_name", "高秀英"),
        ("language", "zh_TW"),
        ("theme", "dark"),
        ("text_size", 130),
        ("tray_icon", False),
        ("notice_times", (0, 540, 1439)),
        ("calendar_feed", "/home/li/Shuke.ICS"),
    ],
)
def test_a_setting_is_taken_and_kept(book: Book, name: str, value: object) -> None:
    done = set_preference(book, name, value)
    assert getattr(book.preferences(), name) == value
    assert done.label == T("Change the setting {name}", name=SPOKEN[name])
    assert book.check() == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("quota", 0),
        ("quota", 4),
        ("quota", "25"),
        ("quota", True),
        ("quota", None),
        ("quota_prospects", 26),
        ("gap_gold", 0),
        ("gap_gold", 3651),
        ("gap_gold", 21.0),
        ("lead_birthday", -1),
        ("retry_days", ()),
        ("retry_days", (1, 0)),
        ("retry_days", 3),
        ("end_steps", (30, 30)),
        ("end_steps", ()),
        ("end_steps", (30, "7")),
        ("rest_weekdays", (7,)),
        ("rest_weekdays", tuple(range(7))),
        ("festivals", ("easter",)),
        ("festivals", ("qixi", "qixi")),
        ("festivals", "qixi"),
        ("festival_tiers", ("copper",)),
        ("lead_festival", 61),
        ("official_holidays", 1),
        ("own_name", 7),
        ("language", "fr"),
        ("theme", ""),
        ("text_size", 200),
        ("colour", "red"),
        ("notice_times", (1440,)),
        ("notice_times", (540, 540)),
        ("calendar_feed", "/home/li/shuke.txt"),
        ("calendar_feed", None),
    ],
)
def test_nonsense_is_refused_and_says_what_would_do(book: Book, name: str, value: object) -> None:
    with pytest.raises(UserError) as refused:
        set_preference(book, name, value)
    assert refused.value.fix is not None
    assert book.preferences() == Settings()
    assert book.history() == []


def test_only_what_differs_from_the_default_is_stored(book: Book) -> None:
    set_preference(book, "quota", 30)
    set_preference(book, "quota", 40)
    assert book.settings.where() == [Setting("quota", "40", id=1)]
    assert set_preference(book, "quota", 40).rows == 0
    set_preference(book, "quota", 25)
    assert book.settings.where() == []


def test_a_new_gap_moves_nothing_else_and_can_be_undone(book: Book) -> None:
    set_preference(book, "gap_gold", 21)
    assert book.preferences() == replace(Settings(), gap_gold=21)
    book.undo()
    assert book.preferences() == Settings()


@pytest.mark.parametrize("name", [field.name for field in fields(Settings)])
def test_every_default_is_one_that_could_be_set(book: Book, name: str) -> None:
    assert set_preference(book, name, getattr(Settings(), name)).rows == 0


def test_limits_are_given_for_settings_that_exist() -> None:
    assert RANGES.keys() | WORDS.keys() <= {field.name for field in fields(Settings)}


def test_every_setting_has_words_for_the_history() -> None:
    assert list(SPOKEN) == [field.name for field in fields(Settings)]


def test_defaults_are_restored_for_those_that_are_named(book: Book) -> None:
    for name, value in (("quota_prospects", 2), ("quota", 4), ("gap_gold", 21), ("own_name", "高秀英")):
        set_preference(book, name, value)
    named = ("quota", "quota_prospects", "gap_gold", "gap_iron")
    assert differing(book.preferences(), named) == {"quota", "quota_prospects", "gap_gold"}
    restore_defaults(book, named)
    assert book.preferences() == Settings(own_name="高秀英")
    assert restore_defaults(book, named).rows == 0
    book.undo()
    assert (book.preferences().quota, book.preferences().gap_gold) == (4, 21)
