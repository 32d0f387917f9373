"""The words for ends that draw near: of an item, of its time without maintenance, of a benefit."""

from core.model.purchase import End
from core.rules.due.ends import MAINTENANCE
from core.screens.listings.labels import ENDS
from core.screens.wordings.wording import Asked, Wording
from core.text import N, T, Text


def renewal(asked: Asked) -> Wording:
    due = asked.item.due
    if asked.item.about == MAINTENANCE:
        owned = asked.things.owned[asked.item.subject_id]
        item: Text | str = T("{item}: {end}", item=owned.name, end=ENDS[End.MAINTENANCE])
    else:
        item = _named(asked)
    return Wording(_chip(asked, item), T("{item} ends {due}", item=item, due=due), _step(asked))


def benefit(asked: Asked) -> Wording:
    given = asked.book.benefits.get(asked.item.subject_id)
    text = N(
        "{what}, {n} left, ends {due}",
        "{what}, {n} left, ends {due}",
        given.remaining,
        what=given.what,
        due=asked.item.due,
    )
    return Wording(_chip(asked, given.what), text, _step(asked))


def _named(asked: Asked) -> Text | str:
    """The item, and which of its ends it is when that is no renewal."""
    end = asked.things.ends[asked.item.subject_id]
    name = asked.things.owned[end.item_id].name
    if end.kind is End.RENEWAL and not end.name:
        return name
    return T("{item}: {end}", item=name, end=end.name or ENDS[end.kind])


def _chip(asked: Asked, item: Text | str) -> Text:
    days = (asked.item.due - asked.on).days
    if days < 0:
        return N("{item} lapsed {n} day ago", "{item} lapsed {n} days ago", -days, item=item)
    return N("{item} ends in {n} day", "{item} ends in {n} days", days, item=item)


def _step(asked: Asked) -> Text:
    lead = (asked.item.due - asked.counted_from).days
    return N("Told {n} day before the end", "Told {n} days before the end", lead)
