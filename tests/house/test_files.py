"""Files stay short and say what they are for."""

import ast
import re

from tests.house.sources import sources

UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX)\b|pragma: no cover|raise NotImplementedError")
BARE_EXCUSE = re.compile(r"# type: ignore(?!\[)")
EXCUSE_OF_STYLE = re.compile(r"#\s*noqa", re.IGNORECASE)


def test_no_file_is_longer_than_300_lines() -> None:
    long = {source.path: source.text.count("\n") for source in sources()}
    assert {path: lines for path, lines in long.items() if lines > 300} == {}


def test_half_of_the_files_are_under_100_lines() -> None:
    lengths = sorted(source.text.count("\n") for source in sources() if source.text)
    assert lengths[len(lengths) // 2] < 100


def test_every_module_says_what_it_is_for() -> None:
    silent = [source.path for source in sources() if source.tree.body and not ast.get_docstring(source.tree)]
    assert silent == []


def test_nothing_is_left_unfinished() -> None:
    assert lines_with(UNFINISHED) == []


def test_every_excuse_names_the_rule_it_breaks() -> None:
    assert lines_with(BARE_EXCUSE) == []


def test_an_exception_from_the_rules_of_style_stands_in_the_settings_with_its_reason() -> None:
    assert lines_with(EXCUSE_OF_STYLE) == []


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    """Where the pattern stands, in all files but this one, which has to spell it."""
    return [
        f"{source.path}:{number}"
        for source in sources()
        if source.path != "tests/house/test_files.py"
        for number, line in enumerate(source.text.splitlines(), 1)
        if pattern.search(line)
    ]
