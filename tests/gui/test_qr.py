"""Codes on screen are the codes that were asked for, module by module."""

from dataclasses import replace

import pytest
import segno
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui.theme.theme import ThemeHolder
from gui.widgets.qr import QrView, call_payload, modules

PHONE = "154 2281 4821"


def test_a_call_is_written_in_capitals_and_digits() -> None:
    assert call_payload(PHONE) == "TEL:15422814821"
    assert call_payload("+86 154-2281-4821") == "TEL:+8615422814821"


def test_a_mobile_number_fits_the_smallest_code() -> None:
    rows = modules(call_payload(PHONE))
    assert len(rows) == len(rows[0]) == 29
    assert not any(any(row[:4]) or any(row[-4:]) for row in rows)


@pytest.mark.parametrize(("ratio", "pixels"), [(1.0, 3), (1.25, 3), (1.5, 4), (2.0, 6)])
def test_every_module_is_a_whole_number_of_pixels(
    qtbot: QtBot, themes: ThemeHolder, ratio: float, pixels: int
) -> None:
    view = shown(qtbot, themes)
    assert view.module_pixels(ratio) == pixels


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_the_painted_code_is_the_code(qtbot: QtBot, themes: ThemeHolder, scheme: str, ratio: float) -> None:
    themes.wear(replace(themes.look, scheme="dark" if scheme == "dark" else "light"))
    image = painted(shown(qtbot, themes), ratio)
    wanted = segno.make("TEL:15422814821", error="m", micro=False, mask=2)
    assert read_back(image) == [[bool(module) for module in row] for row in wanted.matrix]


def test_without_a_number_there_is_nothing_to_scan(qtbot: QtBot, themes: ThemeHolder) -> None:
    view = shown(qtbot, themes)
    view.set_phone("", "No phone")
    assert view.module_pixels(1.0) == 0
    view.grab()
    qtbot.wait(50)
    assert view.module_pixels(1.0) == 0


def shown(qtbot: QtBot, themes: ThemeHolder) -> QrView:
    view = QrView(themes)
    qtbot.addWidget(view)
    view.set_phone(PHONE, "Scan to dial")
    view.resize(view.sizeHint())
    view.grab()
    qtbot.waitUntil(lambda: view.module_pixels(1.0) > 0)
    return view


def painted(view: QrView, ratio: float) -> QImage:
    image = QImage(view.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("#777777"))
    view.render(image)
    return image


def read_back(image: QImage) -> list[list[bool]]:
    """Find the dark square of the code and read the middle of each of its 21 by 21 modules."""
    dark = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y) == QColor("black")
    ]
    left, top = min(x for x, _ in dark), min(y for _, y in dark)
    side = max(x for x, _ in dark) + 1 - left
    assert side % 21 == 0
    step = side // 21
    middles = [place * step + step // 2 for place in range(21)]
    return [[image.pixelColor(left + x, top + y) == QColor("black") for x in middles] for y in middles]
