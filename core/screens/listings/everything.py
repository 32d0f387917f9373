"""All that the book holds about people, for those who take their data along."""

from core.ports import Book
from core.screens.listings.cards import card_listing
from core.screens.listings.credit import credit_listing
from core.screens.listings.intentions import all_appointments, all_promises, all_wishes
from core.screens.listings.kept_records import kept_listings
from core.screens.listings.listing import Listing, ListRow
from core.screens.listings.records import interaction_listing, owned_listing, purchase_listing
from core.screens.listings.ties import brought_listing, family_members_listing, kinship_listing


def everything(book: Book) -> list[Listing[ListRow]]:
    """One list for each kind of record; customers are named by number in all of them. The rarer kinds have
    one where there is any record of them."""
    return [
        card_listing(book),
        family_members_listing(book),
        interaction_listing(book),
        purchase_listing(book),
        owned_listing(book),
        all_wishes(book),
        all_appointments(book),
        all_promises(book),
        brought_listing(book),
        credit_listing(book),
        kinship_listing(book),
        *kept_listings(book),
    ]
