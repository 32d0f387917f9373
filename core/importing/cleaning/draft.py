"""A row while its cells are being put together."""

from math import prod

from core.importing.cells import cell_text
from core.importing.cleaning.deals import CALLED_OFF, WON
from core.importing.cleaning.names import joined_name, told_sex
from core.importing.cleaning.phones import SAME_AS_PHONE
from core.importing.cleaning.reading import Reading, Remark
from core.importing.cleaning.wishes import WishTold
from core.importing.fields import Field, Reads
from core.importing.looks import find_qq, find_wechat, is_email, is_phone
from core.importing.mapping import ColumnMap
from core.importing.sheet import Cell
from core.model.customer import Phone
from core.records import dataclass
from core.text import Text

_SAME_WORDS = (
    "同号 同手机 同手机号 同手机号码 同电话 同电话号 同电话号码 手机号 手机号码 手机同号 微信同号 同手機 "
    "同手機號 同手機號碼 同電話"
)
_SAME_AS_PHONE = frozenset(_SAME_WORDS.split())
_OF_SPOUSE = {"spouse": "name", "spouse_phone": "phone", "spouse_birthday": "birthday"}


@dataclass(frozen=True, slots=True)
class RowNote:
    """A warning or a problem: the sheet's row, the heading, the cell as text, why, and what to do; `sheet` is
    the name of that sheet where several are read as one."""

    row: int
    column: str
    value: str
    reason: Text
    fix: Text
    sheet: str = ""


class Draft:
    """Values by field name, lines for the note, and warnings, growing cell by cell."""

    __slots__ = ("_asides", "_lines", "row", "values", "warnings")

    def __init__(self, row: int) -> None:
        self.row = row
        self.values: dict[str, object] = {}
        self.warnings: list[RowNote] = []
        self._lines: list[str] = []
        self._asides: list[str] = []

    def take(self, column: ColumnMap, cell: Cell, reading: Reading) -> None:
        """Adds what one cell said."""
        value, remark, aside, keep_typed = reading
        field = column.field
        if value is not None and field is not None:
            if field.name in self.values or field.name == "note":
                self._join(column, field, cell, value)
            else:
                self.values[field.name] = value
        if remark is not None:
            self._warn(column, cell, remark)
        if aside:
            self._set_aside(column, aside)
        if keep_typed:
            self._keep(column, cell)

    def finish(self) -> None:
        """Fills what only the whole row tells: the note, a phone or WeChat that stood beside the name or
        each other, and the sex from a form of address."""
        if self._asides:
            self._take_phone()
            self._take_wechat()
            self._take_qq()
            self._take_email()
            self._take_same_account()
        if self.values.get("wechat") in _SAME_AS_PHONE:
            self._take_phone_as_wechat()
        if self._lines or self._asides:
            self.values["note"] = "\n".join(dict.fromkeys((*self._lines, *self._asides)))
        if "unit_price" in self.values:
            self._take_price()
        if "spouse" in self.values and self.values.keys().isdisjoint(("name", "phone")):
            self._take_spouse()
        name = self.values.get("name")
        if name is not None and self.values.get("employer") == name:
            del self.values["employer"]
        if "sex" not in self.values and isinstance(name, str) and (sex := told_sex(name)):
            self.values["sex"] = sex

    def _take_phone(self) -> None:
        """Where a column has the same one it need not be said twice."""
        told = self._phones()
        found = next((words for words in self._asides if is_phone(words)), None)
        if found is None or (told and all(phone.digits != found for phone in told)):
            return
        self._asides.remove(found)
        if not told:
            self.values["phone"] = (Phone(0, found, found),)

    def _take_wechat(self) -> None:
        said = ((words, find_wechat(words)) for words in self._asides)
        words, found = next(((words, one) for words, one in said if one), ("", None))
        if found and "wechat" not in self.values:
            self._asides.remove(words)
            self.values["wechat"] = found["bare"] or found["named"]

    def _take_qq(self) -> None:
        said = ((words, find_qq(words)) for words in self._asides)
        words, found = next(((words, one) for words, one in said if one), ("", None))
        if found and "qq" not in self.values:
            self._asides.remove(words)
            self.values["qq"] = found["number"]

    def _take_email(self) -> None:
        """Where a column has the same one it need not be said twice."""
        found = next((words for words in self._asides if is_email(words)), None)
        if found and self.values.setdefault("email", found) == found:
            self._asides.remove(found)

    def _take_same_account(self) -> None:
        """微信同号 beside a phone; where a column tells the account, that one counts."""
        if SAME_AS_PHONE in self._asides:
            self._asides.remove(SAME_AS_PHONE)
            self.values.setdefault("wechat", SAME_AS_PHONE)

    def _take_phone_as_wechat(self) -> None:
        told = self._phones()
        if told:
            self.values["wechat"] = told[0].digits

    def _take_spouse(self) -> None:
        """Where of a couple one alone is told, a bride without a groom, he or she is the customer."""
        for told, field in _OF_SPOUSE.items():
            if told in self.values:
                self.values.setdefault(field, self.values.pop(told))

    def _take_price(self) -> None:
        """What one costs, as often as it was bought."""
        told = (self.values.pop("unit_price"), self.values.get("quantity"))
        self.values["amount"] = prod(figure for figure in told if isinstance(figure, int))

    def _phones(self) -> list[Phone]:
        """The phones of the row's customer."""
        told = (self.values.get(field) for field in ("phone", "phone2"))
        return [phone for phones in told if isinstance(phones, tuple) for phone in phones]

    def _join(self, column: ColumnMap, field: Field, cell: Cell, value: object) -> None:
        told = self.values.get(field.name)
        if field.name == "note":
            self._lines.append(str(value))
        elif field.joins or field.reads is Reads.DEAL:
            self.values[field.name] = _joined(field.reads, told, value)
        elif told != value:
            self._keep(column, cell)

    def _warn(self, column: ColumnMap, cell: Cell, remark: Remark) -> None:
        self.warnings.append(RowNote(self.row, column.heading, cell_text(cell), remark.reason, remark.fix))

    def _set_aside(self, column: ColumnMap, words: str) -> None:
        """Words about the source say where somebody was met; others go to the note."""
        if column.field and column.field.reads is Reads.SOURCE and "place_met" not in self.values:
            self.values["place_met"] = words
        else:
            self._asides.append(words)

    def _keep(self, column: ColumnMap, cell: Cell) -> None:
        self._asides.append(f"{column.heading}: {cell_text(cell)}")


def _joined(reads: Reads, first: object, second: object) -> object:
    """Two columns of one field as one value."""
    if isinstance(first, tuple) and isinstance(second, tuple):
        return (*first, *(one for one in second if one not in first))
    if isinstance(first, WishTold) and isinstance(second, WishTold):
        return first.joined(second)
    if reads is Reads.DEAL:
        return next((told for told in (CALLED_OFF, WON) if told in (first, second)), first)
    old, new = str(first), str(second)
    if reads is Reads.FAMILY_NAME:
        return joined_name(new, old)
    if reads is Reads.GIVEN_NAME:
        return joined_name(old, new)
    if reads is Reads.ADDRESS_PART:
        return f"{old}-{new}" if old[-1].isdecimal() and new[0].isdecimal() else old + new
    if reads is Reads.OWN:
        return f"{old} / {new}"
    if new in old:
        return old
    return f"{old}, {new}" if old[-1].isascii() and new[0].isascii() else old + new
