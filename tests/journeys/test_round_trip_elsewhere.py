"""An export that LibreOffice has saved, as it was and with a hundred cells edited, comes back as that."""

from pathlib import Path

from tests.journeys.conftest import SAMPLES, Shuke, rows_of
from tests.journeys.test_round_trip import CUSTOMERS, NOTHING_NEW, facts_of

SAVED, EDITED = SAMPLES / "saved_by_libreoffice.xlsx", SAMPLES / "edited_in_libreoffice.xlsx"
"""Written by `export customers` from the invented book; one of ten columns edited in every third row."""

CELLS = 100


def test_what_was_only_saved_elsewhere_changes_nothing(shuke: Shuke, book300: Path) -> None:
    before = rows_of(book300)
    again = shuke(book300, "import", SAVED)
    assert (again.verdicts, again.document["change"], again.notes("warnings")) == (NOTHING_NEW, None, [])
    assert rows_of(book300) == before


def test_a_hundred_edited_cells_are_a_hundred_changes(shuke: Shuke, book300: Path) -> None:
    before = facts_of(book300)
    report = shuke(book300, "import", EDITED)
    assert report.verdicts == (0, CELLS, 0, CUSTOMERS - CELLS, 0)
    after = facts_of(book300)
    changed = {
        (number, "birthday" if name.startswith("birth_") else name)
        for number, facts in after.items()
        for name, value in facts.items()
        if value != before[number][name]
    }
    assert len(changed) == CELLS
    assert {name for _, name in changed} == {
        *(
            "address",
            "employer",
            "note",
            "birthday",
            "wechat",
            "tags",
            "phones",
            "follow_up",
            "email",
            "estate",
        )
    }
    assert after["C000001"]["address"] == "城东新村 0 幢"
