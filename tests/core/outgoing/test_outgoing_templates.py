"""The empty sheets to fill in: what each asks for, in three languages."""

import pytest

from core.importing.fields import SheetKind
from core.importing.reports import ImportChoices
from core.importing.service import understand
from core.importing.sheet import Sheet, SheetFile
from core.outgoing.orders import What
from core.outgoing.templates import template
from resources.words import Words
from tests.makers import TODAY

KINDS = {
    What.TEMPLATE_CUSTOMERS: SheetKind.CUSTOMERS,
    What.TEMPLATE_PURCHASES: SheetKind.PURCHASES,
    What.TEMPLATE_HISTORY: SheetKind.INTERACTIONS,
}


@pytest.mark.parametrize("what", KINDS)
@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
def test_every_column_of_a_template_is_known_when_it_comes_back(what: What, language: str) -> None:
    sheet, notes = template(what, Words(language, TODAY), TODAY)
    filled = Sheet(sheet.name, [[column.heading for column in sheet.columns], *sheet.rows, ["7", "陈国栋"]])
    understood = understand(SheetFile("a.xlsx", "ab" * 32, [filled]), ImportChoices(kind=KINDS[what]))
    assert understood.mapping.leftover == ()
    assert len(notes.columns) == 2
