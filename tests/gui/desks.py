"""A desk to put pages on: a book of its own, English words, and nothing that leaves the test."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from core.address_labels import LabelSheet
from core.birthday_sheet import BirthdaySheet
from core.callsheet import CallSheet
from core.customer_sheet import CustomerSheet
from core.greeting_cards import GreetingCards
from core.guest_sheet import GuestSheet
from core.ports import Book, Speaker
from core.renewals_sheet import RenewalSheet
from core.visit_sheet import VisitSheet
from gui.desk import Desk
from gui.jobs import Jobs
from gui.session import Session
from gui.theme.theme import ThemeHolder
from resources.words import Words
from storage.library import DiskLibrary
from tests.makers import TODAY


@dataclass
class RememberedPaper:
    """Keeps the sheets, and leaves a file that names their day."""

    sheets: list[CallSheet] = field(default_factory=list)

    def print_call_sheet(self, sheet: CallSheet, words: Speaker, out: Path) -> int:
        self.sheets.append(sheet)
        out.write_text(words.written(sheet.on), "utf-8")
        return 1

    def print_birthdays(self, sheet: BirthdaySheet, words: Speaker, out: Path) -> int:
        out.write_text(words.written(sheet.on), "utf-8")
        return 1

    def print_visits(self, sheet: VisitSheet, words: Speaker, out: Path) -> int:
        names = [words.say(entry.name) for band in sheet.bands for entry in band.entries]
        out.write_text(" ".join(names), "utf-8")
        return 1

    def print_guests(self, sheet: GuestSheet, words: Speaker, out: Path) -> int:
        out.write_text(" ".join([words.say(sheet.title), *(guest.name for guest in sheet.guests)]), "utf-8")
        return 1

    def print_customer(self, sheet: CustomerSheet, words: Speaker, out: Path) -> int:
        out.write_text(words.written(sheet.name), "utf-8")
        return 1

    def print_renewals(self, sheet: RenewalSheet, words: Speaker, out: Path) -> int:
        out.write_text(words.written(sheet.on), "utf-8")
        return 1

    def print_labels(self, sheet: LabelSheet, words: Speaker, out: Path) -> int:
        out.write_text(words.written(len(sheet.people)), "utf-8")
        return 1

    def print_cards(self, cards: GreetingCards, words: Speaker, out: Path) -> int:
        out.write_text(words.written(len(cards.people)), "utf-8")
        return 1


def same_day() -> date:
    """A clock that stands still."""
    return TODAY


@contextmanager
def a_desk(
    themes: ThemeHolder,
    book: Book,
    paper: RememberedPaper | None = None,
    clock: Callable[[], date] = same_day,
) -> Iterator[Desk]:
    """A desk that is cleared away in the end."""
    printer = paper or RememberedPaper()
    session, jobs = Session(book, clock), Jobs()
    yield Desk(session, themes, Words("en", clock()), jobs, DiskLibrary(), lambda: printer)
    jobs.close()
    session.close()
