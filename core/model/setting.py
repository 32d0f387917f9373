"""What the user may set: one value each, with the default of the trade."""

from collections.abc import Mapping

from core.records import dataclass

LANGUAGES: Mapping[str, str] = {"zh_CN": "简体中文", "zh_TW": "繁體中文", "en": "English"}
"""By their codes, the languages to choose from: each as it calls itself."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Days, counts, hours and names. Stored one row a field that differs from its default.

    The `festivals` are wished to the `festival_tiers`, unless a festival has a choice of its own. The
    `notice_times` are minutes since midnight; the `calendar_feed` is a file that is kept up to date. The
    `text_size` is in percent.
    """

    gap_platinum: int = 14
    gap_gold: int = 30
    gap_iron: int = 60
    gap_lead: int = 90
    gap_strong: int = 7
    gap_normal: int = 30
    gap_other: int = 90
    retry_days: tuple[int, ...] = (1, 2, 4)
    quota: int = 25
    quota_prospects: int = 5
    lead_birthday: int = 7
    lead_yearly: int = 3
    lead_festival: int = 7
    festivals: tuple[str, ...] = ("spring_festival", "dragon_boat", "mid_autumn")
    festival_tiers: tuple[str, ...] = ("platinum", "gold")
    lead_wish: int = 30
    end_steps: tuple[int, ...] = (60, 30, 7)
    lapsed_days: int = 30
    dormant_days: int = 365
    rest_weekdays: tuple[int, ...] = (5, 6)
    official_holidays: bool = True
    quiet_from: int = 21
    quiet_until: int = 8
    own_name: str = ""
    caller_name: str = "{name} {product}"
    contact_notes: bool = False
    contact_tags: bool = False
    calendar_phones: bool = False
    tray_icon: bool = True
    notice_times: tuple[int, ...] = ()
    calendar_feed: str = ""
    language: str = ""
    theme: str = "system"
    text_size: int = 100


@dataclass(frozen=True, slots=True)
class ImportBatch:
    """A file that was taken in: its hash tells when the same comes again."""

    change: int
    file_name: str
    sha256: str
    kind: str
    at: str
    rows: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Setting:
    """One field of `Settings` that the user changed; `value` is JSON."""

    key: str
    value: str
    id: int = 0


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A phrase worth keeping, and the page it belongs to."""

    name: str
    phrase: str
    page: str
    id: int = 0


@dataclass(frozen=True, slots=True)
class ImportMapping:
    """How the columns of a sheet were understood: `fingerprint` stands for its headers, `mapping` is JSON."""

    fingerprint: str
    kind: str
    mapping: str
    id: int = 0
