"""What every test stands on: no screen, one day that is today, steady examples."""

import os
from datetime import date

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "house", deadline=None, max_examples=50, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")


@pytest.fixture
def today() -> date:
    """A Friday; Mid-Autumn is a week away."""
    return date(2026, 9, 18)
