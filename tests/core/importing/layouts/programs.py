"""Lists of customers out of other programs."""

from tests.core.importing.layouts.layout import Layout

PROGRAMS = (
    Layout(
        "WeCom",
        "客户名称|企业名称|添加人|添加时间|标签|备注|电话|来源",
        "name employer + + tags note phone source",
        (
            "来雪|南安商行|王店长|2024-05-06 10:20:30|老客户;有车|爱喝茶|13700000001|扫描名片二维码",
            "王祥||王店长|2024-05-07 10:20:30|||13700000003|",
            "李敏||王店长|2024-05-08 10:20:30|-|无|13700000004|",
        ),
        {
            "name": "来雪",
            "employer": "南安商行",
            "tags": "老客户, 有车",
            "note": "爱喝茶\n添加人: 王店长\n添加时间: 2024-05-06 10:20:30",
        },
    ),
    Layout(
        "DingTalk",
        "姓名|手机号|邮箱|部门|职位",
        "name phone email + occupation",
        ("来雪|13700000001|lx@a.cn|销售部|经理", "王祥|13700000003|||", "李敏|13700000004|||"),
        {"name": "来雪", "phone": "13700000001", "note": "部门: 销售部", "occupation": "经理"},
    ),
    Layout(
        "Wukong",
        "客户名称|客户级别|客户来源|客户行业|手机|电话|网址|下次联系时间|备注|负责人|成交状态|创建时间",
        "name tier source trade phone phone2 + next_follow_up note + + +",
        (
            "来雪|A|转介绍|零售|13700000001|0595-22345678|暂无|2025-07-01 09:00:00|爱喝茶|王店长|未成交"
            "|2024-05-06 10:20:30",
            "王祥|N/A|null|-|13700000003||||||未成交|2024-05-06 10:20:30",
            "李敏|||||0595-22345679|||||已成交|2024-05-06 10:20:30",
        ),
        {
            "name": "来雪",
            "tier": "A",
            "source": "referral",
            "phone": "13700000001",
            "next_follow_up": "2025-07-01",
            "trade": "零售",
            "note": "爱喝茶\n负责人: 王店长\n成交状态: 未成交\n创建时间: 2024-05-06 10:20:30",
        },
    ),
    Layout(
        "Cordys",
        "客户名称|负责人|所属部门|最近跟进人|最近跟进时间|创建人|创建时间|手机号",
        "name + + + contacted + + phone",
        (
            "来雪|王店长|销售部|王店长|2025-05-06 10:20|管理员|2024-05-06 10:20|13700000001",
            "王祥|王店长|||||2024-05-06 10:20|13700000003",
            "李敏|王店长|||||2024-05-06 10:20|13700000004",
        ),
        {"name": "来雪", "phone": "13700000001"},
    ),
    Layout(
        "EspoCRM",
        "First Name|Last Name|Account Name|Phone|Email|Address Street|Address City|Description",
        "name name employer phone email address region note",
        (
            "雪|来|南安商行|+8613700000001|lx@a.cn|中山路306号|南安市|爱喝茶",
            "祥|王||13700000003||||",
            "敏|李||13700000004||||",
        ),
        {"name": "来雪", "employer": "南安商行", "phone": "13700000001", "address": "中山路306号"},
    ),
    Layout(
        "Odoo",
        "Name|Phone|Mobile|Email|Street|City|Tags|Customer Rank",
        "name phone2 phone email address region tags +",
        (
            "来雪|0595-22345678|13700000001|lx@a.cn|中山路306号|南安市|老客户,有车|1",
            "王祥||13700000003|||||1",
            "李敏||13700000004|||||0",
        ),
        {"name": "来雪", "phone": "13700000001", "phone2": "059522345678", "note": "Customer Rank: 1"},
        gone=("tier",),
    ),
    Layout(
        "Krayin",
        "id|name|emails|contact_numbers|job_title|organization_name",
        "number name email phone occupation employer",
        (
            '1|来雪|[{"value":"lx@a.cn","label":"work"}]|[{"value":"13700000001","label":"work"},'
            '{"value":"13700000002","label":"home"}]|经理|南安商行',
            '2|王祥|[]|[{"label":"work","value":"13700000003"}]||',
            "3|李敏|null|null||",
        ),
        {"name": "来雪", "email": "lx@a.cn", "phone": "13700000001, 13700000002"},
    ),
    Layout(
        "Salesforce",
        "First Name|Last Name|Title|Account Name|Mailing Street|Mailing City|Mailing State/Province|Phone"
        "|Mobile"
        "|Email|Lead Source|Birthdate|Description|Contact Owner",
        "name name occupation employer address region region phone2 phone email source birthday note +",
        (
            "Xue|Lai|Manager|Nanan Trading|306 Zhongshan Rd|Nan'an|Fujian|0595-22345678|13700000001|lx@a.cn"
            "|Phone|1981-03-18|likes tea|Wang",
            "Xiang|Wang|||||||13700000003|||||",
            "Min|Li|||||||13700000004|||||",
        ),
        {"name": "Xue Lai", "region": "Nan'an, Fujian", "address": "306 Zhongshan Rd", "source": "phone"},
    ),
    Layout(
        "HubSpot",
        "Record ID|First Name|Last Name|Email|Phone Number|Contact owner|Lifecycle Stage|Company name",
        "+ name name email phone + + employer",
        (
            "101|Xue|Lai|lx@a.cn|+86 137 0000 0001|Wang|Customer|Nanan Trading",
            "102|Xiang|Wang|wx@a.cn|+8613700000003|Wang|Lead|",
            "103|Min|Li||13700000004|||",
        ),
        {
            "name": "Xue Lai",
            "phone": "13700000001",
            "note": "Record ID: 101\nContact owner: Wang\nLifecycle Stage: Customer",
        },
    ),
    Layout(
        "Fenxiang",
        "客户名称(必填)|客户编号|客户来源|客户级别|1级行业|电话|省|市|区|详细地址|负责人(必填)|备注",
        "name number source tier + phone region region region address + note",
        (
            "来雪|C0001|转介绍|VIP|零售|13700000001|福建省|泉州市|南安市|中山路306号|小王|爱喝茶",
            "王祥|C0002|||||||||小王|",
            "李敏|C0003|||||||||小王|",
        ),
        {"name": "来雪", "number": "C0001", "region": "福建省泉州市南安市", "tier": "VIP"},
    ),
    Layout(
        "Pipedrive",
        "Person - ID|Person - Name|Person - Email|Person - Phone|Organization - Name|Person - Label"
        "|Person - Next activity date",
        "number name email phone employer tags next_follow_up",
        (
            "88|Jordan Vega|jv@a.com|312-555-0122|Acme|Hot lead|2026-10-05",
            "89|Ann Lee||(415) 555-2671|||",
            "90|Tom Fox|tf@a.com||||",
        ),
        {"name": "Jordan Vega", "phone": "+13125550122", "tags": "Hot lead", "next_follow_up": "2026-10-05"},
    ),
    Layout(
        "British shop",
        "Title|Forename|Surname|DOB|Tel (Home)|Tel (Mob)|Town|Notes|Next Call",
        "sex name name birthday phone2 phone region note next_follow_up",
        (
            "Mr|Oliver|Brown|21/03/1975|020 7946 0958|07700 900123|London|Likes cricket|03/10/2026",
            "Mrs|Amelia|Green|03/12/1968||07700 900124|Leeds||30/09/2026",
            "Ms|Ann|Fox|||07700 900125|Leeds||",
        ),
        {
            "name": "Oliver Brown",
            "sex": "male",
            "birthday": "1975-03-21",
            "phone": "+447700900123",
            "next_follow_up": "2026-10-03",
        },
    ),
    Layout(
        "firms under their short and their whole name",
        "代码|名称|全名|联系人|移动电话|地址",
        "number + employer name phone address",
        (
            "01|恒兴五金|恒兴五金有限公司|来雪|13700000001|盖山镇",
            "02|宏达|宏达贸易公司|王祥|13700000003|",
            "03|李敏||李敏|13700000004|",
        ),
        {"name": "来雪", "employer": "恒兴五金有限公司", "note": "名称: 恒兴五金"},
    ),
    Layout(
        "two contacts of a firm",
        "公司名称|联系人1|职务1|手机1|联系人2|职务2|手机2|公司地址",
        "employer name occupation phone + + + address",
        (
            "万利鞋材有限公司|来雪|采购经理|13700000001|林敏|财务|13700000009|陈埭",
            "捷达贸易公司|王祥|老板|13700000003||||湖里",
            "宏达公司|李敏|经理|13700000004||||",
        ),
        {
            "name": "来雪",
            "employer": "万利鞋材有限公司",
            "occupation": "采购经理",
            "phone": "13700000001",
            "note": "联系人2: 林敏\n职务2: 财务\n手机2: 13700000009",
        },
        gone=("phone2",),
    ),
    Layout(
        "agent in Singapore",
        "S/N|Client Name|Contact|DOB (DD/MM/YY)|Remarks",
        "- name phone birthday note",
        (
            "1|Lim Wei Ling|9123 4567|03/11/78|likes durian",
            "2|Rajesh Kumar|8234 5678|12/05/85|",
            "3|Ong Bee||02/01/90|",
        ),
        {"name": "Lim Wei Ling", "birthday": "1978-11-03", "note": "likes durian"},
    ),
    Layout(
        "wholesale program",
        "往来单位编号|往来单位全名|联系人|电话|手机|地址|所属地区|备注",
        "number employer name phone2 phone address region note",
        (
            "0001|鑫源电器商行|林老板|0595-22330001|13700000151|丰泽区|泉州|",
            "0002|零售客户||||||",
            "0003|宏达建材|王总||13700000152|||",
        ),
        {"number": "0001", "name": "林老板", "employer": "鑫源电器商行"},
    ),
)
