"""What may be written to a file, and in which forms."""

from enum import StrEnum
from pathlib import PurePath

from core.errors import UserError
from core.records import dataclass
from core.text import T, Text


class What(StrEnum):
    """The lists that leave the book, and the empty sheets that come back filled."""

    CUSTOMERS = "customers"
    TODAY = "today"
    DORMANT = "dormant"
    BIRTHDAYS = "birthdays"
    RENEWALS = "renewals"
    REFERRALS = "referrals"
    CREDIT = "credit"
    HISTORY = "history"
    ALL = "all"
    TEMPLATE_CUSTOMERS = "template-customers"
    TEMPLATE_PURCHASES = "template-purchases"
    TEMPLATE_HISTORY = "template-history"


XLSX, CSV, VCF, ICS, PDF = ".xlsx", ".csv", ".vcf", ".ics", ".pdf"
SHEETS = (XLSX, CSV)
ENDINGS: dict[What, tuple[str, ...]] = {
    What.CUSTOMERS: (*SHEETS, VCF),
    What.TODAY: (*SHEETS, ICS, PDF),
    What.DORMANT: SHEETS,
    What.BIRTHDAYS: (*SHEETS, ICS, PDF),
    What.RENEWALS: (*SHEETS, ICS, PDF),
    What.REFERRALS: SHEETS,
    What.CREDIT: SHEETS,
    What.HISTORY: SHEETS,
    What.ALL: (XLSX,),
    What.TEMPLATE_CUSTOMERS: (XLSX,),
    What.TEMPLATE_PURCHASES: (XLSX,),
    What.TEMPLATE_HISTORY: (XLSX,),
}


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted. `phrase` chooses customers (empty: all of them), or `picked` does by their ids;
    `left_out` names, in their source words, the headings whose columns stay behind."""

    what: What
    phrase: str = ""
    left_out: frozenset[str] = frozenset()
    picked: frozenset[int] | None = None


def ending_of(what: What, file_name: str) -> str:
    """The form that the file's name asks for. Raises UserError when the list is not written in it."""
    ending = PurePath(file_name).suffix.lower()
    if ending not in ENDINGS[what]:
        raise UserError(_refusal(what, ending), T("{file}", file=file_name), _choice(what))
    return ending


def _refusal(what: What, ending: str) -> Text:
    if what is What.ALL and ending == CSV:
        return T("A CSV file holds one list only")
    return T("This list is not written as “{ending}”", ending=ending)


def _choice(what: What) -> Text:
    *others, last = ENDINGS[what]
    if not others:
        return T("Choose a name that ends in {ending}", ending=last)
    return T("Choose a name that ends in {endings} or {last}", endings=others, last=last)
