"""One flat, many ways to write it."""

import pytest

from core.rules.addresses import address_key


@pytest.mark.parametrize(
    "address",
    [
        "福建省泉州市鲤城区湖滨路588号清风雅苑7幢4单元601室",
        "城东区…清风雅苑7幢4单元601室",
        "清风雅苑7-4-601",
        "清风雅苑7栋4单元601",
        "清风雅苑7号楼4单元601室",
        "清风雅苑7#4-601",
        "清风雅苑 7 幢 4 单元 0601 室",
        "清风雅苑７－４－６０１",
        "清风雅苑七幢四单元601室",
        "清风雅苑7幢4单元601室 电话13800138000",
    ],
)
def test_ways_to_write_one_flat(address: str) -> None:
    assert address_key(address) == "清风雅苑7-4-601"


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("浦东新区张杨路1234弄56号701室", "张杨路1234-56-701"),
        ("张杨路1234弄56号701", "张杨路1234-56-701"),
        ("人民路12号3单元402", "人民路12-3-402"),
        ("杭州市西湖区城市花园3幢501", "城市花园3-501"),
        ("西湖区翠苑小区北苑3幢501", "翠苑小区北苑3-501"),
        ("翠苑新区A座1203", "翠苑新区A-1203"),
        ("翠苑新区a座1203室", "翠苑新区A-1203"),
        ("翠苑公寓601室", "翠苑公寓601"),
        ("翠苑十幢501室", "翠苑10-501"),
        ("翠苑二十一幢501室", "翠苑21-501"),
        ("翠苑0幢501室", "翠苑0-501"),
    ],
)
def test_other_kinds_of_address(address: str, key: str) -> None:
    assert address_key(address) == key


@pytest.mark.parametrize("address", ["", "清风雅苑", "人民路12号", "7-4-601", "二十一幢", "13800138000"])
def test_no_flat_no_key(address: str) -> None:
    assert address_key(address) == ""


def test_a_letter_in_the_place_of_an_address_is_no_key() -> None:
    assert address_key("来信收悉" * 100 + "清风雅苑7-4-601") == ""


def test_neighbours_differ() -> None:
    keys = {address_key(f"清风雅苑{flat}") for flat in ("7-4-601", "7-4-602", "7-5-601", "8-4-601", "74-601")}
    assert len(keys) == 5
