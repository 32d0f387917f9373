"""What a contact card says, by the headings of an import."""

import pytest

from storage.cards.fields import cells_of
from storage.cards.lines import read_line


def cells(*lines: str) -> dict[str, str]:
    found = (read_line(line.encode(), "utf-8") for line in lines)
    return cells_of([line for line in found if line is not None])


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["FN:张 三", "N:李;四"], "张 三"),
        (["N:张;三;;;"], "张三"),
        (["N:诸葛;亮;大"], "诸葛大亮"),
        (["N:Doe;John;Q.;Dr.;Jr."], "Dr. John Q. Doe Jr."),
        (["FN:", "NICKNAME:老张"], "老张"),
        (["ORG:某某公司;销售部"], "某某公司 销售部"),
        (["EMAIL:a@b.cn"], "a@b.cn"),
    ],
)
def test_there_is_a_name_wherever_there_is_one(lines: list[str], name: str) -> None:
    assert cells(*lines)["姓名"] == name


def test_a_card_without_a_name_has_none() -> None:
    assert "姓名" not in cells("TEL:13800000001")


def test_mobiles_come_first_and_others_beside_them() -> None:
    found = cells(
        "TEL;HOME:0571-88880001",
        "TEL;CELL:13800000001",
        "TEL;TYPE=CELL:13800000001",
        "item1.TEL:13800000002",
        "item1.X-ABLabel:_$!<Mobile>!$_",
        "TEL;X-LABEL=手机:13800000003",
        "TEL;VALUE=uri:tel:+86-571-88880002;ext=12",
        "TEL;FAX:0571-88880003",
        "TEL:",
    )
    assert found["手机"].split("\n") == ["13800000001", "13800000002", "13800000003"]
    assert found["其他电话"].split("\n") == ["0571-88880001", "+86-571-88880002转12"]
    assert found["备注"] == "传真: 0571-88880003"


@pytest.mark.parametrize(
    ("lines", "birthday"),
    [
        (["BDAY:1985-03-02"], "1985-03-02"),
        (["BDAY:19850302"], "1985-03-02"),
        (["BDAY:1985-03-02T00:00:00Z"], "1985-03-02"),
        (["BDAY:1985.3.2"], "1985-03-02"),
        (["BDAY:--0815"], "8月15日"),
        (["BDAY:--08-15"], "8月15日"),
        (["BDAY;X-APPLE-OMIT-YEAR=1604:1604-08-15"], "8月15日"),
        (["BDAY:1604-08-15"], "8月15日"),
        (["BDAY;VALUE=text:circa 1800"], "circa 1800"),
        (["X-LUNAR-BIRTHDAY:1985-08-15"], "农历1985-08-15"),
        (["X-LUNAR-BIRTHDAY:农历八月十五"], "农历八月十五"),
        (["ALTBDAY;CALSCALE=chinese:19850815"], "农历1985-08-15"),
        (["X-ALTBDAY;CALSCALE=chinese:007800010815"], "农历1984-08-15"),
        (["X-ALTBDAY;CALSCALE=chinese:007700360815"], "农历1959-08-15"),
        (["X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1985-03-02;3;;;"], "1985-03-02"),
        (["X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;--08-15;0;农历生日"], "农历8月15日"),
        (["X-ANDROID-CUSTOM:vnd.com.miui.cursor.item/lunarBirthday;1985-8-15;1;"], "农历1985-08-15"),
        (["BDAY:1985-03-02", "BDAY:1990-01-01"], "1985-03-02"),
    ],
)
def test_birthdays_in_every_notation(lines: list[str], birthday: str) -> None:
    assert cells(*lines)["生日"] == birthday


def test_of_two_calendars_the_lunar_one_is_kept() -> None:
    found = cells("BDAY:1985-09-29", "X-LUNAR-BDAY:1985-08-15")
    assert (found["生日"], found["备注"]) == ("农历1985-08-15", "公历生日: 1985-09-29")


def test_another_event_is_no_birthday() -> None:
    event = "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event"
    assert cells(f"{event};2001-01-01;1;") == {"结婚纪念日": "2001-01-01"}
    assert cells(f"{event};2001-01-01;0;入职") == {"备注": "入职: 2001-01-01"}
    assert cells(f"{event};2001-01-01;2;") == {"备注": "纪念日: 2001-01-01"}
    assert cells("X-ANDROID-CUSTOM:vnd.android.cursor.item/photo_state;1") == {}


def test_addresses_are_written_as_in_their_country() -> None:
    assert cells("ADR:;;文三路1号;杭州市;浙江省;310000;中国")["地址"] == "中国浙江省杭州市文三路1号"
    assert cells("ADR:;;1 Main St;Boston;MA;02101;USA")["地址"] == "1 Main St, Boston, MA, 02101, USA"
    assert cells("ADR:;;;;;;") == {}


def test_a_second_address_goes_to_the_note() -> None:
    found = cells("EMAIL:a@b.cn", "EMAIL:mailto:c@d.cn", "EMAIL:a@b.cn", "EMAIL:")
    assert (found["邮箱"], found["备注"]) == ("a@b.cn", "邮箱: c@d.cn")


