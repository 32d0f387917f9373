"""Photos and documents that belong to a card."""

from dataclasses import dataclass
from datetime import date

LARGEST = 5 * 1024 * 1024
"""Bytes that one attachment may have."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file as it was called when it was added. Its bytes are the content of the same hash; two
    attachments with the same bytes share them. `size` in bytes."""

    customer_id: int
    name: str
    media_type: str
    size: int
    sha256: str
    added: date
    id: int = 0


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of one hash (hexadecimal SHA-256)."""

    sha256: str
    data: bytes
    id: int = 0
