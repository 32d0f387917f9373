"""Texts that are more than lines of cells: web pages, XML workbooks, contact cards."""

from collections.abc import Iterator

from core.importing.sheet import TextForm
from storage.sheets import kinds
from storage.sheets.encodings import Encoding, known_encoding
from storage.sheets.kinds import Shape
from storage.sheets.parts import Part
from storage.sheets.texts import read_text, text_encoding, text_head


def read_any_text(data: bytes, name: str, form: TextForm) -> Iterator[Part]:
    """The sheets of a file that is text; the first is called `name` unless it has a name of its own.

    Raises UserError for all that holds no table.
    """
    if kinds.is_mail(data):
        return _mail(data, name)
    encoding = _encoding(data, form.encoding)
    head = text_head(data, encoding)
    shape = kinds.shape_of(head)
    if shape is Shape.CELLS:
        return read_text(data, name, form, encoding, head)
    return _SHAPES[shape](data, name, encoding)


def _encoding(data: bytes, wanted: str) -> Encoding:
    """What the user says, what the file declares if that is true, else what is found."""
    declared = kinds.declared_encoding(data)
    if declared and not wanted:
        encoding = known_encoding(declared, data)
        if encoding and Encoding(encoding.name, encoding.skip).fits(data):
            return encoding
    return text_encoding(data, wanted)


def _mail(data: bytes, name: str) -> Iterator[Part]:
    from storage.sheets.mails import page_of
    from storage.sheets.pages import read_page

    text, encoding = page_of(data)
    return read_page(text, name, encoding)


def _page(data: bytes, name: str, encoding: Encoding) -> Iterator[Part]:
    from storage.sheets.pages import read_page

    return read_page(_whole(data, encoding), name, encoding.name)


def _xml_workbook(data: bytes, _name: str, encoding: Encoding) -> Iterator[Part]:
    from storage.sheets.xml_workbooks import read_xml_workbook

    return read_xml_workbook(_whole(data, encoding), encoding.name)


def _cards(data: bytes, name: str, encoding: Encoding) -> Iterator[Part]:
    from storage.cards.reading import read_cards

    return read_cards(data, name, encoding)


def _whole(data: bytes, encoding: Encoding) -> str:
    with encoding.open(data) as text:
        return text.read()


_SHAPES = {Shape.WEB_PAGE: _page, Shape.XML_WORKBOOK: _xml_workbook, Shape.CARDS: _cards}
