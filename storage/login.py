"""The small file by which Linux and macOS start the program when its user logs in."""

import plistlib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from core.errors import UserError
from core.records import dataclass
from core.text import T
from storage.sheets.replacing import replacing

NAME = "shuke"
_QUOTED = re.compile(r'(["`$\\])')


@dataclass(frozen=True, slots=True)
class LoginFile:
    """Fulfils `core.ports.Login`: the file is there, or it is not."""

    path: Path
    content: bytes

    def is_on(self) -> bool:
        return self.path.exists()

    def turn(self, on: bool) -> None:
        try:
            if on:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            else:
                self.path.unlink(missing_ok=True)
        except OSError as error:
            raise UserError(
                T("The system does not let launching at login be changed"),
                T("{file}", file=str(self.path)),
                T("Change the rights of this file or its folder"),
            ) from error
        if on:
            with replacing(self.path) as stream:
                stream.write(self.content)


def login_file(platform: str, environ: Mapping[str, str], home: Path, command: Sequence[str]) -> LoginFile:
    """The file of a platform, named as `sys.platform` names it, that starts this command."""
    if platform == "darwin":
        return LoginFile(home / "Library" / "LaunchAgents" / f"{NAME}.plist", launch_agent(command))
    named = Path(environ.get("XDG_CONFIG_HOME", ""))
    config = named if named.is_absolute() else home / ".config"
    return LoginFile(config / "autostart" / f"{NAME}.desktop", desktop_entry(command))


def launch_agent(command: Sequence[str]) -> bytes:
    """What launchd of macOS reads."""
    return plistlib.dumps({"Label": NAME, "ProgramArguments": list(command), "RunAtLoad": True})


def desktop_entry(command: Sequence[str]) -> bytes:
    """What the desktops of Linux read, quoted twice as their specification asks: once as a command line,
    once as a value."""
    line = " ".join(f'"{_QUOTED.sub(_escaped, word)}"' for word in command).replace("%", "%%")
    lines = ("[Desktop Entry]", "Type=Application", "Name=Shuke", f"Exec={line}", "Terminal=false")
    return "\n".join((*lines, "")).encode()


def _escaped(found: re.Match[str]) -> str:
    return "\\\\\\\\" if found[1] == "\\" else f"\\\\{found[1]}"
