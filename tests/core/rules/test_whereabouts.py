"""Where a flat stands, read from the fields of a card."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.whereabouts import Whereabouts, whereabouts

EXAMPLES = {
    ("", "", "南安市中山路306号清风雅苑7幢4单元601室"): "南安市|中山路|清风雅苑|7|7幢4单元601室",
    ("福建省泉州市", "", "晋江市光明路775号绿城名邸20幢304室"): "晋江市|光明路|绿城名邸|20|20幢304室",
    ("广东省广州市", "", "越秀区幸福路75号碧水小区1幢904室"): "越秀区|幸福路|碧水小区|1|1幢904室",
    ("城西区", "梧桐里", "中山路53号梧桐里13-4-501"): "城西区|中山路|梧桐里|13|13-4-501",
    ("福建省泉州市", "", "福建省泉州市丰泽区 东海街道 泰禾广场 B座1203"): "丰泽区||泰禾广场|B|B座1203",
    ("上海市", "世纪家园", "张杨路 500 弄 12 号 302 室"): "上海市|张杨路|世纪家园||12号302室",
    ("", "", "人民路120号601室"): "|人民路|||601室",
    ("", "", "城市花园3幢201"): "||城市花园|3|3幢201",
    ("", "", "东方城市花园3号楼201"): "||东方城市花园|3|3号楼201",
    ("", "", "红旗市场路3号"): "|红旗市场路|||",
    ("广西壮族自治区", "", ""): "广西壮族自治区||||",
    ("", "", "陈埭镇花厅口村12号"): "陈埭镇||花厅口村||12号",
    ("Kowloon", "Riverside Garden", "Flat 3"): "Kowloon||Riverside Garden||Flat 3",
    ("", "", ""): "||||",
}


@pytest.mark.parametrize("card", EXAMPLES)
def test_a_place_is_read_from_the_card(card: tuple[str, str, str]) -> None:
    place = whereabouts(*card)
    told = (place.district, place.street, place.estate, place.building, place.flat)
    assert "|".join(told) == EXAMPLES[card]


def test_buildings_stand_in_the_order_of_their_numbers() -> None:
    places = [whereabouts("", "", f"南安市清风雅苑{building}幢101") for building in ("10", "9", "A2")]
    assert [place.building for place in sorted(places, key=lambda one: one.order)] == ["A2", "9", "10"]
    assert Whereabouts(street="中山路").order == ("", "中山路", 0, "")
    assert whereabouts("", "", f"清风雅苑{'1' * 5_000}幢101").order[2] == 111_111_111


@given(st.tuples(*[st.text("福建省市区县镇路街号幢单元室花园 AB12-,", max_size=16)] * 3))
def test_whatever_is_written_is_read_without_a_word_being_invented(card: tuple[str, str, str]) -> None:
    place = whereabouts(*card)
    said = "".join("".join(card).split())
    assert all("".join(part.split()) in said for part in (place.district, place.street, place.estate))
