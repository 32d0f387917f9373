"""Every colour of the program by its meaning, once for light and once for dark."""

from typing import Literal

from core.records import dataclass

Token = Literal[
    "text", "text2", "text3", "accent", "danger", "warn", "gold",
    "window", "nav", "surface", "sunken", "hover", "selected",
    "accent_fill", "on_accent", "accent_hover", "accent_pressed", "accent_tint", "accent_border",
    "danger_fill", "on_danger", "danger_tint", "danger_border", "warn_tint", "warn_border",
    "gold_tint", "gold_border", "platinum", "on_platinum", "neutral_tint",
    "line", "soft_line", "control_border", "track", "inverse", "on_inverse",
    "inverse_border", "inverse_hover",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours as `#RRGGBB`. Text tokens may stand on every surface; the others say where they belong."""

    text: str
    text2: str
    text3: str
    accent: str
    danger: str
    warn: str
    gold: str

    window: str
    nav: str
    surface: str
    sunken: str
    hover: str
    selected: str

    accent_fill: str
    on_accent: str
    accent_hover: str
    accent_pressed: str
    accent_tint: str
    accent_border: str
    danger_fill: str
    on_danger: str
    danger_tint: str
    danger_border: str
    warn_tint: str
    warn_border: str
    gold_tint: str
    gold_border: str
    platinum: str
    on_platinum: str
    neutral_tint: str

    line: str
    soft_line: str
    control_border: str
    track: str
    inverse: str
    on_inverse: str
    inverse_border: str
    inverse_hover: str


LIGHT = Tokens(
    text="#1B1F1D",
    text2="#4A514E",
    text3="#626966",
    accent="#0B6B5D",
    danger="#B3261E",
    warn="#835000",
    gold="#765700",
    window="#F5F6F4",
    nav="#ECEEEB",
    surface="#FFFFFF",
    sunken="#F8F9F7",
    hover="#F1F4F2",
    selected="#E2F0EC",
    accent_fill="#0B6B5D",
    on_accent="#FFFFFF",
    accent_hover="#095A4E",
    accent_pressed="#074A40",
    accent_tint="#E2F0EC",
    accent_border="#A9D3C8",
    danger_fill="#B3261E",
    on_danger="#FFFFFF",
    danger_tint="#FBE9E7",
    danger_border="#EDBDB8",
    warn_tint="#FAF0DC",
    warn_border="#E3CB98",
    gold_tint="#FAF1D0",
    gold_border="#DDC67C",
    platinum="#3A4450",
    on_platinum="#FFFFFF",
    neutral_tint="#EEF0ED",
    line="#DFE2DE",
    soft_line="#EBEDEA",
    control_border="#858C88",
    track="#C9D3CE",
    inverse="#1B1F1D",
    on_inverse="#FFFFFF",
    inverse_border="#757D79",
    inverse_hover="#323836",
)

DARK = Tokens(
    text="#E9ECEA",
    text2="#B6BDB9",
    text3="#9CA4A0",
    accent="#5CC8B3",
    danger="#F4918A",
    warn="#E3B565",
    gold="#E6C765",
    window="#151817",
    nav="#101312",
    surface="#1C201F",
    sunken="#181B1A",
    hover="#242927",
    selected="#1B3A33",
    accent_fill="#45B8A2",
    on_accent="#06201B",
    accent_hover="#5CC8B3",
    accent_pressed="#37A08C",
    accent_tint="#17352F",
    accent_border="#2F6257",
    danger_fill="#F4918A",
    on_danger="#2A0B08",
    danger_tint="#3B201E",
    danger_border="#6B3833",
    warn_tint="#352A16",
    warn_border="#61501F",
    gold_tint="#352E14",
    gold_border="#6A5A22",
    platinum="#C9D1D8",
    on_platinum="#151817",
    neutral_tint="#282D2B",
    line="#323836",
    soft_line="#2A2F2D",
    control_border="#757D79",
    track="#3C4441",
    inverse="#E9ECEA",
    on_inverse="#151817",
    inverse_border="#858C88",
    inverse_hover="#D5DAD7",
)
