"""The badge of a tier: the more a household is worth, the more it is seen."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from core.model.household import Tier
from core.records import dataclass
from core.screens.words import TIERS
from gui.theme.theme import Theme, ThemeHolder
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.badge import Badge
from gui.widgets.painting import CENTER, draw_words, rounded
from resources.words import Words

TIER_HEIGHT = 18
_PADDING = 6


@dataclass(frozen=True, slots=True)
class TierSpec:
    """A tier and its name in the reader's language; without a name nothing is painted."""

    tier: Tier
    words: str


def tier_spec(words: Words, tier: Tier) -> TierSpec:
    """The badge of somebody who has this tier; without a name while another looks on."""
    return TierSpec(tier, "" if words.discreet else words.say(TIERS[tier]))


class _Face(NamedTuple):
    fill: Token | None
    border: Token
    text: Token
    bold: bool


_FAINT = _Face(None, "line", "text3", False)
_FACES = {
    Tier.PLATINUM: _Face("platinum", "platinum", "on_platinum", True),
    Tier.GOLD: _Face("gold_tint", "gold_border", "gold", True),
    Tier.IRON: _Face("surface", "control_border", "text2", False),
}


def _face(spec: TierSpec) -> _Face:
    return _FACES.get(spec.tier, _FAINT)


def tier_width(spec: TierSpec, theme: Theme) -> int:
    """Width of a badge in px."""
    if not spec.words:
        return 0
    return theme.metrics(Role.HINT, _face(spec).bold).horizontalAdvance(spec.words) + 2 * _PADDING


def paint_tier(painter: QPainter, rect: QRectF, spec: TierSpec, theme: Theme) -> int:
    """Paint a badge at the left of `rect`, centred upright. Returns its width."""
    width, height = tier_width(spec, theme), theme.scaled(TIER_HEIGHT)
    if not width:
        return 0
    face = _face(spec)
    box = QRectF(rect.left(), rect.center().y() - height / 2, width, height)
    fill = theme.colour(face.fill) if face.fill else None
    rounded(painter, box, 4, fill, theme.colour(face.border))
    draw_words(painter, box, spec.words, theme, Role.HINT, face.text, CENTER, face.bold)
    return width


class TierBadge(Badge[TierSpec]):
    """One tier on its own."""

    def __init__(self, themes: ThemeHolder, spec: TierSpec, parent: QWidget | None = None) -> None:
        super().__init__(themes, spec, _size_of, paint_tier, parent)


def _size_of(spec: TierSpec, theme: Theme) -> QSize:
    return QSize(tier_width(spec, theme), theme.scaled(TIER_HEIGHT))
