"""Chips: a reason or a tag in an icon and a few words, painted by delegates or shown alone."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from core.records import dataclass
from gui.theme.theme import Theme, ThemeHolder
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.badge import Badge
from gui.widgets.painting import CENTER, LEFT, draw_icon, draw_words, rounded

CHIP_HEIGHT = 20
CHIP_GAP = 6
_ICON = 12
_ICON_GAP = 4
_PADDING = 6
_LEAST = 48


class ChipKind(StrEnum):
    """How loud a chip is: complaint, overdue, due today, hard date, greeting, and the rest."""

    SOLID = "solid"
    DANGER = "danger"
    OUTLINE = "outline"
    WARN = "warn"
    ACCENT = "accent"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class ChipSpec:
    """What a chip says. The words alone must suffice; `icon` may be empty."""

    words: str
    kind: ChipKind = ChipKind.NEUTRAL
    icon: str = ""


class _Face(NamedTuple):
    fill: Token
    border: Token
    text: Token


_FACES = {
    ChipKind.SOLID: _Face("danger_fill", "danger_fill", "on_danger"),
    ChipKind.DANGER: _Face("danger_tint", "danger_border", "danger"),
    ChipKind.OUTLINE: _Face("surface", "control_border", "text2"),
    ChipKind.WARN: _Face("warn_tint", "warn_border", "warn"),
    ChipKind.ACCENT: _Face("accent_tint", "accent_border", "accent"),
    ChipKind.NEUTRAL: _Face("neutral_tint", "line", "text2"),
}


def _words_width(chip: ChipSpec, theme: Theme) -> int:
    return theme.metrics(Role.CAPTION, chip.kind is ChipKind.SOLID).horizontalAdvance(chip.words)


def chip_width(chip: ChipSpec, theme: Theme) -> int:
    """Width of a chip in px."""
    icon = _ICON + _ICON_GAP if chip.icon else 0
    return 2 * _PADDING + icon + _words_width(chip, theme)


def paint_chip(painter: QPainter, rect: QRectF, chip: ChipSpec, theme: Theme) -> int:
    """Paint a chip at the left of `rect`, centred upright, cut to its width. Returns the width taken."""
    face = _FACES[chip.kind]
    width, height = min(chip_width(chip, theme), int(rect.width())), theme.scaled(CHIP_HEIGHT)
    box = QRectF(rect.left(), rect.center().y() - height / 2, width, height)
    rounded(painter, box, 4, theme.colour(face.fill), theme.colour(face.border))
    x = box.left() + _PADDING
    if chip.icon:
        draw_icon(painter, theme, chip.icon, face.text, QPointF(x, box.center().y() - _ICON / 2), _ICON)
        x += _ICON + _ICON_GAP
    room = QRectF(x, box.top(), box.right() - x - _PADDING, height)
    align = LEFT if chip.icon else CENTER
    draw_words(painter, room, chip.words, theme, Role.CAPTION, face.text, align, chip.kind is ChipKind.SOLID)
    return width


def paint_chips(
    painter: QPainter, rect: QRectF, chips: tuple[ChipSpec, ...], theme: Theme, most: int = 3
) -> int:
    """Paint up to `most` chips that fit into `rect`, then `+n` for the rest. Returns the width taken."""
    x = rect.left()
    shown = 0
    for chip in chips[:most]:
        rest = len(chips) - shown - 1
        spare = chip_width(_more(rest), theme) + CHIP_GAP if rest else 0
        least = chip_width(chip, theme) if shown else _LEAST
        if x + least + spare > rect.right():
            break
        room = QRectF(x, rect.top(), rect.right() - spare - x, rect.height())
        x += paint_chip(painter, room, chip, theme) + CHIP_GAP
        shown += 1
    if shown < len(chips):
        room = QRectF(x, rect.top(), rect.right() - x, rect.height())
        x += paint_chip(painter, room, _more(len(chips) - shown), theme) + CHIP_GAP
    return round(max(0.0, x - rect.left() - CHIP_GAP))


def _more(count: int) -> ChipSpec:
    return ChipSpec(f"+{count}")


class Chip(Badge[ChipSpec]):
    """One chip on its own."""

    def __init__(self, themes: ThemeHolder, spec: ChipSpec, parent: QWidget | None = None) -> None:
        super().__init__(themes, spec, _size_of, paint_chip, parent)


def _size_of(chip: ChipSpec, theme: Theme) -> QSize:
    return QSize(chip_width(chip, theme), theme.scaled(CHIP_HEIGHT))
