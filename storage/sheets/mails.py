"""A workbook saved as “single file web page”: a mail message whose parts are web pages."""

from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from itertools import islice

from storage.sheets import refusals
from storage.sheets.encodings import known_encoding
from storage.sheets.kinds import declared_encoding
from storage.sheets.texts import text_encoding

_MOST_PARTS = 500


def page_of(data: bytes) -> tuple[str, str]:
    """The web pages inside, one after the other, and the encoding of the first.

    Raises UserError when there is none.
    """
    try:
        pages = list(islice(_pages(message_from_bytes(data)), _MOST_PARTS))
    except (RecursionError, AttributeError, LookupError, ValueError):
        # What the library raises for headers that are no headers.
        raise refusals.damaged() from None
    if not pages:
        raise refusals.page_without_table()
    return "\n".join(text for text, _ in pages), pages[0][1]


def _pages(message: Message) -> Iterator[tuple[str, str]]:
    for part in message.walk():
        content = part.get_payload(decode=True)
        if part.get_content_type() == "text/html" and isinstance(content, bytes):
            yield _text(content, part.get_content_charset() or declared_encoding(content))


def _text(content: bytes, charset: str) -> tuple[str, str]:
    encoding = known_encoding(charset, content) or text_encoding(content)
    with encoding.open(content) as text:
        return text.read(), encoding.name
