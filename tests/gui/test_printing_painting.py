"""What is painted is what was laid out: ink where marks are, codes that can be scanned, pages in order."""

import re
import zlib
from pathlib import Path

import pytest
import segno
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPdfWriter
from PySide6.QtWidgets import QApplication

from core.errors import UserError
from gui.printing.fonts import Fonts
from gui.printing.layout import call_sheet_pages
from gui.printing.marks import Code, Dots, Face, Frame, Page, Rule, Words
from gui.printing.painter import INCH, a4, page_picture, paint_pages
from gui.printing.setting import Setter
from resources.words import Words as Language
from tests.golden.families import FRIDAY, SHEET
from tests.golden.sheet import PRINTED

SCREEN, SHARP, PRINT = 96 / INCH, 144 / INCH, 300 / INCH


@pytest.fixture
def fonts(qapp: QApplication) -> Fonts:
    return Fonts("en")


@pytest.fixture
def pages(fonts: Fonts) -> list[Page]:
    return call_sheet_pages(SHEET, PRINTED, Setter(Language("en", FRIDAY), fonts))


class Ink:
    """How dark a picture is, by millimetres."""

    def __init__(self, picture: QImage, dots: float) -> None:
        grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
        self._line, self._bytes, self._dots = grey.bytesPerLine(), bytes(grey.constBits()), dots

    def darkest(self, left: float, top: float, right: float, bottom: float) -> int:
        """The darkest px of a rectangle: 0 black, 255 white."""
        start, end = round(left * self._dots), max(round(left * self._dots) + 1, round(right * self._dots))
        rows = range(round(top * self._dots), max(round(top * self._dots) + 1, round(bottom * self._dots)))
        return min(min(self._bytes[row * self._line + start : row * self._line + end]) for row in rows)


def pdf(pages: list[Page], fonts: Fonts, layout: QPageLayout) -> bytes:
    """The pages as the bytes of a PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(layout)
    paint_pages(writer, pages, fonts)
    return bytes(buffer.data().data())


def test_every_mark_leaves_its_ink(pages: list[Page], fonts: Fonts) -> None:
    for page in pages:
        ink = Ink(page_picture(page, fonts, SHARP), SHARP)
        for mark in page:
            match mark:
                case Words(left, baseline, text, face):
                    box = left, baseline - face.px * 0.2, left + fonts.width(text, face), baseline
                case Dots(left, middle, width):
                    box = left, middle - 0.2, left + width, middle + 0.2
                case Code(left, top, side, _):
                    box = left, top, left + side, top + side
                case Rule(left, top, width, height) | Frame(left, top, width, height):
                    box = left, top, left + width, top + height
            assert ink.darkest(*box) < 128, mark


def test_boxes_are_empty_and_margins_white(pages: list[Page], fonts: Fonts) -> None:
    ink = Ink(page_picture(pages[0], fonts, SHARP), SHARP)
    for box in [mark for mark in pages[0] if isinstance(mark, Frame) and mark.width == mark.height == 3.4]:
        inner = box.left + 0.6, box.top + 0.6, box.left + box.width - 0.6, box.top + box.height - 0.6
        assert ink.darkest(*inner) == 255
    assert ink.darkest(0, 0, 210, 10) == ink.darkest(0, 290, 210, 296.8) == 255
    assert ink.darkest(0, 0, 11.8, 296.8) == ink.darkest(198.3, 0, 209.8, 296.8) == 255


@pytest.mark.parametrize("dots", [SCREEN, SHARP, PRINT])
def test_painted_codes_are_the_codes(pages: list[Page], fonts: Fonts, dots: float) -> None:
    code = next(mark for mark in pages[0] if isinstance(mark, Code))
    picture = page_picture((code,), fonts, dots)
    wanted = segno.make(f"TEL:{code.phone}", error="m", micro=False, mask=2)
    assert modules_in(picture) == [[bool(module) for module in row] for row in wanted.matrix]


def modules_in(picture: QImage) -> list[list[bool]]:
    """The modules of the only code of a picture, each of the same whole number of px, black or white."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    line, ink = grey.bytesPerLine(), bytes(grey.constBits())
    rows = [ink[row * line : row * line + grey.width()] for row in range(grey.height())]
    assert {px for row in rows for px in row} == {0, 255}
    dark = [row for row in rows if 0 in row]
    left, right = min(row.index(0) for row in dark), max(row.rindex(0) for row in dark) + 1
    step = len(dark) // 21
    assert (len(dark), right - left) == (21 * step, 21 * step)
    assert all(dark[row] == dark[row - row % step] for row in range(len(dark)))
    return [[row[left + x * step] == 0 for x in range(21)] for row in dark[::step]]


def test_a_code_keeps_its_quiet_zone(pages: list[Page], fonts: Fonts) -> None:
    for page in pages:
        ink = Ink(page_picture(page, fonts, PRINT), PRINT)
        for code in [mark for mark in page if isinstance(mark, Code)]:
            right, bottom = code.left + code.side, code.top + code.side
            for box in (
                (code.left, code.top, right, code.top + 1.5),
                (code.left, bottom - 1.5, right, bottom),
                (code.left, code.top, code.left + 1.5, bottom),
                (right - 1.5, code.top, right, bottom),
            ):
                assert ink.darkest(*box) == 255


def test_words_are_as_wide_on_paper_as_they_were_measured(fonts: Fonts) -> None:
    face, text = Face(13), "Reschedule 154 2281"
    ink = Ink(page_picture((Words(20, 20, text, face),), fonts, PRINT), PRINT)
    end = 20 + fonts.width(text, face)
    assert ink.darkest(end - 0.6, 15, end, 22) < 128
    assert ink.darkest(end + 0.1, 15, end + 5, 22) == 255


def test_a_pdf_has_every_page_on_a4_and_its_type_inside(pages: list[Page], fonts: Fonts) -> None:
    content = pdf(pages, fonts, a4())
    assert len(re.findall(rb"/Type /Page\b", content)) == len(pages) == 2
    boxes = [[float(side) for side in box.split()] for box in re.findall(rb"/MediaBox \[([^]]+)]", content)]
    assert boxes == [[0, 0, 595, 842]] * 2
    assert content.count(b"/FontFile2") >= 2
    assert b"/ToUnicode" in content


def test_smaller_paper_gets_a_smaller_page(pages: list[Page], fonts: Fonts) -> None:
    a5 = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A5), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
    )
    whole = (Rule(12, 19.7, 186, 0.53),)
    rectangle = re.compile(rb"([\d.]+) [\d.]+ ([\d.]+) [\d.]+ re\nf")
    widths = [
        sum(float(part) for part in found.groups())
        for layout in (a4(), a5)
        if (found := rectangle.search(streams(pdf([whole], fonts, layout))))
    ]
    assert widths[1] / widths[0] == pytest.approx(148 / 210, abs=0.001)


def streams(content: bytes) -> bytes:
    """Everything that is drawn in a PDF, uncompressed."""
    parts = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL)
    return b"\n".join(zlib.decompress(part) for part in parts if part[:1] == b"x")


def test_a_device_that_takes_nothing_is_told_of(fonts: Fonts, tmp_path: Path) -> None:
    with pytest.raises(UserError) as told:
        paint_pages(QPdfWriter(str(tmp_path / "missing" / "out.pdf")), [()], fonts)
    assert told.value.fix is not None
