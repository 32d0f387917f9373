"""Every list by its name. Each function imports what it needs: all lists together take longer to load
than one of them takes to show."""

from collections.abc import Callable
from datetime import date

from core.ports import Book
from core.records import dataclass
from core.screens.listings.listing import Listing, ListRow

DAYS = 30


@dataclass(frozen=True, slots=True)
class Wish:
    """Which part of a list is wanted: `days` ahead of `on`, at most `limit` rows (None: all), the rows
    of `everybody`, the customers that match a `phrase` or the history of the one of that number."""

    on: date
    days: int = DAYS
    limit: int | None = None
    everybody: bool = False
    phrase: str = ""

    @property
    def most(self) -> int:
        """The limit as the book's queries take it."""
        return -1 if self.limit is None else self.limit


def _today(book: Book, wish: Wish) -> Listing[ListRow]:
    from core.screens.listings.today import today_listing

    return today_listing(book, wish.on)


def _customers(book: Book, wish: Wish) -> Listing[ListRow]:
    from core.screens.listings.customers import customer_listing

    return customer_listing(book, wish.on, wish.phrase, wish.most)


def _dormant(book: Book, wish: Wish) -> Listing[ListRow]:
    from core.screens.listings.dormant import dormant_listing

    return dormant_listing(book, wish.on, wish.everybody)


def _birthdays(book: Book, wish: Wish) -> Listing[ListRow]:
    from core.screens.listings.birthdays import birthday_listing

    return birthday_listing(book, wish.on, wish.days)


def _renewals(book: Book, wish: Wish) -> Listing[ListRow]:
    from core.screens.listings.renewals import renewal_listing

    return renewal_listing(book, wish.on, wish.days)


def _referrals(book: Book, _wish: Wish) -> Listing[ListRow]:
    from core.screens.listings.referrals import referral_listing

    return referral_listing(book)


def _credit(book: Book, _wish: Wish) -> Listing[ListRow]:
    from core.screens.listings.credit import credit_listing

    return credit_listing(book)


def _duplicates(book: Book, _wish: Wish) -> Listing[ListRow]:
    from core.screens.listings.likeness import duplicate_listing

    return duplicate_listing(book)


def _families(book: Book, _wish: Wish) -> Listing[ListRow]:
    from core.screens.listings.likeness import family_listing

    return family_listing(book)


def _tiers(book: Book, wish: Wish) -> Listing[ListRow]:
    from core.screens.listings.worth import tier_listing

    return tier_listing(book, wish.on, wish.everybody)


def _matrix(book: Book, wish: Wish) -> Listing[ListRow]:
    from core.screens.listings.worth import matrix_listing

    return matrix_listing(book, wish.on, wish.everybody)


def _appointments(book: Book, wish: Wish) -> Listing[ListRow]:
    from core.screens.listings.appointments import appointment_listing

    return appointment_listing(book, wish.on, wish.days)


def _wishes(book: Book, _wish: Wish) -> Listing[ListRow]:
    from core.screens.listings.wishes import wish_listing

    return wish_listing(book)


def _anniversaries(book: Book, wish: Wish) -> Listing[ListRow]:
    from core.screens.listings.anniversaries import anniversary_listing

    return anniversary_listing(book, wish.on, wish.days)


def _history(book: Book, wish: Wish) -> Listing[ListRow]:
    from core.screens.listings.history import card_history_listing, history_listing

    if wish.phrase:
        return card_history_listing(book, book.customer_by_number(wish.phrase), wish.most)
    return history_listing(book, wish.most)


LISTS: dict[str, Callable[[Book, Wish], Listing[ListRow]]] = {
    "today": _today,
    "customers": _customers,
    "dormant": _dormant,
    "birthdays": _birthdays,
    "renewals": _renewals,
    "referrals": _referrals,
    "credit": _credit,
    "duplicates": _duplicates,
    "families": _families,
    "tiers": _tiers,
    "matrix": _matrix,
    "appointments": _appointments,
    "wishes": _wishes,
    "anniversaries": _anniversaries,
    "history": _history,
}
