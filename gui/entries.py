"""What the navigation shows of each page: known before the page itself is loaded."""

from collections.abc import Sequence
from typing import NamedTuple

from core.text import T, Text

_PAGES_WITH_DIGITS = 9
_KEYS_APART = {"history": "Ctrl+Shift+Z", "settings": "Ctrl+0"}


class Entry(NamedTuple):
    """`key` names the page, `icon` and `label` stand there, `set_apart` draws a line above it."""

    key: str
    icon: str
    label: Text
    set_apart: bool = False


TODAY = Entry("today", "today", T("Today"))
CUSTOMERS = Entry("customers", "customers", T("Customers"))
FAMILIES = Entry("families", "families", T("Families"))
DORMANT = Entry("dormant", "dormant", T("Dormant"))
BIRTHDAYS = Entry("birthdays", "birthday", T("Birthdays"))
REFERRALS = Entry("referrals", "referral", T("Referrals"))
RENEWALS = Entry("renewals", "renewal", T("Renewals"))
SCHEDULE = Entry("schedule", "calendar", T("Schedule"))
OUTBOX = Entry("outbox", "message", T("Greetings"))
NEAR = Entry("near", "visit", T("Near here"))
EVENTS = Entry("events", "star", T("Events"))
IMPORTING = Entry("import", "import_export", T("Import"), set_apart=True)
EXPORTING = Entry("export", "file", T("Export"))
HISTORY = Entry("history", "clock", T("History"))
BACKUPS = Entry("backups", "drive", T("Backups"))
SETTINGS = Entry("settings", "settings", T("Settings"))

FROM_FILE = "from file"
"""What the backups are opened with to ask at once for a copy from elsewhere."""


def keys_of(pages: Sequence[str]) -> dict[str, str]:
    """The keys that open a page, by the page's own: digits in their order, and those that are apart."""
    keys = {key: f"Ctrl+{number}" for number, key in enumerate(pages[:_PAGES_WITH_DIGITS], start=1)}
    return keys | {key: _KEYS_APART[key] for key in pages if key in _KEYS_APART}
