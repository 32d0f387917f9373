"""Where a flat stands: district, street, estate and building, as far as an address tells them."""

import re
import unicodedata
from functools import lru_cache

from core.records import dataclass

_UNIT = re.compile(
    r"[^\W\d_]{1,6}?(?:自治区|省|市|县|旗|镇|乡|街道|(?<![小社园])区)(?!场|花园|广场|公寓)(?=\w|$)"
)
_COUNTY = ("市", "县", "旗", "区")
_STREET = re.compile(r"([^\W\d_]{1,10}?(?:大道|路|街|巷|胡同))(\d+(?:号(?!楼)|弄)?)?")
_ESTATE = re.compile(r"[^\W\d_]{2,}?(?=[A-Za-z]?\d|[A-Za-z](?:座|栋|幢|塔)|[\W_]|$)")
_BUILDING = re.compile(r"([A-Za-z]?\d+|[A-Za-z])(?:幢|栋|座|塔|号楼|(?=[-–—－/、]))")
_HAN = re.compile(r"[㐀-䶿一-鿿]")
_NUMBER = re.compile(r"\d{1,9}")


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What is known of where somebody lives. `flat` is what follows the estate, as it was written; all may
    be empty."""

    district: str = ""
    street: str = ""
    estate: str = ""
    building: str = ""
    flat: str = ""

    @property
    def order(self) -> tuple[object, ...]:
        """District, estate or street, then the building by its number."""
        number = _NUMBER.search(self.building)
        return self.district, self.estate or self.street, int(number[0]) if number else 0, self.building


# The same addresses are asked for after every change.
@lru_cache(maxsize=65536)
def whereabouts(region: str, estate: str, address: str) -> Whereabouts:
    """Read from the three fields of a card. The estate of the card goes before the one in its address."""
    told, named = _plain(region), " ".join(unicodedata.normalize("NFKC", estate).split())
    if not _HAN.search(address):
        return Whereabouts(_district(told) or region.strip(), "", named, "", address.strip())
    units, rest = _cut(_plain(address).removeprefix(told))
    district = _district("".join(units)) or _district(told) or region.strip()
    street, rest = _street(rest)
    found = _ESTATE.match(rest)
    if named and rest.startswith(_plain(named)):
        rest = rest[len(_plain(named)) :]
    elif found:
        named, rest = named or found[0], rest[found.end() :]
    building = _BUILDING.match(rest)
    return Whereabouts(district, street, named, building[1] if building else "", rest)


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def _cut(text: str) -> tuple[list[str], str]:
    """The units an address begins with, the largest first, and what follows them."""
    units, end = [], 0
    while found := _UNIT.match(text, end):
        # A unit needs a name: 城市花园 begins with none.
        if len(found[0]) < 3 or _STREET.fullmatch(found[0]):
            break
        units.append(found[0])
        end = found.end()
    return units, text[end:]


def _district(text: str) -> str:
    """The smallest unit that is a city, a county or a district; else the smallest of all."""
    units, rest = _cut(text)
    counties = [unit for unit in units if unit.endswith(_COUNTY) and not unit.endswith("自治区")]
    return (counties or units or [rest])[-1]


def _street(text: str) -> tuple[str, str]:
    """The street and what follows its house number; no street where none is named."""
    found = _STREET.match(text)
    return (found[1], text[found.end() :]) if found else ("", text)
