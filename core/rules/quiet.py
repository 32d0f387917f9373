"""The hours in which nobody is written to."""

from core.model.setting import Settings


def is_quiet(hour: int, settings: Settings) -> bool:
    """Whether messages rest in this hour (0 to 23); the time may go past midnight, and where it ends with
    the hour it begins there is none."""
    begins, ends = settings.quiet_from, settings.quiet_until
    if begins <= ends:
        return begins <= hour < ends
    return hour >= begins or hour < ends
