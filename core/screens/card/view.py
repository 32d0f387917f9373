"""Everything that one card shows, asked of the book in one go."""

from datetime import date

from core.actions.caring import Care, care_of
from core.actions.custom_fields import values_of
from core.model.customer import Customer, Phone
from core.model.lines import Member
from core.ports import Book
from core.records import dataclass
from core.rules.contact import shows_phone
from core.screens.card.figures import Figure, figures
from core.screens.card.history import Entry, history
from core.screens.card.holdings import Holding, holdings
from core.screens.card.introductions import Introductions, introductions
from core.screens.listings.people import bearer, own_fields
from core.screens.today import TodayRow, household_row


@dataclass(frozen=True, slots=True)
class CardView:
    """One customer. `phones` are those that may be shown, `own` the filled fields of the user's own as
    (name, value); `row` is the household as Today would show it."""

    card: Customer
    phones: tuple[Phone, ...]
    tags: tuple[str, ...]
    own: tuple[tuple[str, str], ...]
    row: TodayRow
    figures: tuple[Figure, ...]
    history: tuple[Entry, ...]
    holdings: tuple[Holding, ...]
    introductions: Introductions
    care: Care

    @property
    def others(self) -> tuple[Member, ...]:
        """The rest of the household, the primary contact first."""
        return tuple(member for member in self.row.line.members if member.customer_id != self.card.id)

    @property
    def is_primary(self) -> bool:
        return self.row.line.primary.customer_id == self.card.id


def card_view(book: Book, customer_id: int, on: date) -> CardView:
    """The card of a customer on a day; of a merged card the survivor's. Raises NotFoundError."""
    card = bearer(book, customer_id)
    row = household_row(book, card.household_id, on)
    past, brought = history(book, card.id, on), introductions(book, card.id)
    return CardView(
        card=card,
        phones=_phones(book, row, card, on),
        tags=tags_of(book, card.id),
        own=own_of(book, card.id),
        row=row,
        figures=figures(book, card, row, past, brought, on),
        history=past,
        holdings=holdings(book, card.id, on),
        introductions=brought,
        care=care_of(book, card.household_id),
    )


def tags_of(book: Book, customer_id: int) -> tuple[str, ...]:
    """The tags that a card bears, by name."""
    borne = {tagging.tag_id for tagging in book.taggings.where(customer_id=customer_id)}
    return tuple(sorted(tag.name for tag in book.tags.where() if tag.id in borne))


def own_of(book: Book, customer_id: int) -> tuple[tuple[str, str], ...]:
    """What a card says in fields of the user's own, in their order."""
    values = values_of(book, customer_id)
    return tuple((field.name, values[field.id]) for field in own_fields(book) if field.id in values)


def phones_of(book: Book, customer_id: int) -> tuple[Phone, ...]:
    """The numbers of a card, whoever may see them, the first one first."""
    phones = book.phones.where(customer_id=customer_id)
    return tuple(sorted(phones, key=lambda phone: (phone.position, phone.id)))


def _phones(book: Book, row: TodayRow, card: Customer, on: date) -> tuple[Phone, ...]:
    member = next(one for one in row.line.members if one.customer_id == card.id)
    return phones_of(book, card.id) if shows_phone(member, on) else ()
