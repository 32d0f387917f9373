"""The lists of an event on A4: for calling the phone and the answer, for the door a line to sign on."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from core.guest_sheet import GuestSheet, SheetGuest
from core.text import N, T, Text
from gui.printing.bands import Share, shared
from gui.printing.frame import BAND_HEIGHT, BODY_TOP, band_head, page_foot, page_head, page_number
from gui.printing.grid import FINE, LEFT, RIGHT
from gui.printing.marks import Dots, Face, Frame, Mark, Page, Rule
from gui.printing.setting import Setter

ROW = 11.6
"""The height of one guest, in millimetres."""

_NUMBER, _NAME, _SECOND, _ANSWER, _NOTE = LEFT + 7, LEFT + 10, LEFT + 58, LEFT + 92, LEFT + 138
_SIDE, _BASE = 3.4, 7.4
_STRONG, _PLAIN, _SMALL = Face(14, bold=True), Face(13), Face(12)
_NOBODY = Face(16, bold=True)
_BOX_GAP, _ANSWER_PITCH = 5.2, 23.0


class _Everybody(NamedTuple):
    """The one band of the list."""

    title: Text
    entries: tuple[SheetGuest, ...]


def guest_pages(sheet: GuestSheet, printed: datetime, setter: Setter) -> list[Page]:
    """The pages of one of the two lists; one that says so when nobody is invited."""
    everybody = _Everybody(T("{name}", name=sheet.name), sheet.guests)
    pages = list(shared([everybody], ROW)) or [[]]
    hint = T("Sign beside your name.") if sheet.sign_in else T("Tick the answer, then enter it in Shuke.")
    return [
        (
            *_head(sheet, number, len(pages), setter),
            *_body(sheet, share, setter),
            *page_foot(setter, hint, sheet.own_name, printed, secret=not sheet.sign_in),
        )
        for number, share in enumerate(pages, start=1)
    ]


def _head(sheet: GuestSheet, page: int, pages: int, setter: Setter) -> Iterator[Mark]:
    day = T("{day} {year}", day=sheet.day, year=str(sheet.day.year))
    when = [T("{text}", text=part) for part in (sheet.hour, sheet.place) if part]
    yield from page_head(
        setter, sheet.title, (day, *when), (page_number(page, pages), _guests(len(sheet.guests)))
    )


def _body(sheet: GuestSheet, share: Share[SheetGuest], setter: Setter) -> Iterator[Mark]:
    if not share:
        yield setter.line(LEFT, BODY_TOP + 12, T("Nobody is invited yet"), _NOBODY, RIGHT - LEFT)
    top = BODY_TOP
    for band, guests in share:
        yield from band_head(setter, top, band.title)
        top += BAND_HEIGHT
        for guest in guests:
            yield from _guest(guest, sheet.sign_in, top, setter)
            top += ROW


def _guest(guest: SheetGuest, sign_in: bool, top: float, setter: Setter) -> Iterator[Mark]:
    base = top + _BASE
    yield setter.line_until(_NUMBER, base, str(guest.number), _SMALL, _NUMBER - LEFT)
    yield setter.line(_NAME, base, guest.name, _STRONG, _SECOND - _NAME - 2)
    yield from _at_the_door(guest, base, setter) if sign_in else _to_call(guest, base, setter)
    yield Rule(LEFT, top + ROW, RIGHT - LEFT, FINE / 2)


def _at_the_door(guest: SheetGuest, base: float, setter: Setter) -> Iterator[Mark]:
    """A box for who is here, a line to sign on, and a box for what is handed out."""
    yield Frame(_SECOND, base - 2.9, _SIDE, _SIDE)
    yield setter.line(_SECOND + _BOX_GAP, base, T("here"), _SMALL, 14)
    yield Dots(_SECOND + 20, base + 0.8, _NOTE - _SECOND - 24)
    if guest.gift:
        yield Frame(_NOTE, base - 2.9, _SIDE, _SIDE)
        yield setter.line(_NOTE + _BOX_GAP, base, guest.gift, _SMALL, RIGHT - _NOTE - _BOX_GAP)


def _to_call(guest: SheetGuest, base: float, setter: Setter) -> Iterator[Mark]:
    """The number to dial, the two answers, and room for a word; who has answered has the answer instead."""
    phone = setter.phone(guest.phone) or setter.said(T("No phone"))
    yield setter.line(_SECOND, base, phone, _STRONG if guest.phone else _PLAIN, _ANSWER - _SECOND - 2)
    if guest.answered:
        yield setter.line(_ANSWER, base, guest.state, _PLAIN, _NOTE - _ANSWER - 2)
    else:
        for place, answer in enumerate((T("comes"), T("cannot"))):
            left = _ANSWER + place * _ANSWER_PITCH
            yield Frame(left, base - 2.9, _SIDE, _SIDE)
            yield setter.line(left + _BOX_GAP, base, answer, _SMALL, _ANSWER_PITCH - _BOX_GAP - 1)
    yield Dots(_NOTE, base + 0.8, RIGHT - _NOTE)


def _guests(count: int) -> Text:
    return N("{n} guest", "{n} guests", count)
