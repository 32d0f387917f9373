"""Paints laid out pages on whatever Qt can paint on: a picture, a printer, a PDF."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPen

from core.errors import UserError
from core.text import T
from gui.printing.fonts import UNIT, Fonts
from gui.printing.grid import FINE, PAPER
from gui.printing.marks import Code, Dots, Frame, Mark, Page, Rule, Words
from gui.widgets.qr import call_payload, modules

INCH = 25.4
_DARK = re.compile(rb"\x01+")
_BLACK = Qt.GlobalColor.black
_DOT, _DOT_GAP = 0.2, 1.75
"""Of dotted lines: the size of a dot in millimetres, and the gap in dots."""


def a4() -> QPageLayout:
    """A4 portrait up to its edges; the pages bring their own margins."""
    return _portrait(QPageSize.PageSizeId.A4)


def a5() -> QPageLayout:
    """A5 portrait: the same pages, smaller."""
    return _portrait(QPageSize.PageSizeId.A5)


def paint_pages(device: QPagedPaintDevice, pages: Sequence[Page], fonts: Fonts) -> None:
    """Put every page on a sheet of its own. Raises UserError when the device takes nothing."""
    painter = QPainter()
    if not painter.begin(device):
        raise UserError(T("The printer takes no pages"), fix=T("Check the printer, or save the sheet as PDF"))
    try:
        for number, page in enumerate(pages):
            if number:
                device.newPage()
            paint_page(painter, page, fonts, _dots(device))
    finally:
        painter.end()


def page_picture(page: Page, fonts: Fonts, dots: float) -> QImage:
    """A page as a picture with `dots` px in a millimetre."""
    picture = QImage((QSizeF(*PAPER) * dots).toSize(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    paint_page(painter, page, fonts, dots)
    painter.end()
    return picture


def paint_page(painter: QPainter, page: Page, fonts: Fonts, dots: float) -> None:
    """One page, `dots` device px in a millimetre. Lines and codes fall on whole device px."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in page:
        _draw(painter, mark, dots)
    painter.setPen(_BLACK)
    painter.scale(dots * UNIT, dots * UNIT)
    for mark in page:
        if isinstance(mark, Words):
            painter.setFont(fonts.font(mark.face))
            painter.drawText(QPointF(mark.left / UNIT, mark.baseline / UNIT), mark.text)
    painter.restore()


def dark_rectangles(code: Code, dots: float) -> list[QRectF]:
    """The dark modules of a code in device px, row by row; each has the same whole number of px."""
    rows = modules(call_payload(code.phone))
    step = max(1, round(code.side * dots / len(rows)))
    inset = (code.side * dots - step * len(rows)) / 2
    left, top = round(code.left * dots + inset), round(code.top * dots + inset)
    return [
        QRectF(left + run.start() * step, top + y * step, len(run[0]) * step, step)
        for y, row in enumerate(rows)
        for run in _DARK.finditer(row)
    ]


def _portrait(size: QPageSize.PageSizeId) -> QPageLayout:
    layout = QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def _draw(painter: QPainter, mark: Mark, dots: float) -> None:
    match mark:
        case Rule():
            painter.fillRect(_whole(mark, dots), _BLACK)
        case Frame():
            width = max(1, round(FINE * dots))
            inset = width / 2
            painter.setPen(QPen(_BLACK, width, j=Qt.PenJoinStyle.MiterJoin))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(_whole(mark, dots).adjusted(inset, inset, -inset, -inset))
        case Dots():
            pen = QPen(_BLACK, _DOT * dots, c=Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([1, _DOT_GAP])
            painter.setPen(pen)
            left, middle = mark.left * dots, mark.middle * dots
            painter.drawLine(QPointF(left, middle), QPointF(left + mark.width * dots, middle))
        case Code():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_BLACK)
            painter.drawRects(dark_rectangles(mark, dots))


def _whole(mark: Rule | Frame, dots: float) -> QRectF:
    """Its rectangle on whole device px, at least one wide and high."""
    left, top = round(mark.left * dots), round(mark.top * dots)
    return QRectF(left, top, max(1, round(mark.width * dots)), max(1, round(mark.height * dots)))


def _dots(device: QPagedPaintDevice) -> float:
    """Device px in a millimetre; fewer where the paper is smaller than the page."""
    paper = device.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    return device.logicalDpiX() / INCH * min(1.0, paper.width() / PAPER[0], paper.height() / PAPER[1])
