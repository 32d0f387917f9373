"""How a text was read, and what else may be chosen."""

from core.importing.sheet import Sheet, TextForm
from core.screens.importing.text_form import DELIMITERS, ENCODINGS, form_of, offered
from core.text import T


def test_a_text_tells_how_it_was_read_and_a_workbook_does_not() -> None:
    assert form_of(Sheet("a", [], "gb18030", ";")) == TextForm("gb18030", ";")
    assert form_of(Sheet("a", [])) is None


def test_the_form_in_force_is_always_among_those_offered() -> None:
    assert offered(ENCODINGS, "utf-8") is ENCODINGS
    assert offered(DELIMITERS, "#")["#"] == T("{name}", name="#")
