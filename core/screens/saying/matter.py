"""What a reason is to be spoken about: its occasion, and what its records say for the fields."""

from collections.abc import Callable, Mapping
from datetime import date

from core.calendar.birthdays import age_on
from core.model.agenda import DueItem, Reason
from core.model.care import After
from core.ports import Book
from core.records import dataclass
from core.rules.due.ends import MAINTENANCE
from core.rules.due.given_words import MISSED
from core.rules.due.thanks import ASK
from core.screens.reasons import ReasonLine
from core.screens.saying.shipped import BIRTHDAY, KEEPING_IN_TOUCH, festival_code
from core.screens.yearly import FIRST_PURCHASE


@dataclass(frozen=True, slots=True)
class Matter:
    """`code` names the occasion, `values` what is known for its fields; `about` is whose birthday it is,
    0 for everything else."""

    code: str = KEEPING_IN_TOUCH
    values: Mapping[str, object] | None = None
    about: int = 0


def matter_of(book: Book, reason: ReasonLine, on: date) -> Matter:
    """What to speak about for this reason; where it has nothing of its own, how they are."""
    said = _MATTERS.get(reason.kind)
    return Matter() if said is None else said(book, reason, on)


def _birthday(book: Book, reason: ReasonLine, _on: date) -> Matter:
    return birthday_matter(book, reason.item.customer_id, reason.item.due)


def birthday_matter(book: Book, whose: int, due: date) -> Matter:
    """The birthday of one person, kept on the day `due`."""
    card = book.customers.get(whose)
    age = None if card.birthday is None else age_on(card.birthday, due)
    return Matter(BIRTHDAY, {"name": card.name, "age": age or "", "day": due}, whose)


def _festival(_book: Book, reason: ReasonLine, _on: date) -> Matter:
    values = {"festival": reason.wording.text.values["festival"], "day": reason.item.due}
    return Matter(festival_code(reason.item.about), values)


def _yearly(book: Book, reason: ReasonLine, _on: date) -> Matter:
    day = reason.item.due
    if reason.item.about == FIRST_PURCHASE:
        return Matter("first_purchase", {"day": day})
    return Matter("yearly", {"what": book.yearly_dates.get(reason.item.subject_id).name, "day": day})


def _complaint(_book: Book, reason: ReasonLine, on: date) -> Matter:
    """A promised day that has passed is not promised again."""
    return Matter("complaint", {"day": reason.item.due} if reason.item.due >= on else {})


def _promise(book: Book, reason: ReasonLine, on: date) -> Matter:
    what = book.promises.get(reason.item.subject_id).text
    return Matter("promise", {"what": what, "day": reason.item.due if reason.item.due >= on else ""})


def _appointment(_book: Book, reason: ReasonLine, _on: date) -> Matter:
    if reason.item.about == MISSED:
        return Matter()
    return Matter("appointment", {"day": reason.item.due})


def _money(book: Book, reason: ReasonLine, _on: date) -> Matter:
    bought = book.purchases.get(book.instalments.get(reason.item.subject_id).purchase_id)
    return Matter("money_owed", {"product": bought.product, "day": reason.item.due})


def _renewal(book: Book, reason: ReasonLine, on: date) -> Matter:
    days = (reason.item.due - on).days
    values = {"product": _item_name(book, reason.item), "day": reason.item.due, "days": days or ""}
    return Matter("renewal" if days >= 0 else "lapsed", values)


def _item_name(book: Book, item: DueItem) -> str:
    subject = item.subject_id
    owned = subject if item.about == MAINTENANCE else book.item_ends.get(subject).item_id
    return book.owned_items.get(owned).name


def _thanks(book: Book, reason: ReasonLine, _on: date) -> Matter:
    referee = book.referrals.get(reason.item.subject_id).referee_id
    return Matter("thanks", {"name": book.customers.get(referee).name})


def _reward(book: Book, reason: ReasonLine, _on: date) -> Matter:
    return Matter("reward", {"what": book.rewards.get(reason.item.subject_id).what})


def _plan(book: Book, reason: ReasonLine, on: date) -> Matter:
    item = reason.item
    if item.about == ASK:
        return Matter("ask")
    if item.about != After.PURCHASE:
        return Matter()
    bought = book.purchases.get(item.subject_id)
    return Matter("after_purchase", {"product": bought.product, "days": (on - bought.day).days or ""})


def _wish(book: Book, reason: ReasonLine, _on: date) -> Matter:
    return Matter("wish", {"what": book.wishes.get(reason.item.subject_id).category})


def _benefit(book: Book, reason: ReasonLine, _on: date) -> Matter:
    return Matter("benefit", {"what": book.benefits.get(reason.item.subject_id).what, "day": reason.item.due})


def _verify(_book: Book, _reason: ReasonLine, _on: date) -> Matter:
    return Matter("verify")


_MATTERS: Mapping[Reason, Callable[[Book, ReasonLine, date], Matter]] = {
    Reason.BIRTHDAY: _birthday,
    Reason.FESTIVAL: _festival,
    Reason.YEARLY: _yearly,
    Reason.COMPLAINT: _complaint,
    Reason.PROMISE: _promise,
    Reason.APPOINTMENT: _appointment,
    Reason.MONEY_OWED: _money,
    Reason.RENEWAL: _renewal,
    Reason.REFERRAL_THANKS: _thanks,
    Reason.REWARD: _reward,
    Reason.PLAN: _plan,
    Reason.WISH: _wish,
    Reason.BENEFIT: _benefit,
    Reason.VERIFY: _verify,
}
