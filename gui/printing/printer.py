"""The system's print dialog. Its library takes long to load, so nothing imports this before printing."""

from collections.abc import Sequence

from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from gui.printing.fonts import Fonts
from gui.printing.marks import Page
from gui.printing.painter import paint_pages


def ask_and_print(
    pages: Sequence[Page], fonts: Fonts, title: str, layout: QPageLayout, parent: QWidget
) -> bool:
    """Let the user choose printer and pages; False when they thought better of it.

    Raises UserError when the printer takes nothing.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(layout)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, len(pages))
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    paint_pages(printer, chosen(pages, printer.fromPage(), printer.toPage()), fonts)
    return True


def chosen(pages: Sequence[Page], first: int, last: int) -> Sequence[Page]:
    """The pages from `first` to `last`, counted from 1; 0 stands for no limit."""
    return pages[max(first - 1, 0) : last or None]
