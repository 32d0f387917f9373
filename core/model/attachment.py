"""Photos and documents that belong to a card."""

from datetime import date

from core.records import dataclass

LARGEST = 5 * 1024 * 1024
"""Bytes that one attachment may have."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file as it was called when it was added. Attachments with the same bytes share one content.
    `size` in bytes."""

    customer_id: int
    name: str
    media_type: str
    size: int
    content_id: int
    added: date
    id: int = 0


@dataclass(frozen=True, slots=True)
class Content:
    """Bytes, found again by their hash (hexadecimal SHA-256)."""

    sha256: str
    data: bytes
    id: int = 0
