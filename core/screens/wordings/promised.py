"""The words for what was promised: complaints, promises, appointments, dates set by hand, money, wishes."""

from core.rules.due.given_words import MISSED
from core.screens.wordings.wording import Asked, Wording, overdue
from core.text import Money, N, T


def complaint(asked: Asked) -> Wording:
    found = asked.book.interactions.get(asked.item.subject_id)
    days = (asked.on - asked.item.due).days
    chip = N("Complaint open {n} day", "Complaint open {n} days", days) if days > 0 else T("Complaint open")
    return Wording(
        chip,
        T("{note}", note=found.note) if found.note else T("No details noted"),
        T("Reported on {day}, reply due {due}", day=found.day, due=asked.item.due),
    )


def promise(asked: Asked) -> Wording:
    found = asked.book.promises.get(asked.item.subject_id)
    return Wording(
        T("Promise {when}", when=asked.when),
        T("{text}", text=found.text),
        T("Promised on {made} for {due}", made=found.made, due=asked.item.due),
    )


def appointment(asked: Asked) -> Wording:
    meeting = asked.book.appointments.get(asked.item.subject_id)
    said = " ".join(filter(None, (meeting.hour, meeting.place, meeting.note)))
    text = T("{text}", text=said) if said else T("No details noted")
    due = asked.item.due
    if asked.item.about == MISSED:
        return Wording(T("Missed, asks for a new date"), text, T("Agreed for {due}, missed", due=due))
    return Wording(T("Appointment {when}", when=asked.when), text, T("Agreed for {due}", due=due))


def follow_up(asked: Asked) -> Wording:
    due = asked.item.due
    return Wording(
        overdue(due, asked.on),
        T("Planned for {due}", due=due),
        T("Set on {day} for {due}", day=asked.counted_from, due=due),
    )


def money_owed(asked: Asked) -> Wording:
    """The amount stands only behind the date: what is printed leaves the house."""
    owed = asked.book.instalments.get(asked.item.subject_id)
    bought = asked.book.purchases.get(owed.purchase_id)
    return Wording(
        T("Payment due {when}", when=asked.when),
        T("Instalment for {product}", product=bought.product),
        T("Bought on {day}, {amount} is due {due}", day=bought.day, amount=Money(owed.amount), due=owed.due),
    )


def wish(asked: Asked) -> Wording:
    found, due = asked.book.wishes.get(asked.item.subject_id), asked.item.due
    what = T("Wants {category} by {due}", category=found.category, due=due)
    return Wording(
        T("Wish {when}", when=asked.when),
        what if found.category else T("Wants to buy something by {due}", due=due),
        T("Said on {day}", day=found.opened),
    )
