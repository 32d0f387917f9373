"""Style sheets and palette: the same colours in the two ways Qt wants them."""

import re
from collections.abc import Mapping
from dataclasses import asdict
from importlib.resources import files

from PySide6.QtGui import QColor, QPalette

from gui.theme.tokens import Tokens

_PLACEHOLDER = re.compile(r"@(\w+)")

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.ToolTipBase: "inverse",
    QPalette.ColorRole.ToolTipText: "on_inverse",
    QPalette.ColorRole.Highlight: "accent_fill",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent_fill",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "soft_line",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "control_border",
    QPalette.ColorRole.Shadow: "line",
}
_TEXT_ROLES = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def make_palette(tokens: Tokens) -> QPalette:
    """A whole palette, so that nothing on screen falls back to the system's colours."""
    palette = QPalette()
    colours: dict[str, str] = asdict(tokens)
    for role, token in _ROLES.items():
        palette.setColor(role, QColor(colours[token]))
    for role in _TEXT_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text3))
    return palette


def fill(sheet: str, values: Mapping[str, str]) -> str:
    """`sheet` with every `@name` replaced. Raises KeyError for a name that has no value."""
    return _PLACEHOLDER.sub(lambda match: values[match.group(1)], sheet)


def style_sheet(values: Mapping[str, str]) -> str:
    """All sheets of `resources/style` joined in the order of their names and filled."""
    folder = files("resources") / "style"
    sheets = sorted(
        (entry for entry in folder.iterdir() if entry.name.endswith(".qss")), key=lambda e: e.name
    )
    return "\n".join(fill(sheet.read_text(encoding="utf-8"), values) for sheet in sheets)
