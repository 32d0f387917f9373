"""Names by ear: homophones, surnames with a reading of their own, and letters."""

import pytest

from core.rules.sounds import readings, sound_of, sounds_like


@pytest.mark.parametrize(
    ("first", "second"), [("王伟", "王玮"), ("張偉", "张伟"), ("曾静", "增婧"), ("单涛", "善涛"), ("", "")]
)
def test_alike(first: str, second: str) -> None:
    assert sounds_like(first, second)


@pytest.mark.parametrize(
    ("first", "second"), [("王伟", "王静"), ("王伟", "王伟强"), ("王", "wang"), ("李", "")]
)
def test_not_alike(first: str, second: str) -> None:
    assert not sounds_like(first, second)


def test_a_character_keeps_all_its_readings_and_a_letter_is_itself() -> None:
    assert {"dan", "shan"} <= readings("单")
    assert readings("a") == {"a"}


@pytest.mark.parametrize(("first", "second"), [("王伟", "王玮"), ("王俊", "王军"), ("韩博", "韩波")])
def test_homophones_are_found_under_one_key(first: str, second: str) -> None:
    assert sound_of(first) == sound_of(second)
