"""The forms of the page: an event, its next one, gifts for guests, a club."""

from dataclasses import replace
from datetime import date
from functools import partial

from core.actions.clubs import add_club
from core.actions.events import add_event, change_event, give_gifts, repeat_event
from core.errors import UserError
from core.model.event import Club, ClubKind, Event, InvitationState
from core.screens.card.typed import typed_coming_day, typed_hour, typed_yuan
from core.screens.events import CLUB_KINDS, EventCard, GuestRow
from core.text import N, T
from gui.customers.side_form import Action, SideForm
from gui.desk import Desk
from gui.widgets.combo import ComboBox
from gui.widgets.field import Field

_NOW = ("今天", "today")
_THERE = (InvitationState.COMING, InvitationState.CAME)


class EventForm(SideForm):
    """A new event, or one that is changed."""

    def __init__(self, desk: Desk, event: Event | None = None) -> None:
        super().__init__(desk, T("New event") if event is None else T("Change event"), T("Save"))
        self._event = event
        self._name = self.add_field(T("Event name"), _read_name)
        self._day = _add_day(self)
        self._hour = self.add_field(T("Hour"), typed_hour, T("10:30, 3pm"))
        self._place = self.add_field(T("Place"))
        self._series = self.add_field(T("Series"), None, T("the same name for events that repeat"))
        self._cost = self.add_field(T("Cost in yuan"), read_cost, T("without the gifts"))
        if event is not None:
            self._fill(event)

    def action(self) -> Action:
        book = self.desk.session.book
        told = Event(
            name=self._name.text().strip(),
            day=read_day(self.desk, self._day.text()),
            hour=typed_hour(self._hour.text()),
            place=self._place.text().strip(),
            series=self._series.text().strip(),
            cost=read_cost(self._cost.text()),
        )
        if self._event is None:
            return partial(add_event, book, told)
        return partial(change_event, book, replace(told, id=self._event.id))

    def _fill(self, event: Event) -> None:
        cost = "" if event.cost is None else _yuan(event.cost)
        fields = (self._name, self._day, self._hour, self._place, self._series, self._cost)
        said = (event.name, event.day.isoformat(), event.hour, event.place, event.series, cost)
        for field, text in zip(fields, said, strict=True):
            field.set_text(text)


class RepeatForm(SideForm):
    """The next one of a series, with the same guests."""

    def __init__(self, desk: Desk, card: EventCard) -> None:
        super().__init__(desk, T("{name} again", name=card.event.name), T("Save"))
        self._event = card.event
        self._day = _add_day(self)
        self.add_words(T("Last on {day}", day=card.event.day))
        count = len(card.guests)
        self.add_words(N("{n} guest will be invited anew", "{n} guests will be invited anew", count))

    def action(self) -> Action:
        day = read_day(self.desk, self._day.text())
        return partial(repeat_event, self.desk.session.book, self._event.id, day)


class GiftForm(SideForm):
    """What one guest is given, or all of them."""

    def __init__(self, desk: Desk, card: EventCard, guest: GuestRow) -> None:
        super().__init__(desk, T("Gift"), T("Save"))
        self._event = card.event
        self._what = self.add_field(T("Gift"), _read_gift)
        self._cost = self.add_field(T("Cost for each in yuan"), read_cost)
        self._for = ComboBox(desk.themes, desk.say(T("For")))
        there = [one for one in card.guests if one.state in _THERE]
        choices = ([guest], there, list(card.guests))
        words = (
            T("{name}", name=guest.person.name),
            N("{n} guest who comes or came", "{n} guests who come or came", len(there)),
            N("all, {n} guest", "all, {n} guests", len(card.guests)),
        )
        for text, guests in zip(words, choices, strict=True):
            self._for.addItem(desk.say(text), [one.invitation.customer_id for one in guests])
        self.add_captioned(T("For"), self._for)
        self.add_words(T("It takes the place of what was put down for them before"))
        if guest.gift is not None:
            self._what.set_text(guest.gift.what)
            self._cost.set_text("" if guest.gift.cost is None else _yuan(guest.gift.cost))

    def action(self) -> Action:
        guests: list[int] = self._for.currentData()
        what, cost = self._what.text().strip(), read_cost(self._cost.text())
        return partial(give_gifts, self.desk.session.book, self._event.id, guests, what, cost)


class ClubForm(SideForm):
    """A new club."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, T("New club"), T("Save"))
        self._name = self.add_field(T("Club name"), _read_name)
        self._kind = ComboBox(desk.themes, desk.say(T("Kind")))
        for kind, words in CLUB_KINDS.items():
            self._kind.addItem(desk.say(words), kind.value)
        self.add_captioned(T("Kind"), self._kind)

    def action(self) -> Action:
        club = Club(self._name.text().strip(), ClubKind(self._kind.currentData()))
        return partial(add_club, self.desk.session.book, club)


def read_day(desk: Desk, text: str) -> date:
    """The day of an event, which may have been. Raises UserError for an empty line, and for one that is not
    understood."""
    session = desk.session
    if text.strip().lower() in _NOW:
        return session.today
    day = typed_coming_day(text, session.today, session.book.preferences())
    if day is None:
        raise UserError(T("There is no date"), fix=T("Enter the day"))
    return day


def read_cost(text: str) -> int | None:
    """An amount in cents; None for an empty line. Raises UserError."""
    return typed_yuan(text) if text.strip() else None


def _read_name(text: str) -> str:
    if not text.strip():
        raise UserError(T("There is no name"), fix=T("Give it a name"))
    return text.strip()


def _read_gift(text: str) -> str:
    if not text.strip():
        raise UserError(T("The gift has no name"), fix=T("Write what was given"))
    return text.strip()


def _add_day(form: SideForm) -> Field:
    return form.add_field(T("Date"), lambda text: read_day(form.desk, text), T("3, next mon, 10-8, 八月十五"))


def _yuan(cents: int) -> str:
    return f"{cents / 100:.2f}".removesuffix(".00")
