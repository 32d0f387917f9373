"""The people a phrase finds, and what can be done with one of them from anywhere."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtGui import QGuiApplication

from core.model.lines import CustomerLine
from core.records import dataclass
from core.screens.card.figures import overdue
from core.screens.customers import shown_phone
from core.screens.quick_entry import find_people
from core.screens.words import tier_held
from core.text import T, Text
from gui.desk import Desk
from gui.palette.offer import Offer
from gui.widgets.words import key_words

MOST = 5


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the palette leads: to one thing on a page, to the quick entry for somebody, to the large code
    of a name and a number, and what is said in passing."""

    go: Callable[[str, object], object]
    log: Callable[[int, str], object]
    dial: Callable[[str, str], object]
    say: Callable[[Text], object]


class People:
    """`find` keeps whom it found, so that more can be asked about one of them."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        self._desk, self._ways = desk, ways
        self._found: dict[int, CustomerLine] = {}

    def find(self, phrase: str) -> list[Offer]:
        """The cards of whom the phrase finds."""
        lines = find_people(self._desk.session.book, phrase, ()).lines[:MOST]
        self._found = {line.customer_id: line for line in lines}
        return [self._card(line) for line in lines]

    def name(self, person: int) -> str:
        """Of one who was found."""
        return self._found[person].name

    def actions(self, person: int) -> Iterator[Offer]:
        """What can be done with one who was found; a child's number is not among it."""
        line, say = self._found[person], self._desk.say
        log = partial(self._ways.log, line.customer_id, line.name)
        yield Offer("log", "note", say(T("Log what was said")), log)
        phone = self._phone(line)
        if phone:
            dial = partial(self._ways.dial, line.name, phone)
            yield Offer("code", "qr", say(T("Large code to dial with the phone")), dial)
            yield Offer("copy", "copy", say(T("Copy the phone number")), partial(self._copy, phone))
        past = partial(self._ways.go, "history", line.customer_id)
        yield Offer("past", "clock", say(T("Everything done with this card")), past)

    def _card(self, line: CustomerLine) -> Offer:
        words, session = self._desk.words, self._desk.session
        parts = [words.say(tier_held(line.tier)), words.phone(self._phone(line))]
        if line.next_due is not None and line.next_due < session.today and line.is_primary:
            parts.append(words.say(overdue(line.next_due, session.today)))
        elif line.last_touch is not None:
            parts.append(words.say(T("last {day}", day=line.last_touch)))
        beside = "   ".join(part for part in parts if part)
        card = partial(self._ways.go, "customers", line.customer_id)
        key = f"card:{line.customer_id}"
        return Offer(key, "customers", line.name, card, beside, key_words("Return"), line.customer_id)

    def _phone(self, line: CustomerLine) -> str:
        session = self._desk.session
        return shown_phone(session.book, line, session.today)

    def _copy(self, phone: str) -> None:
        QGuiApplication.clipboard().setText(phone)
        self._ways.say(T("Copied {phone}", phone=self._desk.words.phone(phone)))
