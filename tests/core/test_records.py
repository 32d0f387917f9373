"""Records are what the standard library's frozen dataclasses with slots are."""

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from typing import Any

import pytest

from core import records


class Plain:
    """A thing."""

    name: str
    count: int = 0
    parts: list[str] = field(default_factory=list)


def test_a_record_is_made_compared_and_shown_as_a_dataclass() -> None:
    ours, theirs = Record, STANDARD
    for arguments, named in ((("a",), {}), (("a", 1), {}), (("a",), {"parts": ["b"]}), ((), {"name": "a"})):
        mine, model = ours(*arguments, **named), theirs(*arguments, **named)
        assert asdict(mine) == asdict(model)
        assert repr(mine) == repr(model).replace("Plain", "Record")
        assert (mine == ours("a"), mine != ours("a")) == (model == theirs("a"), model != theirs("a"))
    assert ours("a") != theirs("a")
    assert [one.name for one in fields(ours)] == [one.name for one in fields(theirs)]


def test_every_record_has_its_own_default() -> None:
    assert Record("a").parts is not Record("b").parts


def test_equal_records_are_one_in_a_set() -> None:
    assert {Pair(1, 2), Pair(1, 2), Pair(2, 1)} == {Pair(2, 1), Pair(1, 2)}


def test_a_record_never_changes() -> None:
    record: Any = Pair(1, 2)
    with pytest.raises(FrozenInstanceError):
        record.first = 3
    with pytest.raises(FrozenInstanceError):
        del record.first
    assert replace(record, first=3) == Pair(3, 2)
    assert not hasattr(record, "__dict__")


def test_a_record_can_be_copied_and_sent() -> None:
    assert copy.copy(Pair(1, 2)) == pickle.loads(pickle.dumps(Pair(1, 2))) == Pair(1, 2)


@pytest.mark.parametrize("arguments", [(), (1,), (1, 2, 3)])
def test_a_record_takes_what_it_has_fields_for(arguments: tuple[int, ...]) -> None:
    made: Any = Pair
    with pytest.raises(TypeError):
        made(*arguments)


def test_a_method_of_its_own_stays() -> None:
    assert repr(Named("a")) == "a"


def test_a_record_without_words_is_called_by_its_name() -> None:
    assert Pair.__doc__ == "Pair"


@records.dataclass(frozen=True, slots=True)
class Record:
    """A thing."""

    name: str
    count: int = 0
    parts: list[str] = field(default_factory=list)


STANDARD: Any = dataclass(frozen=True, slots=True)(Plain)


@records.dataclass(frozen=True, slots=True)
class Pair:
    first: int
    second: int


@records.dataclass(frozen=True, slots=True)
class Named:
    name: str

    def __repr__(self) -> str:
        return self.name


@records.dataclass(frozen=True, slots=True)
class Span:
    """Two numbers of which the second is not less, and words that make no other span of it."""

    first: int
    last: int
    said: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("the end lies before the beginning")


def test_a_record_looks_at_itself_when_it_is_made() -> None:
    Span(1, 2)
    with pytest.raises(ValueError, match="before the beginning"):
        Span(2, 1)


def test_what_is_not_compared_makes_no_difference() -> None:
    assert Span(1, 2, "short") == Span(1, 2, "long") != Span(1, 3, "short")
    assert len({Span(1, 2, "short"), Span(1, 2, "long")}) == 1
