"""What is installed is what was locked, wherever it comes from."""

import re
import tomllib

import pytest

from tests.house.sources import ROOT

LOCKED = re.compile(
    r"^([a-z0-9-]+)==(\S+)[^\\]*\\(?:\n    --hash=sha256:[0-9a-f]{64}(?: \\)?)+$", re.MULTILINE
)
LOCKS = ("requirements.lock", "requirements-dev.lock")


def locked(lock: str) -> dict[str, str]:
    """The versions of a lock, of those lines alone that carry hashes."""
    return dict(LOCKED.findall((ROOT / lock).read_text("utf-8")))


def wanted(requirements: list[str]) -> set[str]:
    """The names of requirements as a lock writes them."""
    return {re.split(r"[<>=!~;\[ ]", requirement)[0].lower() for requirement in requirements}


def test_all_that_running_needs_is_locked_with_hashes() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert wanted(project["project"]["dependencies"]) <= locked("requirements.lock").keys()


def test_all_that_testing_needs_is_locked_with_hashes() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert wanted(project["dependency-groups"]["dev"]) <= locked("requirements-dev.lock").keys()


def test_the_tests_run_on_the_versions_that_are_shipped() -> None:
    assert locked("requirements.lock").items() <= locked("requirements-dev.lock").items()


@pytest.mark.parametrize("lock", LOCKS)
def test_no_line_of_a_lock_goes_without_a_hash(lock: str) -> None:
    named = re.findall(r"^([a-z0-9-]+)==", (ROOT / lock).read_text("utf-8"), re.MULTILINE)
    assert set(named) == locked(lock).keys()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_addresses(lock: str) -> None:
    assert (
        re.findall(r"\S+://\S+|--(?:extra-)?index-url.*|--find-links.*", (ROOT / lock).read_text("utf-8"))
        == []
    )
