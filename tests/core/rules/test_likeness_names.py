"""How written names are folded, and how two of them are tied."""

import pytest

from core.model.customer import Sex
from core.rules.names import NameTie, as_called, fold_name, name_tie, surname_of, title_sex, without_title


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        (" 王伟", "王伟"),
        ("王　　伟", "王伟"),
        ("王伟（车险）", "王伟"),
        ("王伟(老客户)", "王伟"),
        ("【VIP】王伟", "王伟"),
        ("王伟1", "王伟"),
        ("王伟 Wang", "王伟"),
        ("阿卜杜拉·买买提", "阿卜杜拉买买提"),
        ("John  SMITH 2", "john smith"),
        ("123", ""),
    ],
)
def test_fold_name(name: str, folded: str) -> None:
    assert fold_name(name) == folded


@pytest.mark.parametrize(("name", "surname"), [("王伟", "王"), ("欧阳锋", "欧阳"), ("", "")])
def test_surname_of(name: str, surname: str) -> None:
    assert surname_of(name) == surname


@pytest.mark.parametrize(
    ("first", "second", "tie"),
    [
        ("王伟", "王伟", NameTie.SAME),
        ("王伟", "王玮", NameTie.SOUND),
        ("張偉", "张伟", NameTie.SOUND),
        ("宋国成", "宋国陈", NameTie.ACCENT),
        ("张思远", "章诗远", NameTie.ACCENT),
        ("林英", "林因", NameTie.ACCENT),
        ("王先生", "王伟", NameTie.PART),
        ("欧阳锋", "欧阳总", NameTie.PART),
        ("黃姐", "黄丽", NameTie.PART),
        ("王先生", "王总", NameTie.PART),
        ("王先生", "王先生", NameTie.PART),
        ("小伟", "王大伟", NameTie.GIVEN),
        ("老王", "王大伟", NameTie.PART),
        ("小飞", "黃俊飛", NameTie.GIVEN),
        ("小伟", "王伟", NameTie.GIVEN),
        ("阿伟", "小伟", NameTie.PART),
        ("大伟", "王大伟", NameTie.PART),
        ("王大伟", "王大伟车险", NameTie.PART),
        ("王建国", "王建军", NameTie.NEAR),
        ("王伟", "王伟强", NameTie.NONE),
        ("王先生", "李伟", NameTie.NONE),
        ("王太太", "王伟", NameTie.NONE),
        ("小", "王小", NameTie.NONE),
        ("小丽", "王伟", NameTie.NONE),
        ("阿婷", "李阿姨", NameTie.CALLED),
        ("王师傅", "老浩", NameTie.CALLED),
        ("阿婷", "小静", NameTie.NONE),
        ("李阿姨", "王姐", NameTie.NONE),
        ("王伟", "李静", NameTie.NONE),
        ("伟", "玮", NameTie.NONE),
        ("", "王伟", NameTie.NONE),
        ("王伟", "", NameTie.NONE),
    ],
)
def test_name_tie_is_the_same_both_ways(first: str, second: str, tie: NameTie) -> None:
    assert name_tie(first, second) is tie
    assert name_tie(second, first) is tie


@pytest.mark.parametrize(
    ("name", "sex"),
    [("王先生", Sex.MALE), ("欧阳女士", Sex.FEMALE), ("王总", None), ("王伟", None), ("王太太", None)],
)
def test_a_form_of_address_tells_the_sex(name: str, sex: Sex | None) -> None:
    assert title_sex(name) is sex


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("陈洁女士", "陈洁"),
        ("陳美惠 小姐", "陳美惠"),
        ("欧阳建国老师", "欧阳建国"),
        ("陈女士", "陈女士"),
        ("欧阳先生", "欧阳先生"),
        ("王小姐", "王小姐"),
        ("陈洁", "陈洁"),
    ],
)
def test_a_form_of_address_behind_a_whole_name(name: str, whole: str) -> None:
    assert without_title(name) == whole


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Smith, John", "john smith"),
        ("O'Neil,Mary K.", "mary k. o'neil"),
        ("Mrs. Mary O'NEIL", "mary o'neil"),
        ("Mr Lim", "mr lim"),
        ("Acme, Inc", "acme, inc"),
        ("陈洁女士", "陈洁"),
    ],
)
def test_names_for_comparing(name: str, called: str) -> None:
    assert as_called(name) == called
