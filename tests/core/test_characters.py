"""Traditional and simplified characters as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.characters import simplified


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("陳國棟", "陈国栋"),
        ("陈国栋", "陈国栋"),
        ("臺北市中山區", "台北市中山区"),
        ("廠長、會員 A1", "厂长、会员 A1"),
        ("abc", "abc"),
        ("", ""),
    ],
)
def test_what_is_traditional_becomes_simplified(text: str, plain: str) -> None:
    assert simplified(text) == plain


@given(st.text())
def test_every_character_keeps_its_place(text: str) -> None:
    assert len(simplified(text)) == len(text)
    assert simplified(simplified(text)) == simplified(text)
