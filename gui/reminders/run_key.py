"""Launching at login on Windows: a value in the registry's key of what is run."""

import subprocess
from collections.abc import Sequence

from PySide6.QtCore import QSettings

from core.errors import UserError
from core.text import T

KEY = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"
NAME = "Shuke"


class RunKey:
    """Fulfils `core.ports.Login`; `settings` is the registry's key."""

    def __init__(self, settings: QSettings, command: Sequence[str]) -> None:
        self._settings, self._line = settings, subprocess.list2cmdline(command)

    def is_on(self) -> bool:
        return self._settings.contains(NAME)

    def turn(self, on: bool) -> None:
        if on:
            self._settings.setValue(NAME, self._line)
        else:
            self._settings.remove(NAME)
        self._settings.sync()
        if self._settings.status() is not QSettings.Status.NoError:
            raise UserError(
                T("The system does not let launching at login be changed"),
                T("{file}", file=self._settings.fileName()),
                T("Ask whoever looks after this computer"),
            )


def run_key(command: Sequence[str]) -> RunKey:
    """The key of this user."""
    return RunKey(QSettings(KEY, QSettings.Format.NativeFormat), command)
