"""What paints the printed pages: one page description a paper, each in a module of its own."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from core.ports import Voice

# The sheets are not needed to know of the painter, and most days nothing is printed.
if TYPE_CHECKING:
    from core.address_labels import LabelSheet
    from core.birthday_sheet import BirthdaySheet
    from core.callsheet import CallSheet
    from core.customer_sheet import CustomerSheet
    from core.greeting_cards import GreetingCards
    from core.guest_sheet import GuestSheet
    from core.renewals_sheet import RenewalSheet
    from core.visit_sheet import VisitSheet


class Paper(Protocol):
    """The painter of printed pages; it writes a PDF without a printer or a display."""

    def print_call_sheet(self, sheet: "CallSheet", words: Voice, out: Path) -> int:
        """Write the sheet and return the number of pages. Raises UserError when it cannot be written."""
        ...

    def print_birthdays(self, sheet: "BirthdaySheet", words: Voice, out: Path) -> int:
        """As `print_call_sheet`."""
        ...

    def print_visits(self, sheet: "VisitSheet", words: Voice, out: Path) -> int:
        """As `print_call_sheet`."""
        ...

    def print_guests(self, sheet: "GuestSheet", words: Voice, out: Path) -> int:
        """As `print_call_sheet`."""
        ...

    def print_customer(self, sheet: "CustomerSheet", words: Voice, out: Path) -> int:
        """As `print_call_sheet`; always one page."""
        ...

    def print_renewals(self, sheet: "RenewalSheet", words: Voice, out: Path) -> int:
        """As `print_call_sheet`."""
        ...

    def print_labels(self, sheet: "LabelSheet", words: Voice, out: Path) -> int:
        """As `print_call_sheet`; also raises UserError when nobody on it has an address."""
        ...

    def print_cards(self, cards: "GreetingCards", words: Voice, out: Path) -> int:
        """As `print_call_sheet`, two pages a card; also raises UserError when there is nobody to greet."""
        ...
