"""Fields are filled, in any language they are written in, and can be found again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import UserError
from core.rules.filling import FIELDS, Piece, check_fields, emptied, field_names, filled, plain

VALUES = {"call": "汤哥", "name": "汤国强", "product": "远岭 S7", "days": "7"}


def test_the_filled_words_are_told_apart() -> None:
    assert filled("{call}，{product}还顺吧？", VALUES) == (
        Piece("汤哥", filled=True),
        Piece("，"),
        Piece("远岭 S7", filled=True),
        Piece("还顺吧？"),
    )


def test_what_nobody_knows_is_not_offered() -> None:
    assert filled("{call}，{age} 岁了", VALUES) is None
    assert filled("{call}，{shoe} 码", VALUES) is None


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
def test_a_field_may_be_written_in_every_language(language: str) -> None:
    said = dict(zip(FIELDS, field_names(language), strict=True))
    pieces = filled(said["call"] + "," + said["days"], VALUES)
    assert pieces is not None
    assert plain(pieces) == "汤哥,7"


@pytest.mark.parametrize(
    ("template", "what"),
    [
        ("  ", "The wording is empty"),
        ("{shoe}", "There is no field {name}"),
        ("{call", "A brace has no other"),
        ("call}", "A brace has no other"),
    ],
)
def test_a_wording_that_cannot_be_filled_is_refused(template: str, what: str) -> None:
    with pytest.raises(UserError) as refused:
        check_fields(template)
    assert refused.value.what.msgid == what


def test_what_was_written_for_one_becomes_a_wording_for_all() -> None:
    text = "汤哥，远岭 S7 用了 7 天，汤国强一家都好吧"
    assert emptied(text, VALUES, "zh_CN") == "{称呼}，{产品} 用了 7 天，{姓名}一家都好吧"
    assert emptied("都好吧", {}, "en") == "都好吧"
    assert emptied("汤国强", {"call": "汤国强", "name": "汤国强"}, "en") == "{call}"


@given(st.text(alphabet="甲乙丙 ，。", min_size=1))
def test_a_text_without_fields_stays_as_it_is(text: str) -> None:
    pieces = filled(text, {})
    assert pieces is not None
    assert plain(pieces) == text
    check_fields(text + "。")
