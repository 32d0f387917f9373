"""Lists and the page of one customer: kinds of paper that have nothing to choose."""

from collections.abc import Sequence

from core.birthday_sheet import birthday_sheet
from core.customer_sheet import customer_sheet
from core.dormant_sheet import dormant_sheet
from core.renewals_sheet import renewal_sheet
from core.screens.dormant import Silence
from core.screens.renewals import Segment
from core.text import T
from gui.desk import Desk
from gui.papers.paper_form import PaperForm, Press
from gui.printing.birthdays import birthday_pages
from gui.printing.customer import customer_page
from gui.printing.dormant import dormant_pages
from gui.printing.marks import Page
from gui.printing.renewals import renewal_pages


class BirthdayListForm(PaperForm):
    """The birthdays of the next thirty days."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, T("Birthday list"))

    def pages(self, press: Press) -> Sequence[Page]:
        session = self.desk.session
        return birthday_pages(birthday_sheet(session.book, session.today), press.printed, press.setter)


class RenewalListForm(PaperForm):
    """What the page of renewals shows, narrowed as it is."""

    def __init__(self, desk: Desk, segment: Segment) -> None:
        super().__init__(desk, T("Renewals list"))
        self._segment = segment

    def pages(self, press: Press) -> Sequence[Page]:
        session = self.desk.session
        sheet = renewal_sheet(session.book, session.today, self._segment)
        return renewal_pages(sheet, press.printed, press.setter)


class DormantListForm(PaperForm):
    """The dormant as the page shows them, narrowed and opened as it is."""

    def __init__(self, desk: Desk, rows: Sequence[Silence]) -> None:
        super().__init__(desk, T("Dormant list"))
        self._rows = rows

    def pages(self, press: Press) -> Sequence[Page]:
        session = self.desk.session
        return dormant_pages(
            dormant_sheet(session.book, self._rows, session.today), press.printed, press.setter
        )


class CustomerSheetForm(PaperForm):
    """One customer on one page."""

    def __init__(self, desk: Desk, customer_id: int) -> None:
        super().__init__(desk, T("Customer sheet"))
        self._sheet = customer_sheet(desk.session.book, customer_id, desk.session.today)

    def pages(self, press: Press) -> Sequence[Page]:
        return [customer_page(self._sheet, press.printed, press.setter)]

    def file_name(self) -> str:
        return self.desk.say(T("Customer {number}", number=self._sheet.number))
