"""The forms that settle what ends: until when it was renewed, when it was done, or why it is given up."""

from datetime import date
from functools import partial

from dateutil.relativedelta import relativedelta

from core.actions.endings import RENEWED, finish, give_up, renew
from core.errors import UserError
from core.model.endings import EndingLine, Source
from core.model.purchase import End
from core.screens.card.typed import typed_coming_day, typed_past_day, typed_yuan
from core.screens.renewal_words import ending_words
from core.text import T, Text
from gui.customers.side_form import Action, SideForm
from gui.desk import Desk

YEARLY = frozenset({End.RENEWAL, End.INSPECTION})
"""What is renewed for a year as a rule."""


def settling_form(desk: Desk, line: EndingLine) -> SideForm:
    """The form that settles this ending."""
    return RenewForm(desk, line) if line.source in RENEWED else FinishForm(desk, line)


class RenewForm(SideForm):
    """Until when it runs now, and for how much."""

    def __init__(self, desk: Desk, line: EndingLine) -> None:
        super().__init__(desk, T("Renew {item}", item=ending_words(line)), T("Save"))
        self._line = line
        self._settings = desk.session.book.preferences()
        self._until = self.add_field(T("Renewed until"), self._read_until, T("12 months, 2027-09-18"))
        if line.kind in YEARLY:
            self._until.set_text(desk.words.column_date(line.due + relativedelta(years=1)))
        self._premium = (
            self.add_field(T("Premium in yuan"), _read_premium) if line.kind is End.RENEWAL else None
        )
        self.add_words(T("Ended on {day} before", day=line.due))

    def action(self) -> Action:
        session, until = self.desk.session, self._read_until(self._until.text())
        premium = None if self._premium is None else _read_premium(self._premium.text())
        return partial(renew, session.book, self._line, until, session.today, premium)

    def _read_until(self, text: str) -> date:
        until = typed_coming_day(text, self.desk.session.today, self._settings)
        if until is None:
            raise UserError(T("There is no date"), fix=T("Enter until when it runs now"))
        if until <= self._line.due:
            raise UserError(T("{day} is not after {due}", day=until, due=self._line.due))
        return until


class FinishForm(SideForm):
    """When the maintenance was done, the money was paid, or the claim was settled."""

    def __init__(self, desk: Desk, line: EndingLine) -> None:
        super().__init__(desk, _title(line), T("Save"))
        self._line = line
        on = desk.session.today
        self._day = self.add_field(
            T("Date"), lambda text: typed_past_day(text, on), T("today, 18 Sep, 2026-09-18")
        )
        serviced = line.source is Source.MAINTENANCE
        self._kilometres = self.add_field(T("Kilometres"), _read_kilometres) if serviced else None

    def action(self) -> Action:
        session = self.desk.session
        day = typed_past_day(self._day.text(), session.today)
        kilometres = None if self._kilometres is None else _read_kilometres(self._kilometres.text())
        return partial(finish, session.book, self._line, day, session.today, kilometres)


class GiveUpForm(SideForm):
    """Why it is not renewed."""

    def __init__(self, desk: Desk, line: EndingLine) -> None:
        super().__init__(desk, T("{item} is not renewed", item=ending_words(line)), T("Save"))
        self._line = line
        self._reason = self.add_field(T("Reason"), _read_reason, T("sold, insured elsewhere"))
        self.add_words(T("The reason goes into the history. Nothing more is due for it"))

    def action(self) -> Action:
        session = self.desk.session
        return partial(give_up, session.book, self._line, self._reason.text(), session.today)


def _title(line: EndingLine) -> Text:
    match line.source:
        case Source.MAINTENANCE:
            return T("{item} was serviced", item=ending_words(line))
        case Source.INSTALMENT:
            return T("{item} was paid", item=ending_words(line))
        case _:
            return T("Claim on {item} was settled", item=ending_words(line))


def _read_premium(text: str) -> int | None:
    return typed_yuan(text) if text.strip() else None


def _read_kilometres(text: str) -> int | None:
    plain = text.strip().replace(",", "")
    if not plain:
        return None
    if not plain.isdecimal():
        raise UserError(T("“{text}” is no number of kilometres", text=text), fix=T("Enter a whole number"))
    return int(plain)


def _read_reason(text: str) -> str:
    if not text.strip():
        raise UserError(T("There is no reason"), fix=T("Enter why it is not renewed"))
    return text
