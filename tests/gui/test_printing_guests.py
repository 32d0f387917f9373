"""The lists of an event on paper: every guest once, phones on one list alone, room to sign on the other."""

from datetime import UTC, datetime

import pytest

from core.guest_sheet import GuestSheet, SheetGuest
from core.text import T
from gui.printing.frame import BODY_END
from gui.printing.guests import guest_pages
from gui.printing.marks import Dots, Frame, Page, Words
from gui.printing.setting import Setter
from resources.words import Words as Voice
from tests.golden.families import FRIDAY
from tests.golden.sheet import SteadyWidths

PRINTED = datetime(2026, 9, 18, 8, 14, tzinfo=UTC)


def guest(number: int, answered: bool = False) -> SheetGuest:
    gift = "" if number % 2 else "茶叶"
    return SheetGuest(number, f"客人{number}", "15481207753", T("Coming"), answered, gift)


def pages_of(count: int, sign_in: bool, answered: bool = False) -> list[Page]:
    guests = tuple(guest(number, answered) for number in range(1, count + 1))
    title = T("Sign-in sheet") if sign_in else T("Invitation list")
    sheet = GuestSheet(title, "答谢会", FRIDAY, "14:00", "泉州酒店", guests, sign_in, "沈知远")
    return guest_pages(sheet, PRINTED, Setter(Voice("en", FRIDAY), SteadyWidths()))


def texts(page: Page) -> list[str]:
    return [mark.text for mark in page if isinstance(mark, Words)]


@pytest.mark.parametrize("sign_in", [False, True])
@pytest.mark.parametrize("count", [1, 22, 60])
def test_every_guest_stands_once_with_a_line_beside_the_name(count: int, sign_in: bool) -> None:
    pages = pages_of(count, sign_in)
    named = [text for page in pages for text in texts(page) if text.startswith("客人")]
    lines = [mark for page in pages for mark in page if isinstance(mark, Dots)]
    assert (len(named), len(lines)) == (count, count)
    assert max(line.middle for line in lines) <= BODY_END
    assert all({"答谢会", "14:00", "泉州酒店"} <= set(texts(page)) for page in pages)


def test_for_calling_there_is_the_phone_and_two_answers() -> None:
    (page,) = pages_of(1, sign_in=False)
    assert {"154 8120 7753", "comes", "cannot", "Invitation list"} <= set(texts(page))
    assert any("customer phones" in text for text in texts(page))


def test_who_has_answered_is_not_asked_again() -> None:
    (page,) = pages_of(1, sign_in=False, answered=True)
    assert "Coming" in texts(page)
    assert not [mark for mark in page if isinstance(mark, Frame)]


def test_at_the_door_there_is_a_box_and_one_for_the_gift() -> None:
    (page,) = pages_of(2, sign_in=True)
    assert sum(isinstance(mark, Frame) for mark in page) == 3
    assert {"here", "茶叶"} <= set(texts(page))
    assert not any("phone" in text for text in texts(page))


def test_nobody_is_told() -> None:
    (page,) = pages_of(0, sign_in=False)
    assert "Nobody is invited yet" in texts(page)
