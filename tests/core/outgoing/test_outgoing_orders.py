"""Which list is written in which form, and what is said about the others."""

import pytest

from core.errors import UserError
from core.outgoing.orders import ENDINGS, What, ending_of
from core.text import T


@pytest.mark.parametrize("what", What)
def test_every_list_has_a_form_and_takes_its_name_in_any_case(what: What) -> None:
    for ending in ENDINGS[what]:
        assert ending_of(what, f"list{ending.upper()}") == ending


def refusal(what: What, name: str) -> UserError:
    with pytest.raises(UserError) as caught:
        ending_of(what, name)
    return caught.value


def test_a_refusal_names_the_endings_that_work() -> None:
    error = refusal(What.BIRTHDAYS, "out.vcf")
    assert error.what == T("This list is not written as “{ending}”", ending=".vcf")
    assert error.fix == T(
        "Choose a name that ends in {endings} or {last}", endings=[".xlsx", ".csv", ".ics"], last=".pdf"
    )


def test_the_whole_book_is_more_than_one_list() -> None:
    error = refusal(What.ALL, "out.csv")
    assert error.what == T("A CSV file holds one list only")
    assert error.fix == T("Choose a name that ends in {ending}", ending=".xlsx")
    assert refusal(What.ALL, "out.pdf").what.values == {"ending": ".pdf"}
