"""All that the book holds about people, for those who take their data along."""

from core.ports import Book
from core.screens.listings.cards import card_listing
from core.screens.listings.credit import credit_listing
from core.screens.listings.listing import Listing, ListRow
from core.screens.listings.records import interaction_listing, owned_listing, purchase_listing
from core.screens.listings.referrals import referral_listing


def everything(book: Book) -> list[Listing[ListRow]]:
    """One list for each kind of record."""
    return [
        card_listing(book),
        purchase_listing(book),
        interaction_listing(book),
        owned_listing(book),
        referral_listing(book),
        credit_listing(book),
    ]
