"""Messages are written so that they can be found and translated."""

import ast
from collections.abc import Iterator
from string import Formatter

from tests.house.sources import PROGRAM, Source, called, sources

LEADING = {"T": 1, "N": 3}


def messages() -> Iterator[tuple[Source, ast.Call]]:
    for source in sources(*PROGRAM):
        if source.path != "core/text.py":
            yield from ((source, call) for call in source.calls() if called(call) in LEADING)


def test_there_are_messages_to_look_at() -> None:
    assert next(messages(), None) is not None


def test_every_message_is_written_out() -> None:
    hidden = [_place(source, call) for source, call in messages() if not all(_templates(call))]
    assert hidden == []


def test_every_field_of_a_message_is_filled_and_nothing_else_is() -> None:
    wrong = [
        _place(source, call)
        for source, call in messages()
        if None not in {keyword.arg for keyword in call.keywords} and _fields(call) != _given(call)
    ]
    assert wrong == []


def _place(source: Source, call: ast.Call) -> str:
    return f"{source.path}:{call.lineno}"


def _templates(call: ast.Call) -> list[str]:
    """The msgid and, of `N`, the plural; '' for what is no literal."""
    written = call.args[:1] if called(call) == "T" else call.args[:2]
    return [str(text.value) if isinstance(text, ast.Constant) else "" for text in written]


def _fields(call: ast.Call) -> set[str]:
    return {
        name for text in _templates(call) for _, name, _, _ in Formatter().parse(text) if name is not None
    }


def _given(call: ast.Call) -> set[str]:
    named = {str(keyword.arg) for keyword in call.keywords}
    return named | ({"n"} & _fields(call) if called(call) == "N" else set())
