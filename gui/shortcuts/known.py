"""The keys of every page in words, in the order in which a day needs them."""

from typing import NamedTuple

from core.text import T, Text
from gui.widgets.cover_line import KEYS as COVER_KEYS


class Keys(NamedTuple):
    """`caps` are the keys as `gui.keys.bind` takes them, each on a cap of its own; `1–6` stands for
    every digit between."""

    caps: tuple[str, ...]
    does: Text


def _keys(caps: str, does: Text) -> Keys:
    return Keys(tuple(caps.split()), does)


_SEARCH = _keys("Ctrl+F F3", T("Search"))
_OPEN_CARD = _keys("Return", T("Open the card"))
_NEW_CUSTOMER = _keys("Ctrl+N", T("New customer"))
_PRINT = _keys("Ctrl+P", T("Print"))
_SAVE = _keys("Ctrl+S", T("Save what is being written"))
_PANEL = _keys("F4", T("Show or hide the panel"))
_TICK = _keys("Space", T("Tick the row"))
_OUTCOMES = (
    _keys("1–6", T("Log the outcome")),
    _keys("Shift+1–6", T("Log it and choose the next date")),
)
_COPY_PHONE = _keys("Ctrl+Shift+C", T("Copy the phone number"))
_CODE = _keys("Ctrl+D", T("Large code to dial with the phone"))

EVERYWHERE = (
    _keys("Ctrl+K", T("Search or go to")),
    _keys("Ctrl+1–9", T("Open a page, in the order at the left")),
    _keys("Ctrl+0", T("Settings")),
    _keys("F6 Shift+F6", T("Next or previous part of the window")),
    _keys("Up Down", T("Move in a list")),
    _keys("Esc", T("Close, or back to the list")),
    _keys("Ctrl+E", T("Quick entry")),
    _keys("Ctrl+Z", T("Undo")),
    _keys("Ctrl+Y", T("Redo")),
    _keys("Ctrl+Shift+Z", T("History of all changes")),
    _keys(COVER_KEYS, T("Cover tiers, amounts and phones, or show them")),
    _keys("F1", T("Keys for this page")),
)

OF_PAGES: dict[str, tuple[Keys, ...]] = {
    "today": (
        *_OUTCOMES,
        _keys("Return", T("Write a note; Enter again logs it")),
        _keys("Ctrl+J", T("Change the next date")),
        _keys("Left Right", T("Another wording")),
        _keys("Ctrl+C", T("Copy the wording")),
        _COPY_PHONE,
        _CODE,
        _PANEL,
        _keys("Ctrl+P", T("Print the call sheet")),
        _keys("Ctrl+G", T("Enter results from the sheet")),
        _NEW_CUSTOMER,
    ),
    "customers": (
        _SEARCH,
        _keys("Return Ctrl+Return", T("Open the card; on the card, write a note")),
        _NEW_CUSTOMER,
        _PRINT,
        _keys("Space Ctrl+A", T("Tick the row, or all that are found")),
        _keys("Ctrl+T", T("Tag whoever is ticked, or the row")),
        _keys("Ctrl+J", T("Put whoever is ticked into next week")),
        _keys("Ctrl+I", T("Make one family of those who are ticked")),
        _keys("Ctrl+Shift+E", T("Write whoever is ticked to a file")),
        _keys("Ctrl+Shift+O", T("Another order")),
        _keys("F2", T("Edit the card")),
        *_OUTCOMES,
        _keys("F7", T("Ask how it was: revisit")),
        _keys("F8", T("Rhythm and care of the household")),
        _keys("Ctrl+B", T("Enter a purchase")),
        _COPY_PHONE,
        _CODE,
        _keys("Ctrl+Up Ctrl+Down", T("Previous or next card")),
        _SAVE,
    ),
    "families": (
        _keys("Return", T("Merge into one, or make one household")),
        _keys("Ctrl+I", T("Family, not one person")),
        _keys("Delete", T("Never suggest again")),
    ),
    "dormant": (
        _SEARCH,
        _OPEN_CARD,
        _keys("Ctrl+Return", T("Put the first into next week")),
        _keys("Left Right", T("Less or more of a group")),
        _PRINT,
    ),
    "birthdays": (
        _keys("Left Right", T("Earlier or later days")),
        _OPEN_CARD,
        _keys("Ctrl+Return", T("Write the greetings")),
        _PRINT,
    ),
    "referrals": (
        _keys("Left Right", T("Close or open a branch")),
        _OPEN_CARD,
        _keys("Ctrl+R", T("Record a referral")),
        _keys("Delete", T("Take a referral back")),
        _SAVE,
    ),
    "renewals": (
        _TICK,
        _keys("Ctrl+Return", T("Put into next week")),
        _keys("1", T("Talked about it")),
        _keys("Ctrl+J", T("Settle it: renewed, or another date")),
        _keys("Delete", T("Give it up")),
        _keys("Left Right", T("Fewer or more days")),
        _PANEL,
        _SAVE,
        _PRINT,
    ),
    "schedule": (
        _keys("Left Right", T("Earlier or later days")),
        _keys("1", T("Appointment kept")),
        _keys("2", T("Move it")),
        _keys("3", T("Missed")),
        _keys("Ctrl+N", T("New appointment")),
        _SAVE,
    ),
    "outbox": (
        _keys("Ctrl+C", T("Copy the text and mark it sent")),
        _keys("Left Right", T("Another wording")),
        _keys("F2", T("Change the text")),
        _keys("Shift+F2", T("Write it oneself")),
        _keys("Ctrl+Return", T("Take the text that is written")),
        _keys("Ctrl+S", T("Keep as my wording")),
        _keys("Delete", T("Leave this one out")),
        _keys("Ctrl+J", T("Send later")),
        _keys("Ctrl+N", T("Write news to several")),
        _keys("Ctrl+T", T("My wordings")),
    ),
    "near": (
        _SEARCH,
        _keys("1", T("Met")),
        _keys("2", T("Nobody in")),
        _keys("3", T("Write down what was said")),
        _TICK,
        _OPEN_CARD,
        _PRINT,
    ),
    "events": (
        _keys("Ctrl+N", T("New event or club")),
        _keys("Ctrl+I", T("Invite, or take in a member")),
        _keys("1–4", T("Invited, coming, came, did not come")),
        _keys("5", T("Note a gift")),
        _keys("Delete", T("Take off the list")),
        _keys("F2", T("Change the event")),
        _keys("Ctrl+R", T("The same event again")),
        _keys("Ctrl+P", T("Print the invitations")),
        _keys("Ctrl+Shift+P", T("Print the sign-in sheet")),
        _SAVE,
    ),
    "import": (
        _keys("Ctrl+Return", T("To the next step")),
        _keys("Alt+Left", T("Back a step")),
        _keys("F8", T("Next problem")),
        _keys("F2", T("Type over a cell")),
        _keys("Space", T("Leave a row out, or take it in")),
    ),
    "export": (_keys("Ctrl+Return", T("Write the file")), _TICK),
    "history": (_SEARCH, _keys("Ctrl+Return", T("Undo this step, or bring it back"))),
    "backups": (
        _keys("Ctrl+B", T("Back up now")),
        _keys("Ctrl+Return", T("Go back to the copy that is chosen")),
    ),
}


def single(cap: str) -> list[str]:
    """Every key that a cap stands for."""
    first, _, last = cap.partition("–")
    return [f"{first[:-1]}{digit}" for digit in range(int(first[-1]), int(last) + 1)] if last else [cap]
