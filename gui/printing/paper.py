"""Paper as the core asks for it: pages written as a PDF, with a window or without."""

import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer
from PySide6.QtGui import QGuiApplication, QPageLayout, QPdfWriter

from core.address_labels import LabelSheet
from core.birthday_sheet import BirthdaySheet
from core.callsheet import CallSheet
from core.customer_sheet import CustomerSheet
from core.errors import UserError
from core.greeting_cards import Folded, GreetingCards
from core.guest_sheet import GuestSheet
from core.ports import Voice
from core.renewals_sheet import RenewalSheet
from core.text import T
from core.visit_sheet import VisitSheet
from gui.printing.birthdays import birthday_pages
from gui.printing.cards import card_pages
from gui.printing.customer import customer_page
from gui.printing.fonts import Fonts
from gui.printing.guests import guest_pages
from gui.printing.labels import label_pages
from gui.printing.layout import call_sheet_pages
from gui.printing.marks import Page
from gui.printing.painter import a4, a5, paint_pages
from gui.printing.renewals import renewal_pages
from gui.printing.saving import save
from gui.printing.setting import Setter
from gui.printing.visits import visit_pages


class QtPaper:
    """Fulfils `core.papers.Paper`.

    `clock` tells when a page is printed. Fonts need a Qt application: a program that has none hands
    one over as `toolkit`, and it lives as long as the paper.
    """

    def __init__(self, clock: Callable[[], datetime], toolkit: QGuiApplication | None = None) -> None:
        self._clock, self._toolkit = clock, toolkit

    def print_call_sheet(self, sheet: CallSheet, words: Voice, out: Path) -> int:
        fonts = Fonts(words.language)
        pages = call_sheet_pages(sheet, self._clock(), Setter(words, fonts))
        write_pdf(out, pages, fonts, words.say(T("Call sheet")))
        return len(pages)

    def print_birthdays(self, sheet: BirthdaySheet, words: Voice, out: Path) -> int:
        fonts = Fonts(words.language)
        pages = birthday_pages(sheet, self._clock(), Setter(words, fonts))
        write_pdf(out, pages, fonts, words.say(T("Birthdays")))
        return len(pages)

    def print_visits(self, sheet: VisitSheet, words: Voice, out: Path) -> int:
        fonts = Fonts(words.language)
        pages = visit_pages(sheet, self._clock(), Setter(words, fonts))
        write_pdf(out, pages, fonts, words.say(T("Visits")))
        return len(pages)

    def print_guests(self, sheet: GuestSheet, words: Voice, out: Path) -> int:
        fonts = Fonts(words.language)
        pages = guest_pages(sheet, self._clock(), Setter(words, fonts))
        write_pdf(out, pages, fonts, words.say(sheet.title))
        return len(pages)

    def print_customer(self, sheet: CustomerSheet, words: Voice, out: Path) -> int:
        fonts = Fonts(words.language)
        page = customer_page(sheet, self._clock(), Setter(words, fonts))
        write_pdf(out, [page], fonts, words.say(T("Customer {number}", number=sheet.number)))
        return 1

    def print_renewals(self, sheet: RenewalSheet, words: Voice, out: Path) -> int:
        fonts = Fonts(words.language)
        pages = renewal_pages(sheet, self._clock(), Setter(words, fonts))
        write_pdf(out, pages, fonts, words.say(T("Renewals")))
        return len(pages)

    def print_labels(self, sheet: LabelSheet, words: Voice, out: Path) -> int:
        if not sheet.people:
            raise UserError(
                T("None of these households has an address"), fix=T("Add addresses on the cards of customers")
            )
        fonts = Fonts(words.language)
        pages = label_pages(sheet, Setter(words, fonts))
        write_pdf(out, pages, fonts, words.say(T("Address labels")))
        return len(pages)

    def print_cards(self, cards: GreetingCards, words: Voice, out: Path) -> int:
        if not cards.people:
            raise UserError(T("There is nobody to greet"), fix=T("Choose more days or other customers"))
        fonts = Fonts(words.language)
        pages = card_pages(cards, Setter(words, fonts))
        write_pdf(out, pages, fonts, words.say(T("Greeting cards")), layout_of(cards.folded))
        return len(pages)


def layout_of(folded: Folded) -> QPageLayout:
    """The paper that is folded."""
    return a4() if folded is Folded.A4 else a5()


def write_pdf(
    out: Path, pages: Sequence[Page], fonts: Fonts, title: str, layout: QPageLayout | None = None
) -> None:
    """The pages as a PDF with its type inside, on A4 unless another `layout` is given. Raises UserError
    when it cannot be written."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(layout or a4())
    writer.setTitle(title)
    paint_pages(writer, pages, fonts)
    save(out, buffer.data())


def toolkit_without_display(name: str) -> QGuiApplication:
    """A Qt application for a command called `name`.

    On Linux it looks for no display. Elsewhere one is always there, and the fonts are the system's
    only with the platform's own plugin.
    """
    return QGuiApplication([name, "-platform", "offscreen"] if sys.platform == "linux" else [name])
