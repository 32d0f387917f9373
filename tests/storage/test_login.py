"""Launching at login: the file of each system, there when it is on and gone when it is off."""

import plistlib
import re
from pathlib import Path

import pytest

from core.errors import UserError
from storage.login import LoginFile, desktop_entry, launch_agent, login_file

COMMAND = ["/usr/bin/python3", '/home/li/my "apps"/$shuke `x`\\main%.py']


def test_each_system_has_its_place(tmp_path: Path) -> None:
    home = tmp_path / "li"
    elsewhere = str(tmp_path / "elsewhere")
    assert login_file("darwin", {}, home, COMMAND).path == home / "Library/LaunchAgents/shuke.plist"
    assert login_file("linux", {}, home, COMMAND).path == home / ".config/autostart/shuke.desktop"
    named = login_file("linux", {"XDG_CONFIG_HOME": elsewhere}, home, COMMAND)
    assert named.path == tmp_path / "elsewhere" / "autostart" / "shuke.desktop"


def test_it_is_turned_on_and_off_again(tmp_path: Path) -> None:
    login = login_file("linux", {}, tmp_path, COMMAND)
    assert not login.is_on()
    for _ in range(2):
        login.turn(True)
    assert login.is_on() and login.path.read_bytes() == desktop_entry(COMMAND)
    assert [file.name for file in login.path.parent.iterdir()] == ["shuke.desktop"]
    for _ in range(2):
        login.turn(False)
    assert not login.is_on()


def test_the_agent_names_the_command() -> None:
    agent = plistlib.loads(launch_agent(COMMAND))
    assert (agent["ProgramArguments"], agent["RunAtLoad"]) == (COMMAND, True)


def test_the_desktop_finds_every_word_of_the_command() -> None:
    """Read back as the specification says: the value's escapes first, then the quoted words, then %%."""
    lines = dict(line.split("=", 1) for line in desktop_entry(COMMAND).decode().splitlines()[1:])
    value = lines["Exec"].replace("\\\\", "\\")
    words = re.findall(r'"((?:\\.|[^"\\])*)"', value)
    assert [re.sub(r"\\(.)", r"\1", word).replace("%%", "%") for word in words] == COMMAND
    assert (lines["Type"], lines["Terminal"]) == ("Application", "false")


@pytest.mark.parametrize("on", [True, False])
def test_what_the_system_refuses_is_told(tmp_path: Path, on: bool) -> None:
    """A file stands where the folder should be, a folder where the file should."""
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    path = tmp_path / "file" / "autostart" / "shuke.desktop" if on else tmp_path / "folder"
    with pytest.raises(UserError) as failure:
        LoginFile(path, b"").turn(on)
    assert failure.value.fix is not None
