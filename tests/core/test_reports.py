"""What is written down of a fault: its place and its class, nothing of what it was about."""

import sys

from core.reports import place, report_of


def failing(secret: str) -> None:
    raise KeyError(secret)


def test_a_report_holds_no_values() -> None:
    try:
        failing("李玉芬 13800138000")
    except KeyError:
        kind, _, trace = sys.exc_info()
    assert kind is not None
    report = report_of(kind, trace, "Linux 6.1")
    assert report.error == "builtins.KeyError"
    assert report.steps[-1].startswith("tests/core/test_reports.py:") and report.steps[-1].endswith(
        " failing"
    )
    assert report.text.startswith("Shuke ") and "Linux 6.1" in report.text
    assert "13800138000" not in report.text


def test_the_folders_of_the_user_are_not_told() -> None:
    assert place("C:\\Users\\li\\Shuke\\core\\rules\\rfm.py") == "core/rules/rfm.py"
    assert place("/home/li/shuke/main.py") == "li/shuke/main.py"
