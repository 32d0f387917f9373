"""Registers of other trades: members, policies, repairs, visits and orders, as their programs export them."""

from core.importing.fields import SheetKind
from tests.core.importing.layouts.layout import Layout

REGISTERS = (
    Layout(
        "member trades",
        "地区|会员卡号|会员名称|物品编号|物品名|数量|单价|金额|日期|交易类型",
        "region card_number name + product quantity + amount date +",
        (
            "浙江 杭州|88001|来雪|P01|热水器|2|50|100|2025-05-01|消费",
            "浙江 杭州|88002|王祥|P02|水壶|1|30|30|2025-05-02|消费",
            "浙江 宁波|88003|李敏|P02|水壶|1|30|30|2025-05-03|消费",
        ),
        {
            "name": "来雪",
            "product": "热水器",
            "amount": "10000",
            "note": "物品编号: P01\n单价: 50\n交易类型: 消费",
        },
        kind=SheetKind.PURCHASES,
        repeats=False,
    ),
    Layout(
        "orders without a sum",
        "下单时间|姓名|电话|商品|生产厂家|单价（元）|数量",
        "date name phone product + unit_price quantity",
        (
            "2025-05-01 10:00:00|来雪|13700000001|热水器|美的|50|2",
            "2025-05-02 10:00:00|王祥|13700000003|水壶|美的|30.5|",
            "2025-05-03 10:00:00|李敏|13700000004|水壶|美的||1",
        ),
        {"amount": "10000", "quantity": "2", "product": "热水器", "note": "生产厂家: 美的"},
        kind=SheetKind.PURCHASES,
        problems=(4,),
        cards=2,
        repeats=False,
    ),
    Layout(
        "yearly cards",
        "会员姓名|性别|手机号|卡种|开卡日期|到期日期|剩余次数|教练",
        "name sex phone product date renewal + +",
        (
            "来雪|女|13700000001|年卡|2025-01-02|2026-01-02|30|小张",
            "王祥|男|13700000003|季卡|2025-02-02|2025-05-02|3|小张",
            "李敏|女|13700000004|年卡|2025-03-02|2026-03-02|12|小李",
        ),
        {"product": "年卡", "renewal": "2026-01-02", "note": "剩余次数: 30\n教练: 小张"},
        kind=SheetKind.OWNED,
    ),
    Layout(
        "deposits",
        "客户号|客户姓名|手机号码|持有产品|产品到期日|客户经理",
        "number name phone product renewal +",
        (
            "1000|来雪|13700000001|理财|2026-01-12|小李",
            "1001|王祥|13700000003|定期|2026-02-12|小李",
            "1002|李敏|13700000004|理财|2026-03-12|小李",
        ),
        {"product": "理财", "renewal": "2026-01-12"},
        kind=SheetKind.OWNED,
    ),
    Layout(
        "repairs",
        "报修时间|报修人|联系电话|故障现象|产品|维修师傅|费用",
        "date name phone note + + +",
        (
            "2025-04-24 18:55:00|来雪|13700000001|不制冷|空调|老王|120",
            "2025-04-25 18:55:00|王祥|13700000003|漏水|洗衣机|老王|80",
            "2025-04-26 18:55:00|李敏|13700000004|异响|空调|老王|0",
        ),
        {"kind": "service", "note": "不制冷\n产品: 空调\n维修师傅: 老王\n费用: 120", "date": "2025-04-24"},
        kind=SheetKind.INTERACTIONS,
    ),
    Layout(
        "visits to a flat for sale",
        "客户姓名|电话|意向楼盘|意向户型|来访日期|来访方式|跟进情况|下次回访",
        "name phone + + date kind note next",
        (
            "来雪|13700000001|阳光花园|三房|2025-05-23|自然到访|有意向|2025-11-11",
            "王祥|13700000003|阳光花园|两房|2025-05-24|中介|再看看|2025-11-12",
            "李敏|13700000004|江南里|三房|2025-05-25|自然到访|太贵|2025-11-13",
        ),
        {
            "kind": "visit",
            "next": "2025-11-11",
            "note": "有意向\n自然到访\n意向楼盘: 阳光花园\n意向户型: 三房",
        },
        kind=SheetKind.INTERACTIONS,
    ),
    Layout(
        "leads of a firm",
        "客户编号|客户名称|地区名称|所在行政区|主联系人|联系人手机|行业名称|渠道名称|会员卡等级|所属分组|消费额|单位网站",
        "number employer region region name phone trade source tier tags total +",
        (
            "K1|宏图科技有限公司|深圳市|南山区|来雪|13700000001|教育|抖音|金卡|重点|8800|www.example.com",
            "K2|远洋贸易有限公司|上海市|浦东新区|王祥|13700000003|贸易|展会|银卡|普通|100|www.example.org",
            "K3|绿城装饰有限公司|杭州市|西湖区|李敏|13700000004|装饰|抖音|金卡|重点|200|",
        ),
        {"region": "深圳市南山区", "tier": "金卡", "total": "880000", "note": "单位网站: www.example.com"},
    ),
    Layout(
        "checked phones",
        "客户姓名|联系电话|手机号是否已二次验证|职业计划|装修预算|意向品类|下次预约",
        "name phone + + budget wish next_follow_up",
        (
            "来雪|13700000001|是|开店|20万|瓷砖|2025-11-11",
            "王祥|13700000003|否|开店|10万|地板|2025-11-12",
            "李敏|13700000004|是|进修|8万|瓷砖|2025-11-13",
        ),
        {"budget": "20000000", "wish": "瓷砖", "note": "手机号是否已二次验证: 是\n职业计划: 开店"},
    ),
    Layout(
        "sales of flats",
        "项目归属城市|代理公司|物业类型|房间名称|客户姓名|客户来源|签署日期|置业顾问|协议/合同总价",
        "+ + + + name source + + +",
        (
            "杭州|远洋代理|住宅|1-2-301|来雪|渠道|2024.05.06|小李|2360000",
            "杭州|远洋代理|住宅|1-2-302|王祥|渠道|2024.05.07|小李|2460000",
            "杭州|远洋代理|住宅|1-2-303|李敏|渠道|2024.05.08|小李|2560000",
        ),
        {"name": "来雪", "source": "partner"},
    ),
    Layout(
        "tables that were reserved",
        "预订号|预订时间|用餐日期|到店时间|包厢|人数|预订人|联系电话|定金|状态|特殊要求",
        "+ + date hour place + name phone + state +",
        (
            "Y1|2026-09-18 10:00|2026-11-28|18:00|牡丹厅|12|来雪|13700000001|200|已确认|备寿面",
            "Y2|2026-09-19 10:00|2026-11-29|11:30|荷花厅|8|王祥|13700000003||待确认|",
            "Y3|2026-09-10 10:00|2026-11-12|17:30|散台|4|李敏|13700000004|||",
        ),
        {"name": "来雪", "date": "2026-11-28", "hour": "18:00", "place": "牡丹厅"},
        kind=SheetKind.APPOINTMENTS,
    ),
    Layout(
        "lessons",
        "上课日期|时段|会员|电话|课程|教练|状态|剩余课时",
        "date hour name phone kind + state +",
        (
            "2026-11-24|9:00-10:00|来雪|13700000001|力量训练|阿龙|已约|11",
            "2026-11-24|10:00-11:00|王祥|13700000003|拉伸|阿龙|取消|5",
            "2026-11-25|18:30-19:30|李敏|13700000004|拉伸|阿龙|已约|3",
        ),
        {"name": "来雪", "date": "2026-11-24", "hour": "09:00", "state": "planned"},
        kind=SheetKind.APPOINTMENTS,
    ),
    Layout(
        "guests of a house",
        "入住日期|离店日期|房号|客人姓名|手机|房费|入住次数",
        "date + + name phone amount +",
        (
            "2026-05-01|2026-05-03|海景301|来雪|13700000001|1680|3",
            "2026-05-02|2026-05-03|302|王祥|13700000003|580|1",
            "2026-05-03|2026-05-04|303|李敏|13700000004|580|1",
        ),
        {
            "name": "来雪",
            "date": "2026-05-01",
            "amount": "168000",
            "note": "离店日期: 2026-05-03\n房号: 海景301\n入住次数: 3",
        },
        kind=SheetKind.PURCHASES,
        gone=("address",),
        repeats=False,
    ),
    Layout(
        "talks with students",
        "Student Name|Student Email|Date|Time|Status|Type|Location|Advisor|Notes",
        "name email date + outcome kind + + note",
        (
            "Ann Lee|ann@example.com|2026-01-22|10:30|Done|Visit|Office|Bob|talked",
            "Cid Tan|cid@example.com|2026-01-23|10:30|Done|Call|Office|Bob|asked",
            "Eve Ong|eve@example.com|2026-01-24|10:30|Done|Visit|Office|Bob|signed",
        ),
        {"name": "Ann Lee", "kind": "visit", "date": "2026-01-22"},
        kind=SheetKind.INTERACTIONS,
    ),
)
