"""Colours can be read, sheets are whole, icons are there, and a switch reaches everybody."""

from dataclasses import asdict, fields, replace
from typing import get_args

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

from gui.theme.icons import draw_icon, icon_names
from gui.theme.style import fill, style_sheet
from gui.theme.theme import Look, Theme, ThemeHolder
from gui.theme.tokens import DARK, LIGHT, Token, Tokens
from gui.theme.type import Role, families, make_font

GROUNDS = ("window", "nav", "surface", "sunken", "hover", "selected")

LOWEST_ON_ANY_GROUND = [
    ("text", 14.2, 10.4),
    ("text2", 6.9, 6.5),
    ("text3", 4.8, 4.8),
    ("accent", 5.5, 6.1),
    ("danger", 5.6, 5.5),
    ("warn", 5.8, 6.5),
    ("gold", 5.7, 7.5),
]

LOWEST_ON_ITS_OWN_GROUND = [
    ("on_accent", "accent_fill", 6.4, 7.0),
    ("on_accent", "accent_hover", 5.3, 5.3),
    ("on_accent", "accent_pressed", 5.3, 5.3),
    ("accent", "accent_tint", 5.5, 6.5),
    ("danger", "danger_tint", 5.6, 6.6),
    ("on_danger", "danger_fill", 4.5, 4.5),
    ("warn", "warn_tint", 6.0, 7.4),
    ("gold", "gold_tint", 5.9, 8.2),
    ("platinum", "surface", 9.9, 10.7),
    ("on_platinum", "platinum", 9.0, 9.0),
    ("text2", "neutral_tint", 7.1, 7.3),
    ("control_border", "surface", 3.4, 3.9),
    ("on_inverse", "inverse", 12.0, 12.0),
    ("on_inverse", "inverse_hover", 10.0, 10.0),
]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2.2 defines it, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("token", "light", "dark"), LOWEST_ON_ANY_GROUND)
def test_text_can_be_read_on_every_ground(token: str, light: float, dark: float) -> None:
    for tokens, least in ((LIGHT, light), (DARK, dark)):
        colours = asdict(tokens)
        lowest = min(contrast(colours[token], colours[ground]) for ground in GROUNDS)
        assert round(lowest, 1) >= least


@pytest.mark.parametrize(("token", "ground", "light", "dark"), LOWEST_ON_ITS_OWN_GROUND)
def test_words_can_be_read_where_they_belong(token: str, ground: str, light: float, dark: float) -> None:
    for tokens, least in ((LIGHT, light), (DARK, dark)):
        colours = asdict(tokens)
        assert round(contrast(colours[token], colours[ground]), 1) >= least


def test_every_colour_can_be_asked_for_by_name() -> None:
    assert set(get_args(Token)) == {field.name for field in fields(Tokens)}


def test_black_on_white_is_the_greatest_contrast() -> None:
    assert round(contrast("#000000", "#FFFFFF"), 3) == 21


def test_style_sheets_leave_no_placeholder(qapp: QApplication) -> None:
    for tokens in (LIGHT, DARK):
        Theme(tokens).apply(qapp)
        assert qapp.styleSheet() and "@" not in qapp.styleSheet()


def test_an_unknown_placeholder_is_refused() -> None:
    with pytest.raises(KeyError):
        fill("QWidget { color: @nothing; }", {})
    with pytest.raises(KeyError):
        style_sheet({})


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    image = draw_icon(name, "#FF0000", 24, 2.0).toImage()
    pixels = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    inked = [pixel for pixel in pixels if pixel.alpha() > 128]
    assert inked
    assert all(pixel.red() > 250 and pixel.green() == 0 for pixel in inked)


def test_an_icon_that_is_not_there_is_refused(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        draw_icon("nothing", "#000000", 16, 1.0)


def test_pictures_of_icons_are_sharp_and_made_once(qapp: QApplication) -> None:
    theme = Theme()
    picture = theme.pixmap("today", "accent", 16, 1.25)
    assert picture.width() == 20
    assert picture.deviceIndependentSize().width() == 16
    assert theme.pixmap("today", "accent", 16, 1.25) is picture
    assert not theme.icon("today").isNull()


def test_roles_have_their_sizes_and_grow_with_the_text_size(qapp: QApplication) -> None:
    assert Theme().font(Role.PAGE_TITLE).pixelSize() == 20
    assert Theme().font(Role.PAGE_TITLE).bold()
    assert not Theme().font(Role.PAGE_TITLE, bold=False).bold()
    large = Theme(text_percent=130)
    assert large.font(Role.BODY).pixelSize() == 18
    assert large.scaled(60) == 78
    assert large.metrics(Role.BODY).height() > Theme().metrics(Role.BODY).height()


def test_every_language_has_its_own_letters_first() -> None:
    assert families("zh_CN")[0] == "Microsoft YaHei UI"
    assert families("zh_TW")[0] == "Microsoft JhengHei UI"
    assert families("en")[0] == "Segoe UI"
    assert "Noto Sans CJK SC" in families("en")


@pytest.mark.parametrize("bold", [False, True])
def test_an_english_apostrophe_is_narrow_even_in_a_chinese_font(qapp: QApplication, bold: bool) -> None:
    metrics = QFontMetricsF(make_font(Role.BODY, "en", bold, 100))
    assert metrics.horizontalAdvance("isn’t") < metrics.horizontalAdvance("isnot")


def test_a_switch_dresses_the_application_before_it_tells(qapp: QApplication) -> None:
    themes = ThemeHolder(qapp, Look("light"))
    seen: list[QColor] = []
    themes.changed.connect(lambda: seen.append(qapp.palette().color(QPalette.ColorRole.Window)))
    themes.wear(replace(themes.look, scheme="dark"))
    assert seen == [QColor(DARK.window)]
    assert themes.theme.dark


def test_language_and_text_size_change_the_look_and_keep_the_rest(qapp: QApplication) -> None:
    themes = ThemeHolder(qapp, Look("dark"))
    themes.wear(replace(themes.look, language="en"))
    themes.wear(replace(themes.look, text_percent=115))
    assert themes.look == Look("dark", "en", 115)
    assert (themes.theme.tokens, themes.theme.language) == (DARK, "en")


def test_the_look_of_the_system_is_followed_until_one_is_chosen(qapp: QApplication) -> None:
    themes = ThemeHolder(qapp, Look("system"))
    told: list[bool] = []
    themes.changed.connect(lambda: told.append(themes.theme.dark))
    hints = qapp.styleHints()
    hints.colorSchemeChanged.emit(hints.colorScheme())
    themes.wear(replace(themes.look, scheme="light"))
    hints.colorSchemeChanged.emit(hints.colorScheme())
    assert told == [False, False]
