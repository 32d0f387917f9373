"""The scripts can be started as they are, read well to the shell, and name no place of their own."""

import os
import re
import subprocess

import pytest

from tests.house.sources import ROOT

STARTED = ("scripts/run", "scripts/test", "scripts/translate", ".ci/run")
SOURCED = ("scripts/setup.sh",)


@pytest.mark.parametrize("name", STARTED)
def test_a_script_may_be_started(name: str) -> None:
    assert os.access(ROOT / name, os.X_OK)


@pytest.mark.parametrize("name", STARTED + SOURCED)
def test_the_shell_understands_it(name: str) -> None:
    assert subprocess.run(["bash", "-n", ROOT / name], check=False, capture_output=True).stderr == b""


@pytest.mark.parametrize("name", STARTED + SOURCED)
def test_it_names_no_host(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert re.findall(r"\w+://\S+|--index-url|--no-verify", text) == []


def test_without_a_screen_the_window_is_refused_in_one_sentence() -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    without = {name: value for name, value in os.environ.items() if name not in screens}
    done = subprocess.run([ROOT / "scripts/run"], check=False, capture_output=True, text=True, env=without)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert done.stderr.startswith("There is no screen here")
