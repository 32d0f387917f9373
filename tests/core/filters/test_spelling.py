"""Whether a phrase stands in a name: as it is written, in its pinyin, or in its initials."""

import pytest

from core.filters.spelling import bears, plain


@pytest.mark.parametrize(
    ("name", "phrase"),
    [
        ("陈国栋", "国栋"),
        ("陳國棟", "国栋"),
        ("陈国栋", "國棟"),
        ("陈国栋", "guodong"),
        ("陈国栋", "chen'guo"),
        ("陈国栋", " CGD "),
        ("单老板", "slb"),
        ("Print the call sheet", "call"),
        ("打印联系名单", "dylx"),
    ],
)
def test_a_name_is_found_however_it_is_typed(name: str, phrase: str) -> None:
    assert bears(name, plain(phrase))


@pytest.mark.parametrize(("name", "phrase"), [("陈国栋", "陈栋"), ("陈国栋", "wgd"), ("History", "today")])
def test_another_name_is_not(name: str, phrase: str) -> None:
    assert not bears(name, plain(phrase))
