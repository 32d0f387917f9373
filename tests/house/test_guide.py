"""The guide tells about every setting, and tells the default that holds."""

import re
from dataclasses import fields

import pytest

from core.model.setting import Settings
from tests.house.sources import ROOT

ROW = re.compile(r"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


def guide() -> dict[str, tuple[str, str]]:
    """Name → default and meaning, as the table of settings has them."""
    text = (ROOT / "docs" / "guide.md").read_text("utf-8")
    return {name: (default.strip(), meaning.strip()) for name, default, meaning in ROW.findall(text)}


def written(value: object) -> str:
    """A default as the guide writes it."""
    match value:
        case bool():
            return "on" if value else "off"
        case "" | ():
            return "empty"
        case tuple():
            return ", ".join(map(str, value))
        case _:
            return str(value)


@pytest.mark.parametrize("name", [field.name for field in fields(Settings)])
def test_the_guide_has_a_line_on_the_setting(name: str) -> None:
    default, meaning = guide()[name]
    assert (default, meaning != "") == (written(getattr(Settings(), name)), True)


def test_the_guide_tells_of_no_setting_that_is_gone() -> None:
    assert guide().keys() <= {field.name for field in fields(Settings)}
