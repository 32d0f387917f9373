"""A sentence for every due item, and the line that says where its date comes from."""

from datetime import date

from core.model.agenda import DueItem, Reason, Standing
from core.ports import Book
from core.records import dataclass
from core.screens.words import TIERS
from core.text import N, T, Text


@dataclass(frozen=True, slots=True)
class Wording:
    """`chip` in a word or two, `text` what it is about, `why` the rule and the records behind the date."""

    chip: Text
    text: Text
    why: Text


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """One reason of a household on one day."""

    item: DueItem
    hard: bool
    wording: Wording

    @property
    def kind(self) -> Reason:
        return self.item.kind


def reason_line(book: Book, item: DueItem, standing: Standing, on: date) -> ReasonLine:
    """The words for an item derived from records."""
    return ReasonLine(item, item.hard_on(on), _wording(book, item, standing, on))


def when(due: date, on: date) -> Text:
    """A day near today in the shortest words."""
    days = (due - on).days
    if days == 0:
        return T("today")
    if days == 1:
        return T("tomorrow")
    return T("{day}", day=due)


def overdue(due: date, on: date) -> Text:
    """How late it is, or that it is due today."""
    days = (on - due).days
    return N("{n} day overdue", "{n} days overdue", days) if days > 0 else T("Follow-up due")


def _wording(book: Book, item: DueItem, standing: Standing, on: date) -> Wording:
    match item.kind:
        case Reason.COMPLAINT:
            return _complaint(book, item, on)
        case Reason.PROMISE:
            promise = book.promises.get(item.subject_id)
            return Wording(
                T("Promise {when}", when=when(item.due, on)),
                T("{text}", text=promise.text),
                T("Promised on {made} for {due}", made=promise.made, due=item.due),
            )
        case Reason.APPOINTMENT:
            return _appointment(book, item, on)
        case Reason.RENEWAL:
            return _renewal(book, item, on)
        case Reason.WISH:
            wish = book.wishes.get(item.subject_id)
            return Wording(
                T("Wish {when}", when=when(item.due, on)),
                T("Wants {category} by {due}", category=wish.category, due=item.due),
                T("Said on {day}", day=wish.opened),
            )
        case Reason.FOLLOW_UP:
            return Wording(
                overdue(item.due, on),
                T("Planned for {due}", due=item.due),
                T("Set on {day} for {due}", day=item.set_on or item.due, due=item.due),
            )
        case _:
            return _cadence(item, standing, on)


def _complaint(book: Book, item: DueItem, on: date) -> Wording:
    complaint = book.interactions.get(item.subject_id)
    days = (on - item.due).days
    chip = N("Complaint open {n} day", "Complaint open {n} days", days) if days > 0 else T("Complaint open")
    return Wording(
        chip,
        T("{note}", note=complaint.note) if complaint.note else T("No details noted"),
        T("Reported on {day}, reply due {due}", day=complaint.day, due=item.due),
    )


def _appointment(book: Book, item: DueItem, on: date) -> Wording:
    meeting = book.appointments.get(item.subject_id)
    return Wording(
        T("Appointment {when}", when=when(item.due, on)),
        T("{hour} {place} {note}", hour=meeting.hour, place=meeting.place, note=meeting.note),
        T("Agreed for {due}", due=item.due),
    )


def _renewal(book: Book, item: DueItem, on: date) -> Wording:
    end = book.item_ends.get(item.subject_id)
    owned = book.owned_items.get(end.item_id)
    days = (item.due - on).days
    if days < 0:
        chip = N("{item} lapsed {n} day ago", "{item} lapsed {n} days ago", -days, item=owned.name)
    else:
        chip = N("{item} ends in {n} day", "{item} ends in {n} days", days, item=owned.name)
    step = N("Told {n} day before the end", "Told {n} days before the end", _lead(item))
    return Wording(chip, T("{item} ends {due}", item=owned.name, due=item.due), step)


def _lead(item: DueItem) -> int:
    return (item.due - (item.set_on or item.due)).days


def _cadence(item: DueItem, standing: Standing, on: date) -> Wording:
    """Cadence, and the next try while nobody answers."""
    if item.kind is Reason.RETRY:
        tries = N("{n} try without an answer", "{n} tries without an answer", standing.attempts)
        return Wording(T("Try again"), tries, T("Last tried on {day}", day=standing_day(item)))
    days = (on - standing.since).days
    if standing.last_touch is None and not standing.attempts:
        why = T("Added on {day}, not contacted yet", day=standing.since)
        return Wording(T("Never contacted"), T("No contact yet"), why)
    silent = N("{n} day without contact", "{n} days without contact", days)
    return Wording(silent, silent, _gap_why(standing))


def standing_day(item: DueItem) -> date:
    """The day an item counts from."""
    return item.set_on or item.due


def _gap_why(standing: Standing) -> Text:
    """Where the gap comes from, and the touch it counts from."""
    values = {"day": standing.since, "gap": standing.gap}
    match standing.gap_from:
        case "household":
            return T("Last touch {day}, this household’s own gap is {gap} days", **values)
        case "tag":
            return T("Last touch {day}, the tag’s gap is {gap} days", **values)
        case "wish":
            return T("Last touch {day}, an open wish asks for every {gap} days", **values)
        case _:
            tier = TIERS[standing.tier]
            return T("Last touch {day}, {tier}: every {gap} days", tier=tier, **values)
