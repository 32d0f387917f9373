"""What every test stands on: no screen, one day that is today, steady examples."""

import os
import sys
from collections.abc import Iterator
from datetime import date

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "house", deadline=None, max_examples=50, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")


@pytest.fixture
def uncovered(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """For what repeats at length what other tests cover already: counted, it would take twice as long."""
    monkeypatch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)
    counting = sys.gettrace()
    sys.settrace(None)
    yield
    sys.settrace(counting)


@pytest.fixture
def today() -> date:
    """A Friday; Mid-Autumn is a week away."""
    return date(2026, 9, 18)
