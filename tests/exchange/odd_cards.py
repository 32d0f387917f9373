"""Contact cards of many phones and programs; each file gives the three people."""

import quopri
from base64 import b64encode
from collections.abc import Callable
from functools import partial

from tests.exchange.tables import ROWS


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def cards(encoding: str = "utf-8", version: str = "3.0", extra: str = "") -> bytes:
    """The three people, each with name, phone and note."""
    told = [
        card(
            f"N:{name[0]};{name[1:]};;;",
            f"FN:{name}",
            f"TEL;TYPE=CELL:{phone}",
            f"NOTE:{note}",
            *extra.splitlines(),
            version=version,
        )
        for name, phone, note in ROWS[1:]
    ]
    return "".join(told).encode(encoding)


def _quoted(value: str, charset: str) -> str:
    return quopri.encodestring(value.encode(charset), quotetabs=True).decode("ascii").replace("\n", "\r\n")


def quoted_printable(charset: str) -> bytes:
    """Version 2.1 as old phones write it, long values broken in the middle of a character."""
    head = f"CHARSET={charset};ENCODING=QUOTED-PRINTABLE"
    told = [
        card(
            f"N;{head}:{_quoted(name[0], charset)};{_quoted(name[1:], charset)};;;",
            f"TEL;CELL:{phone}",
            f"NOTE;{head}:{_quoted(note * 30, charset)}",
            version="2.1",
        )
        for name, phone, note in ROWS[1:]
    ]
    return "".join(told).encode("ascii")


def eight_bit(charset: str) -> bytes:
    """Version 2.1 with bare bytes of a named charset."""
    return b"".join(
        card(f"N;CHARSET={charset}:{name[0]};{name[1:]}", f"TEL;CELL;VOICE:{phone}", version="2.1").encode(
            charset
        )
        for name, phone, _ in ROWS[1:]
    )


def folded() -> bytes:
    """A line goes on in the next one, even in the middle of a character."""
    return b"".join(
        line[:60] + b"\r\n " + line[60:] + b"\r\n" if len(line) > 70 else line + b"\r\n"
        for line in cards(extra="X-LONG:" + "很长的一行" * 10).split(b"\r\n")
    )


def with_pictures() -> bytes:
    picture = b64encode(bytes(range(256)) * 800).decode()
    lines = [f" {picture[at : at + 74]}" for at in range(0, len(picture), 74)]
    return cards(extra="\n".join(["PHOTO;ENCODING=b;TYPE=JPEG:", *lines, ""]))


def with_agents() -> bytes:
    """Each card holds another one, of somebody who is no customer."""
    return cards(extra="AGENT:\nBEGIN:VCARD\nVERSION:2.1\nFN:秘书\nTEL:13900000000\nEND:VCARD", version="2.1")


def grouped() -> bytes:
    told = [
        card(
            f"FN:{name}", f"item1.TEL:{phone}", "item1.X-ABLabel:_$!<Mobile>!$_", "item2.X-ABDATE:2001-05-06"
        )
        for name, phone, _ in ROWS[1:]
    ]
    return "".join(told).encode()


def fourth_version() -> bytes:
    told = [
        card(
            f"FN;PREF=1:{name}",
            f'TEL;VALUE=uri;TYPE="cell,voice":tel:+86-{phone}',
            "BDAY:--0815",
            version="4.0",
        )
        for name, phone, _ in ROWS[1:]
    ]
    return "".join(told).encode()


def small_letters() -> bytes:
    return "".join(
        f"begin:vcard\nversion:3.0\nfn:{name}\ntel;type=cell:{phone}\nend:vcard\n"
        for name, phone, _ in ROWS[1:]
    ).encode()


def spaced() -> bytes:
    """Blank lines everywhere."""
    return cards().replace(b"\r\n", b"\n\n")


def with_equals_signs() -> bytes:
    """What takes other readers years."""
    return cards(extra="X-A;A" + "=" * 200 + "\nX-B;" + ";" * 5_000)


ODD: dict[str, Callable[[], bytes]] = {
    "cards.vcf": cards,
    "cards_21.vcf": partial(cards, version="2.1"),
    "cards_utf16.vcf": partial(cards, "utf-16"),
    "cards_gbk.vcf": partial(cards, "gbk"),
    "cards_called.csv": cards,
    "cards_quoted_utf8.vcf": partial(quoted_printable, "UTF-8"),
    "cards_quoted_gbk.vcf": partial(quoted_printable, "GBK"),
    "cards_bare_gb2312.vcf": partial(eight_bit, "GB2312"),
    "cards_folded.vcf": folded,
    "cards_pictures.vcf": with_pictures,
    "cards_agents.vcf": with_agents,
    "cards_grouped.vcf": grouped,
    "cards_4.vcf": fourth_version,
    "cards_small.vcf": small_letters,
    "cards_spaced.vcf": spaced,
    "cards_equals.vcf": with_equals_signs,
}
