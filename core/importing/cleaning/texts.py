"""General text, and numbers that are names rather than figures."""

from datetime import date

from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.dates import to_serial
from core.importing.cleaning.listed import listed_values
from core.importing.cleaning.reading import NOTHING, Reading, Remark, unreadable
from core.importing.sheet import Cell
from core.text import T

LONGEST_TEXT = 32_767
LONGEST_READ = 1_000
"""Characters of a cell in which anything but text is looked for."""
_LATEST_NUMBER = 1950


def read_text(cell: Cell) -> Reading:
    """Text without invisible characters, cut at what a spreadsheet cell can hold."""
    text = filled_text(cell)
    if not text:
        return NOTHING
    if len(text) <= LONGEST_TEXT:
        return Reading(text)
    return Reading(text[:LONGEST_TEXT], cut_remark(len(text), LONGEST_TEXT))


def read_email(cell: Cell) -> Reading:
    """An address as text; of a list in JSON the values. What has no @ is none."""
    reading = read_text(listed_values(cell) if isinstance(cell, str) else cell)
    return reading if reading.value is None or "@" in str(reading.value) else Reading(keep_typed=True)


def read_number(cell: Cell) -> Reading:
    """A number that names something, such as a customer's: 12.0 is “12”, leading zeros stay. One that its
    column shows as a day is one of the first days that spreadsheets count."""
    if isinstance(cell, date) and cell.year < _LATEST_NUMBER:
        cell = to_serial(cell)
    text = filled_text(cell).lstrip("'")
    return Reading(" ".join(text.split())) if text else NOTHING


def cut_remark(length: int, longest: int) -> Remark:
    """That a text was shortened."""
    return Remark(
        T("The text has {length} characters, {longest} were kept", length=length, longest=longest),
        T("Shorten it, or put the rest into another column"),
    )


def too_long(length: int) -> Reading:
    """Of a cell that cannot be what its column holds."""
    return unreadable(
        T("The cell holds {length} characters of text", length=length),
        T("Put the text into a column of notes"),
    )