@pytest.mark.parametrize(
    ("text", "heading", "value"),
    [
        ("X-QQ:10001", "QQ", "10001"),
        ("X-WECHAT:zhang", "微信", "zhang"),
        ("IMPP;X-SERVICE-TYPE=QQ:x-apple:10001", "QQ", "10001"),
        ("IMPP:weixin:zhang", "微信", "zhang"),
        ("IMPP:skype:zhang", "备注", "skype: zhang"),
        ("IMPP:zhang", "备注", "IM: zhang"),
        ("TITLE:经理", "职位", "经理"),
        ("CATEGORIES:老客户,VIP", "标签", "老客户、VIP"),
        ("GENDER:F;", "性别", "女"),
        ("X-GENDER:Male", "性别", "男"),
        ("NOTE:一\\n二", "备注", "一\n二"),
        ("URL:http://a.cn", "备注", "网址: http://a.cn"),
        ("X-ABRELATEDNAMES:王五", "备注", "亲友: 王五"),
        ("ANNIVERSARY:20100520", "结婚纪念日", "2010-05-20"),
        ("item1.X-ABDATE:2010-05-20\nitem1.X-ABLabel:_$!<Anniversary>!$_", "结婚纪念日", "2010-05-20"),
        ("item1.X-ABDATE:1604-05-20\nitem1.X-ABLabel:入学", "备注", "入学: 5月20日"),
        ("X-ABDATE:2010-05-20", "备注", "纪念日: 2010-05-20"),
    ],
)
def test_each_property_has_its_place(text: str, heading: str, value: str) -> None:
    assert cells(*text.split("\n"))[heading] == value


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("item1.X-ABRELATEDNAMES:李强\nitem1.X-ABLabel:_$!<Spouse>!$_", "配偶: 李强"),
        ("item1.X-ABRELATEDNAMES:李强\nitem1.X-ABLabel:表哥", "表哥: 李强"),
        ("item1.X-ABRELATEDNAMES:李强\nitem1.X-ABLabel:_$!<Other>!$_", "亲友: 李强"),
        ("RELATED;TYPE=spouse;VALUE=text:Marie", "配偶: Marie"),
        ("RELATED:李强", "亲友: 李强"),
        ("X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;李强;14;;", "配偶: 李强"),
        ("X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;李强;0;干妈;", "干妈: 李强"),
        ("X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;李强;99;;", "亲友: 李强"),
        ("FN:王丽华\nNICKNAME:王姐", "昵称: 王姐"),
        ("FN:王丽华\nX-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;王姐;1", "昵称: 王姐"),
        ("item1.TEL:13922223333\nitem1.X-ABLabel:老婆", "老婆: 13922223333"),
        ("TEL;X-LABEL=老婆:13922223333", "老婆: 13922223333"),
        ("X-MS-SPOUSE;N:林朝英", "配偶: 林朝英"),
        ("X-MS-IMADDRESS:wcy_im", "IM: wcy_im"),
        ("X-EVOLUTION-ASSISTANT:Ann", "助理: Ann"),
        ("X-SOCIALPROFILE;type=weibo;x-user=zhang3:http://weibo.com/n/zhang3", "weibo: zhang3"),
        ("X-SOCIALPROFILE:x-apple:zhang3", "IM: zhang3"),
    ],
)
def test_the_words_of_a_phone_for_people_and_numbers_are_kept(text: str, note: str) -> None:
    assert cells(*text.split("\n"))["备注"] == note


def test_an_own_word_for_a_mobile_and_a_nickname_that_is_the_name_say_nothing_new() -> None:
    assert "备注" not in cells("NICKNAME:老张", "item1.TEL:13922223333", "item1.X-ABLabel:新手机")


def test_a_profile_at_wechat_is_the_wechat_and_chinese_addresses_keep_their_code() -> None:
    assert cells("X-SOCIALPROFILE;type=WeChat:x-apple:zhang3") == {"微信": "zhang3"}
    assert cells("ADR:;;参合庄1号;苏州;江苏;215000;中国") == {
        "地址": "中国江苏苏州参合庄1号",
        "备注": "邮编: 215000",
    }


def test_the_address_of_another_card_names_nobody() -> None:
    assert cells("RELATED;TYPE=friend:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6") == {}


@pytest.mark.parametrize(
    "text",
    [
        "IMPP:",
        "X-SOCIALPROFILE:x-apple:",
        "X-ABDATE:",
        "GENDER:X",
        "NOTE:",
        "URL:",
        "ORG:;",
        "X-UNKNOWN:1",
        "PHOTO:AAAA",
        "ANNIVERSARY:",
    ],
)
def test_what_says_nothing_leaves_nothing(text: str) -> None:
    assert cells(text) == {}


def test_one_of_our_own_cards_gives_its_number_and_its_bare_name() -> None:
    found = cells(
        "FN:汉 来雪 白金",
        "N:来雪;;;汉;白金",
        r"NOTE:生日：农历八月十五\n爱喝茶",
        "X-SHUKE-NUMBER:C000001",
    )
    assert found == {"客户编号": "C000001", "姓名": "来雪", "备注": "爱喝茶"}


def test_one_of_our_own_cards_that_lost_its_name_has_none() -> None:
    assert cells("FN:汉 来雪", "X-SHUKE-NUMBER:7") == {"客户编号": "7"}
