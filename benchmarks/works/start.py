"""From the beginning of the process to Today painted and answering keys, against an empty window.

Only what each side needs is imported by it, in the order in which the program does: importing is what
is measured. Both sides find their modules compiled, as after the set-up of the program.
"""

import sys

from benchmarks.child import tell
from benchmarks.place import LANGUAGE, ON, Place


def ours(place: Place) -> None:
    """The window on the book of the run, with Today in front."""
    from main import compose

    application = compose(place.book, LANGUAGE, ON)
    from benchmarks.painting import Painted
    from gui.today.page import TodayPage

    page = application.window.page
    assert isinstance(page, TodayPage)

    def stop() -> None:
        tell()
        application.toolkit.quit()

    Painted(page.households.viewport(), stop)
    application.run()


def baseline(_place: Place) -> None:
    """A window with an empty list in it."""
    from PySide6.QtWidgets import QApplication, QListView, QMainWindow

    from benchmarks.painting import Painted

    toolkit = QApplication(sys.argv[:1])
    window, rows = QMainWindow(), QListView()
    window.setCentralWidget(rows)

    def stop() -> None:
        tell()
        toolkit.quit()

    Painted(rows.viewport(), stop)
    window.show()
    toolkit.exec()
