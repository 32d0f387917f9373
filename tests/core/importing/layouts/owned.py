"""Lists of what people own: cars, policies, machines, each with its people."""

from core.importing.fields import SheetKind
from tests.core.importing.layouts.layout import Layout

OWNED = (
    Layout(
        "what a workshop did",
        "工单号|进厂日期|车牌号|车主|手机|车型|维修类型|总金额|下次保养日期",
        "+ contacted serial name phone product + amount maintenance",
        (
            "W1|2025-05-08|闽C11111|来雪|13700000001|奥迪Q5|保养|880|2026-02-08",
            "W2|2025-05-09|闽C22222|王祥|13700000003|宝马X3|维修|1500|",
            "W3|2025-05-10|闽C33333|李敏|13700000004|捷达|维修|150|2026-03-01",
        ),
        {"product": "奥迪Q5", "serial": "闽C11111", "maintenance": "2026-02-08"},
        kind=SheetKind.OWNED,
        gone=("date",),
    ),
    Layout(
        "dealer",
        "车主姓名|联系电话|车牌号|车型|购车日期|保险到期日|年检到期",
        "name phone serial product date renewal inspection",
        (
            "来雪|13700000001|闽C12345|汉 EV|2022-05-06|2026-05-05|2026/5/31",
            "王祥|13700000003|闽C12346|秦|2022-05-06|2026-05-05|",
            "李敏|13700000004|闽C12347|宋|2022-05-06|2026-05-05|无",
        ),
        {"name": "来雪", "serial": "闽C12345", "renewal": "2026-05-05", "inspection": "2026-05-31"},
        kind=SheetKind.OWNED,
    ),
    Layout(
        "insurance",
        "投保人|被保险人|保单号|险种|保费|生效日|到期日|手机",
        "name insured serial product premium date renewal phone",
        (
            "来雪|来小雪|P2024001|重疾险|6,000.00|2024-05-06|2044-05-05|13700000001",
            "王祥|王祥|P2024002|年金险|1.2万|2024-05-06|2044-05-05|13700000003",
            "李敏|李敏|P2024003|医疗险|800|2024-05-06|2025-05-05|13700000004",
        ),
        {"name": "来雪", "insured": "来小雪", "serial": "P2024001", "premium": "600000"},
        kind=SheetKind.OWNED,
    ),
    Layout(
        "agent",
        "序号|客户姓名|性别|身份证号|出生日期|联系电话|险种|保单号|保费|缴费年期|生效日期|下次缴费日"
        "|受益人|家庭住址|备注",
        "- name sex - birthday phone product serial premium + date renewal beneficiary address note",
        (
            "1|来雪|女|350583198103180023|1981-03-18|13700000001|福禄双喜|P1|6000|20年|2019-05-01"
            "|2027-05-01|王强|中山路1号|转介绍",
            "2|来雪|女||1981-03-18|13700000001|平安福|P2|8,200|15|2020/6/1||法定||",
            "3|李敏|女||1990.5.6|13700000004|||||||||还没买",
        ),
        {
            "name": "来雪",
            "birthday": "1981-03-18",
            "product": "福禄双喜",
            "serial": "P1",
            "premium": "600000",
            "renewal": "2027-05-01",
            "address": "中山路1号",
        },
        kind=SheetKind.OWNED,
        cards=2,
    ),
    Layout(
        "holder and insured",
        "投保人姓名|投保人性别|投保人生日|投保人手机|被保人姓名|被保人生日|险种名称|保额|年缴保费"
        "|首期缴费日|保单状态",
        "name sex birthday phone insured + product + premium date +",
        (
            "来雪|女|1981-03-18|13700000001|王小雪|2012-06-01|少儿重疾|30万|3600|2020-03-01|有效",
            "王祥|男|1961-08-14|13700000003|王祥||医疗险|200万|800|2021-04-01|有效",
            "李敏|女||13700000004|李敏||医疗险|200万|800|2021-04-01|有效",
        ),
        {"name": "来雪", "birthday": "1981-03-18", "insured": "王小雪", "premium": "360000"},
        kind=SheetKind.OWNED,
    ),
    Layout(
        "car insurance",
        "车牌号码|车主|车主电话|品牌型号|车架号|初登日期|交强险到期|商业险到期|年审到期|业务员|业务员电话"
        "|备注",
        "serial name phone product + date renewal renewal2 inspection + + note",
        (
            "闽C12345|来雪|13700000001|朗逸|LSVAA1|2018-05-06|2026-05-05|2026-05-06|2026/5/31|小王"
            "|13700000009|",
            "闽C12346|王祥|13700000003|秦|LSVAA2|2019/7/8|20260708|20260709|2025-07-31|小王|13700000009|还价",
            "闽C12347|王祥|13700000003|宋|||||||13700000009|",
        ),
        {"serial": "闽C12345", "renewal": "2026-05-05", "renewal2": "2026-05-06"},
        kind=SheetKind.OWNED,
        gone=("phone2",),
        cards=2,
    ),
    Layout(
        "dealer with all of the person",
        "车主姓名|性别|生日|手机号|家庭住址|职业|车型|车牌|购车日期|首保日期|下次保养日期|当前里程"
        "|保险到期日|介绍人",
        "name sex birthday phone address occupation product serial date maintenance2 maintenance"
        " kilometres renewal"
        " referrer",
        (
            "来雪|女|农历八月十二|13700000001|中山路306号|教师|汉|闽C1|2022-05-06|2022-08-06|2025-08-06"
            "|12345|2026-05-05|王祥",
            "王祥|男|1961-08-14|13700000003||个体|秦|闽C2|2023-05-06||2025-11-06|8000公里|2026-05-06|",
            "李敏|女||13700000004||||闽C3||||||",
        ),
        {"birthday": "--08-12", "maintenance2": "2022-08-06", "kilometres": "12345", "referrer": "王祥"},
        kind=SheetKind.OWNED,
    ),
    Layout(
        "machines and their warranty",
        "用户姓名|用户电话|安装地址|产品型号|机身编号|安装日期|整机保修到期|主要部件保修到期|下次清洗",
        "name phone address product serial date warranty warranty2 maintenance",
        (
            "来雪|13700000001|中山路306号|KFR-35|SN1|2024-06-20|2027-06-19|2030-06-19|2026-06-01",
            "王祥|13700000003|柳城|KFR-26|SN2|2024-06-21|2027-06-20||",
            "李敏||||||||",
        ),
        {"serial": "SN1", "warranty": "2027-06-19", "warranty2": "2030-06-19", "address": "中山路306号"},
        kind=SheetKind.OWNED,
        problems=(4,),
        cards=2,
    ),
    Layout(
        "policies in English",
        "Name|Cell|Email|DOB|Address|Spouse|Spouse DOB|Policy #|Premium|Renewal Date",
        "name phone email birthday address spouse spouse_birthday serial premium renewal",
        (
            "Lai Xue|13700000001|lx@a.cn|1981-03-18|306 Zhongshan Rd|Wang Qiang|1980-02-03|P1|600|2026-05-05",
            "Wang Xiang|13700000003||||||P2|800|2026-06-05",
            "Li Min|13700000004||||||P3||",
        ),
        {"serial": "P1", "spouse": "Wang Qiang", "renewal": "2026-05-05"},
        kind=SheetKind.OWNED,
        cards=4,
    ),
    Layout(
        "cars among other things",
        "姓名|手机|车牌号|地址|客户等级|备注",
        "name phone serial address tier note",
        ("来雪|13700000001|闽C1|中山路|A|好", "王祥|||柳城||", "李敏||闽C3|||"),
        {"name": "来雪", "serial": "闽C1", "address": "中山路", "tier": "A"},
        kind=SheetKind.OWNED,
    ),
)
