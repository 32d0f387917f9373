"""Lists of customers as single shops and salespeople keep them."""

from tests.core.importing.layouts.layout import Layout

TRADES = (
    Layout(
        "till",
        "会员卡号|会员姓名|手机号|消费次数|累计消费|最近消费时间|积分",
        "card_number name phone + total + +",
        (
            "80001|来雪|13700000001|12|3,680.50|2025-05-06 18:20|368",
            "80002|王祥|13700000003|0|0|-|0",
            "80003|李敏|13700000004|1|99|2025-01-06|-",
        ),
        {
            "name": "来雪",
            "card_number": "80001",
            "total": "368050",
            "note": "消费次数: 12\n最近消费时间: 2025-05-06 18:20\n积分: 368",
        },
        gone=("first_purchase",),
    ),
    Layout(
        "building materials",
        "业主姓名|电话|小区|楼号|房号|面积|意向",
        "name phone estate address address + wish",
        (
            "来雪|13700000001|阳光城|3号楼|1201|128㎡|地板（高）",
            "王祥|13700000003|阳光城|5号楼|302|89|无",
            "李敏|13700000004|阳光城|5号楼|402|暂无|",
        ),
        {"name": "来雪", "estate": "阳光城", "address": "3号楼1201", "note": "面积: 128㎡"},
    ),
    Layout(
        "beauty parlour",
        "会员姓名|会员手机|会员生日|会员等级|储值余额|最近到店|累计消费|服务顾问|服务顾问电话",
        "name phone birthday tier + contacted total + +",
        (
            "来雪|13700000001|03-18|金卡|500|2025-06-01|3680|小红|13700000009",
            "王祥|13700000003|8月14日|银卡|0|2025-01-01|99|小红|13700000009",
            "李敏|13700000004|||||||",
        ),
        {"name": "来雪", "birthday": "--03-18", "total": "368000", "phone": "13700000001"},
        gone=("phone2",),
    ),
    Layout(
        "estate agent",
        "客户姓名|电话|需求户型|总价预算|区域|首访日期|置业顾问|客户级别|备注",
        "name phone wish budget region contacted + tier note",
        (
            "来雪|13700000001|三房|150万|城东|2025-06-01|小周|A|",
            "王祥|13700000003|四房|200万|城西|2025-06-02|小周|B|看过两次",
            "李敏|13700000004||||||C|",
        ),
        {"name": "来雪", "region": "城东", "tier": "A", "budget": "150000000"},
    ),
    Layout(
        "an address in its parts",
        "姓名|电话|省|市|区|街道|小区|楼栋|单元|房号",
        "name phone region region region address estate address address address",
        (
            "来雪|13700000001|福建省|泉州市|南安市|中山路306号|阳光城|3号楼|2单元|1201",
            "王祥|13700000003|福建省|泉州市||柳城||||",
            "李敏|13700000004||||||||",
        ),
        {"address": "中山路306号3号楼2单元1201", "region": "福建省泉州市南安市"},
    ),
    Layout(
        "birthdays in either calendar",
        "姓名|农历生日|阳历生日",
        "name birthday birthday",
        ("来雪|八月十二|1981-09-09", "王祥||8-14", "李敏|正月初五|"),
        {"birthday": "--08-12", "birthday_kind": "lunar", "note": "阳历生日: 1981-09-09"},
    ),
    Layout(
        "wishes",
        "客户姓名|联系方式|意向车型|意向级别|来店渠道|预算|预计购车时间|下次跟进时间|跟进情况",
        "name phone wish wish source budget wish_by next_follow_up +",
        (
            "来雪|13700000001|汉EV|H|抖音|20-25万|2026-12|2026-12-05|试驾过",
            "王祥|13700000003|秦PLUS|B级|自然进店|15万左右|一个月内|2026-12-08|",
            "李敏|13700000004|宋L||转介绍||2027/1/3||",
        ),
        {
            "wish": "汉EV",
            "budget": "25000000",
            "wish_by": "2026-12-31",
            "note": "预算: 20-25万\n跟进情况: 试驾过",
        },
    ),
    Layout(
        "referrals",
        "推荐人|推荐人电话|被推荐人|被推荐人电话|推荐日期|奖励",
        "referrer referrer_phone name phone referred_on +",
        (
            "来雪|13700000001|王祥|13700000003|2025-05-01|100元油卡",
            "来雪|13700000001|李敏|13700000004|2025-06-01|",
            "王祥|13700000003|李芳|13700000005||",
        ),
        {"name": "王祥", "phone": "13700000003", "referrer": "来雪", "referred_on": "2025-05-01"},
        cards=4,
    ),
)
