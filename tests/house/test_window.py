"""The window is built from our own widgets: texts, messages, tips and styles have one place each."""

import ast

from tests.house.sources import Source, called, sources

WIDGETS = "gui/widgets/"
THEME = "gui/theme/"


def test_labels_are_made_by_our_own_widgets_alone() -> None:
    assert calling("QLabel", outside=WIDGETS) == []


def test_tips_are_set_by_our_own_widgets_alone() -> None:
    assert calling("setToolTip", outside=WIDGETS) == []


def test_nobody_opens_a_message_box_by_the_way() -> None:
    named = [source.path for source in sources("gui") if _names(source, "QMessageBox")]
    assert [path for path in named if not path.startswith(WIDGETS)] == []


def test_styles_are_set_by_the_theme_alone() -> None:
    assert calling("setStyleSheet", outside=THEME) == []


def test_the_application_is_handed_over_not_looked_up() -> None:
    found = [
        source.path
        for source in sources()
        for call in source.calls()
        if called(call) == "instance" and _owner(call).endswith("Application")
    ]
    assert found == []


def calling(name: str, outside: str) -> list[str]:
    """The modules of the window that call `name` although they do not belong to that folder."""
    strangers = [source for source in sources("gui") if not source.path.startswith(outside)]
    return [source.path for source in strangers if name in map(called, source.calls())]


def _names(source: Source, name: str) -> bool:
    return any(isinstance(node, ast.Name) and node.id == name for node in ast.walk(source.tree))


def _owner(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(value=ast.Name(id=owner)):
            return owner
        case _:
            return ""
