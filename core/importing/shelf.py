"""The cards that an import may update, with all that hangs on them; read once, when first needed."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from core.importing.mapping import Mapping
from core.model.care import YearlyDate
from core.model.customer import Customer, Phone
from core.model.household import Tier
from core.model.purchase import Wish
from core.ports import Book


class Shelf:
    """Records of the book by the customer they belong to. `own` names the fields of the user's own that
    are asked for; the sheet `has_notes` when a column tells all that is to stand in the note."""

    def __init__(self, book: Book, own: Sequence[str] = ()) -> None:
        self._book = book
        self.own, self.has_notes = own, True

    @classmethod
    def for_sheet(cls, book: Book, mapping: Mapping) -> "Shelf":
        """What a sheet of these columns asks for."""
        shelf = cls(book, mapping.own)
        shelf.has_notes = mapping.column_of("note") is not None
        return shelf

    @cached_property
    def cards(self) -> dict[int, Customer]:
        return {card.id: card for card in self._book.customers.where()}

    @cached_property
    def phones(self) -> dict[int, list[Phone]]:
        found: dict[int, list[Phone]] = defaultdict(list)
        for phone in self._book.phones.where():
            found[phone.customer_id].append(phone)
        return found

    @cached_property
    def tag_ids(self) -> dict[str, int]:
        return {tag.name: tag.id for tag in self._book.tags.where()}

    @cached_property
    def tags(self) -> dict[int, set[str]]:
        names = {tag_id: name for name, tag_id in self.tag_ids.items()}
        found: dict[int, set[str]] = defaultdict(set)
        for tagging in self._book.taggings.where():
            found[tagging.customer_id].add(names[tagging.tag_id])
        return found

    @cached_property
    def own_values(self) -> dict[int, dict[str, str]]:
        """What each card says in fields of the user's own, by their names."""
        keys = {field.id: field.key for field in self._book.custom_fields.where()}
        found: dict[int, dict[str, str]] = defaultdict(dict)
        for told in self._book.custom_values.where():
            found[told.customer_id][keys[told.field_id]] = told.value
        return found

    @cached_property
    def follow_ups(self) -> dict[int, set[date]]:
        """The dates ever set by hand for each customer."""
        found: dict[int, set[date]] = defaultdict(set)
        for one in self._book.follow_ups.where():
            found[one.customer_id].add(one.due)
        return found

    @cached_property
    def wishes(self) -> dict[int, list[Wish]]:
        found: dict[int, list[Wish]] = defaultdict(list)
        for wish in self._book.wishes.where():
            found[wish.customer_id].append(wish)
        return found

    @cached_property
    def yearly(self) -> dict[int, list[YearlyDate]]:
        found: dict[int, list[YearlyDate]] = defaultdict(list)
        for one in self._book.yearly_dates.where():
            found[one.customer_id].append(one)
        return found

    @cached_property
    def tiers(self) -> dict[int, Tier]:
        """The tier each household stands in, pinned or reckoned."""
        return {home: standing.tier for home, standing in self._book.standings().items()}
