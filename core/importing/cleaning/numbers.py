"""Which digits reach a phone: national without +86, foreign in E.164 with the plus."""

import re
from functools import lru_cache

_COUNTRY = re.compile(r"(?:\+|00)?86(?=1[3-9]\d{9}$|0?[2-9]\d{8,10}$|10\d{8}$)")
_NATIONAL = re.compile(
    r"1[3-9]\d{9}"  # mobile
    r"|0(?:10|2\d|[3-9]\d{2})\d{7,8}"  # area code and line
    r"|[48]00\d{7}"  # free of charge
    r"|[2-8]\d{6,7}"  # a line of one's own town
)
_WITHOUT_ZERO = re.compile(r"(?:10|2\d)\d{8}|[3-9]\d{2}\d{7,8}")
_TAIWAN = re.compile(r"09\d{8}|02\d{7,8}|0[35-8]\d{7}|04[237-8]\d{6,7}")
_HONG_KONG_MOBILE = re.compile(r"9\d{7}")
_SOMEWHERE = re.compile(r"\d{7,13}")
_MAINLAND = 86
ABROAD = "ZZ"
"""The region of numbers that are dialled somewhere abroad, where nothing tells in which country."""


def national(digits: str, region: str = "") -> str | None:
    """The normal form of a typed number; None when no phone in China or abroad can have it. Where others
    of its sheet are of a `region` abroad, it is one of those if it can be."""
    # Of North America every number that is long enough is possible, mobiles of the mainland among them.
    there = _valid(digits, region, meant=region != "US") if region else None
    if there:
        return there
    if region == ABROAD and _SOMEWHERE.fullmatch(digits):
        return digits
    bare = _COUNTRY.sub("", digits)
    return bare if _NATIONAL.fullmatch(bare) else _anywhere(digits)


def country_code(digits: str) -> int | None:
    """The country that an international number names, +65 or 0065; None for the mainland and for none."""
    from phonenumbers import NumberParseException, is_possible_number, parse

    try:
        number = parse("+" + digits.removeprefix("+").removeprefix("00"))
    except NumberParseException:
        return None
    named = is_possible_number(number) and number.country_code != _MAINLAND
    return number.country_code if named else None


def region_of(code: int) -> str:
    """The two letters of the country with this code, of the largest where several share it."""
    from phonenumbers import region_code_for_country_code

    return str(region_code_for_country_code(code))


@lru_cache(maxsize=8192)
def _anywhere(digits: str) -> str | None:
    """As a number of the mainland, then as an international one, then as one of Taiwan or Hong Kong."""
    abroad = digits.removeprefix("+").removeprefix("00")
    regions = [(digits, "CN")]
    # Without its plus a number of North America looks like a mistyped mobile.
    if abroad != digits or not digits.startswith("1"):
        regions.append(("+" + abroad, "CN"))
    if _TAIWAN.fullmatch(digits):
        regions.append((digits, "TW"))
    if _HONG_KONG_MOBILE.fullmatch(digits):
        regions.append((digits, "HK"))
    meant = digits.startswith("+")
    return next((found for text, region in regions if (found := _valid(text, region, meant))), None)


def _valid(text: str, region: str, meant: bool) -> str | None:
    # Imported here because it takes a tenth of a second that sheets of plain mobiles can spare.
    from phonenumbers import (
        NumberParseException,
        PhoneNumberFormat,
        format_number,
        is_possible_number,
        is_valid_number,
        parse,
    )

    try:
        number = parse(text, region)
    except NumberParseException:
        return None
    # Who types the plus and the country means it, also with a number that no list has yet.
    possible = meant and number.country_code != _MAINLAND and is_possible_number(number)
    if not (possible or is_valid_number(number)):
        return None
    return _with_zero(str(format_number(number, PhoneNumberFormat.E164)).removeprefix("+86"))


def _with_zero(bare: str) -> str:
    """A line of the mainland is dialled with the zero that its international form lacks."""
    return "0" + bare if _WITHOUT_ZERO.fullmatch(bare) else bare
