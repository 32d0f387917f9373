"""What the panel tells of a household: why today, the last time, its people and what they own."""

from collections.abc import Iterator
from datetime import date

from core.calendar.birthdays import age_on
from core.callsheet import CAREFUL, OVERDUE, WORDS
from core.model.agenda import Reason
from core.model.customer import Role
from core.model.lines import HouseholdLine, Member
from core.ports import Book
from core.records import dataclass
from core.rules.contact import shows_phone
from core.rules.rfm import is_refund
from core.screens.card.holdings import Ending, Holding, holdings
from core.screens.listings.labels import ENDS, ROLES
from core.screens.reasons import ReasonLine
from core.screens.today import TodayRow
from core.screens.wordings.wording import when
from core.text import Money, N, T, Text
from gui.today.chips import is_late, token_of
from gui.today.rows import last_time
from gui.today.sections import Fact
from resources.words import Words


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells of one household at a time, in one language, on one day. Small questions only."""

    book: Book
    words: Words
    on: date

    def reasons(self, row: TodayRow) -> list[Fact]:
        """Why today, and behind each reason the rule and the record its date comes from; with a word of
        warning where somebody died."""
        told = [self._reason(reason, row.standing.gap) for reason in row.reasons]
        if told and row.warning is not None:
            careful = Fact(self._say(CAREFUL), self._say(row.warning), lead_token="danger")
            return [careful, *told]
        return told

    def last(self, row: TodayRow) -> list[Fact]:
        """The whole of what was said last, unless it is a reason above, or nothing was noted."""
        last = row.line.last
        told = {self._say(reason.wording.text) for reason in row.reasons}
        if last is None or not last.note or last.note in told:
            return []
        tip = self._say(last_time(row.line, self.words))
        return [Fact(self.words.day_short(last.day), last.note, tip=tip)]

    def family(self, line: HouseholdLine) -> list[Fact]:
        """Everybody but the primary contact."""
        return [self._member(member) for member in line.members[1:]]

    def products(self, line: HouseholdLine) -> list[Fact]:
        """What each of the household holds, with the ends that lie ahead or have just lapsed."""
        return [
            fact
            for member in line.members
            for holding in holdings(self.book, member.customer_id, self.on)
            for fact in self._holding(holding)
        ]

    def record(self, line: HouseholdLine) -> str:
        """How often and for how much they bought, and how many they brought."""
        ids = [member.customer_id for member in line.members]
        bought = [purchase for person in ids for purchase in self.book.purchases.where(customer_id=person)]
        brought = sum(len(self.book.referrals.where(referrer_id=person, closed=None)) for person in ids)
        times = sum(not is_refund(purchase) for purchase in bought)
        parts: list[Text] = []
        if times:
            total = Money(sum(purchase.amount for purchase in bought))
            parts.append(N("{n} purchase, {total}", "{n} purchases, {total}", times, total=total))
        if brought:
            parts.append(N("{n} referral", "{n} referrals", brought))
        return self.words.joined(parts) if parts else self._say(T("No purchase yet"))

    def _say(self, text: Text) -> str:
        return self.words.say(text)

    def _reason(self, reason: ReasonLine, gap: int) -> Fact:
        late = is_late(reason, self.on)
        word = (
            OVERDUE
            if late and reason.kind is Reason.FOLLOW_UP
            else WORDS.get(reason.kind, reason.wording.chip)
        )
        complaint = reason.kind is Reason.COMPLAINT
        return Fact(
            lead=self._say(word),
            text=self._say(reason.wording.text).strip(),
            end=self._say(_due(reason, self.on, gap)),
            lead_token=token_of(reason, self.on),
            end_token="danger" if complaint and reason.item.due < self.on else "text3",
            bold=complaint,
            tip=self._say(reason.wording.why),
        )

    def _member(self, member: Member) -> Fact:
        """What they are to the primary contact, and their age."""
        parts: list[object] = [] if member.role is Role.SELF else [ROLES[member.role]]
        if member.deceased is not None:
            parts.append(T("died {day}", day=member.deceased))
            return Fact(member.name, self.words.joined(parts))
        age = age_on(member.birthday, self.on) if member.birthday else None
        if age is not None:
            parts.append(T("aged {age}", age=age))
        phone = self.words.phone(member.phone) if shows_phone(member, self.on) else ""
        return Fact(member.name, self.words.joined(parts), phone)

    def _holding(self, holding: Holding) -> Iterator[Fact]:
        if not holding.endings:
            yield Fact(holding.name)
        for place, ending in enumerate(holding.endings):
            yield self._ending(ending, holding.name if place == 0 else "")

    def _ending(self, ending: Ending, name: str) -> Fact:
        words = T("{kind} {day}", kind=ENDS[ending.kind], day=self.words.column_date(ending.due))
        return Fact(name, end=self._say(words), end_token="warn" if ending.soon else "text2")


def _due(reason: ReasonLine, on: date, gap: int) -> Text:
    """How late it is, or when it will be; of the cadence, what it is."""
    if reason.kind is Reason.CADENCE:
        return N("every {n} day", "every {n} days", gap)
    late = (on - reason.item.due).days
    return N("{n} day late", "{n} days late", late) if late > 0 else when(reason.item.due, on)
