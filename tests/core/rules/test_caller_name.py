"""The words around a caller's name."""

import pytest

from core.rules.caller_name import around_name, is_pattern

KNOWN = {"{product}": "车", "{tier}": "白金", "{number}": "1042"}


@pytest.mark.parametrize(
    ("pattern", "around"),
    [
        ("{name}", ("", "")),
        ("{name} {product} {tier}", ("", "车 白金")),
        ("{tier} {name} {number}", ("白金", "1042")),
    ],
)
def test_parts_stand_where_the_pattern_has_them(pattern: str, around: tuple[str, str]) -> None:
    assert around_name(pattern, KNOWN) == around


def test_parts_without_a_value_vanish() -> None:
    assert around_name("{product} {name} {tier} {number}", {"{tier}": " 白金 "}) == ("", "白金")


@pytest.mark.parametrize("pattern", ["{name}", "{number} {tier} {name} {product}", " {name}  {tier} "])
def test_patterns(pattern: str) -> None:
    assert is_pattern(pattern)


@pytest.mark.parametrize(
    "pattern",
    ["", "{tier}", "{name} {name}", "{name}{tier}", "{name} {phone}", "{name.x}", "陈 {name}"],
)
def test_what_is_no_pattern(pattern: str) -> None:
    assert not is_pattern(pattern)
