"""Lists of what was bought and what was said, with people whom no book knows yet."""

from core.importing.fields import SheetKind
from tests.core.importing.layouts.layout import Layout

RECORDS = (
    Layout(
        "what was recorded of a firm's contact",
        "销售记录编号|记录内容|记录类型|关联客户|关联联系人|联系人手机|发布人|发布时间|下次跟进时间",
        "+ note kind employer name phone + date next",
        (
            "R1|对价格有异议|电话|新民鞋业|来雪|13700000001|小红|2025-06-10 14:20|2025-06-24 10:00",
            "R2|看了车间|拜访|新民鞋业|来雪|13700000001|小红|2025-06-17 16:20|",
            "R3|发了报价|微信|古典家具|王祥|13700000003|小红|2025-06-18 09:00|2025-07-01",
        ),
        {"name": "来雪", "employer": "新民鞋业", "kind": "call", "date": "2025-06-10", "next": "2025-06-24"},
        kind=SheetKind.INTERACTIONS,
        cards=2,
    ),
    Layout(
        "flats that were shown",
        "带看日期|客户|客户电话|带看房源|客户反馈|跟进人|下次带看",
        "date name phone + note + next",
        (
            "2025-06-01|来雪|13700000001|滨江3栋1202|嫌楼层高|小林|2025-06-29",
            "2025-06-02|王祥|13700000003|万达809|喜欢|小林|",
            "2025-06-03|李敏|13700000004|万达809|太贵|小林|",
        ),
        {"name": "来雪", "kind": "visit", "date": "2025-06-01", "next": "2025-06-29"},
        kind=SheetKind.INTERACTIONS,
    ),
    Layout(
        "till receipts",
        "订单号|下单时间|买家姓名|手机号|商品名称|数量|实付金额|支付方式",
        "order_no date name phone product quantity amount +",
        (
            "T001|2025-06-01 10:20:30|来雪|13700000001|洗衣液|2|39.8|微信",
            "T002|2025-06-02 11:20:30|王祥|13700000003|纸巾|1|25|支付宝",
            "T003|2025-06-03 12:20:30|来雪|13700000001|牙膏|3|30.00|现金",
        ),
        {"order_no": "T001", "date": "2025-06-01", "amount": "3980", "note": "支付方式: 微信"},
        kind=SheetKind.PURCHASES,
        cards=2,
    ),
    Layout(
        "appliance shop",
        "顾客姓名|电话|地址|购买产品|数量|金额|购买日期|送货日期|发票号",
        "name phone address product quantity amount date + order_no",
        (
            "刘大妈|0595-86381234|溪美街道3号|海尔冰箱|1|3299|2024.5.1|2024.5.2|FP001",
            "陈先生|13700000002|柳城小区5栋302|格力空调|2|6,598元|2024-6-18|2024-6-19|FP002",
            "散客|||插座|1|12|2024-6-18||FP003",
        ),
        {"name": "刘大妈", "phone": "059586381234", "amount": "329900", "address": "溪美街道3号"},
        kind=SheetKind.PURCHASES,
        problems=(4,),
        cards=2,
    ),
    Layout(
        "web shop",
        "订单编号|买家会员名|总金额|买家实际支付金额|订单状态|收货人姓名|收货地址 |联系手机|订单创建时间"
        "|订单付款时间 |宝贝标题 |宝贝总数量",
        "order_no name + amount state name address phone date paid_on product quantity",
        (
            "'2025001|tb_001|199.00|199.00|交易成功|来雪|福建省 泉州市|'13700000001|2025-06-01 10:00:00"
            "|2025-06-02 10:01:00|铁观音|1",
            "'2025002|tb_002|399.00|399.00|交易成功|王祥|福建省 泉州市|'13700000003|2025-06-02 10:00:00|"
            "|铁观音|1",
            "'2025003|tb_003|399.00|399.00|交易成功|李敏|福建省 泉州市|'13700000004|2025-06-03 10:00:00|"
            "|铁观音|1",
        ),
        {"order_no": "2025001", "name": "来雪", "phone": "13700000001", "paid_on": "2025-06-02"},
        kind=SheetKind.PURCHASES,
    ),
    Layout(
        "messenger shop",
        "订单号|买家昵称|收货人/提货人|收货人手机号/提货人手机号|收货人省份|详细收货地址/提货地址|商品名称"
        "|商品数量|订单实付金额|买家付款时间",
        "order_no name name phone region address product quantity amount date",
        (
            "E2025|小雪|来雪|13700000001|福建省|中山路306号|铁观音|2|399.00|2025-06-01 10:00:00",
            "E2026|老王|王祥|13700000003|福建省|柳城|铁观音|1|199.00|2025-06-02 10:00:00",
            "E2027|敏|李敏|13700000004|福建省|柳城|铁观音|1|199.00|2025-06-02 10:00:00",
        ),
        {"date": "2025-06-01", "name": "来雪", "region": "福建省", "note": "买家昵称: 小雪"},
        kind=SheetKind.PURCHASES,
        gone=("paid_on",),
    ),
    Layout(
        "gym",
        "会员卡号|姓名|性别|手机号|开卡日期|到期日期|卡种|金额|会籍顾问",
        "card_number name sex phone date ends product amount +",
        (
            "V001|来雪|女|13700000001|2025-01-01|2025-12-31|年卡|1999|小李",
            "V002|王祥|男|13700000003|2025-02-01|2025-05-01|季卡|699|小李",
            "V003|李敏|女|13700000004|2025-02-01||次卡|99|小李",
        ),
        {"card_number": "V001", "ends": "2025-12-31", "sex": "female"},
        kind=SheetKind.PURCHASES,
        repeats=False,
    ),
    Layout(
        "calls",
        "客户名称|电话|跟进时间|跟进方式|跟进内容|下次跟进时间|跟进人",
        "name phone date kind note next +",
        (
            "来雪|13700000001|2025-06-01 10:00|电话|想换车|2025-06-10|小李",
            "王祥|13700000003|2025-06-02 11:00|微信|没空|2025-07-01|小李",
            "来雪|13700000001|2025-06-10 11:00|到店|试驾||小李",
        ),
        {"date": "2025-06-01", "kind": "call", "next": "2025-06-10"},
        kind=SheetKind.INTERACTIONS,
        cards=2,
    ),
    Layout(
        "visits",
        "拜访日期|拜访客户|客户电话|拜访目的|沟通情况|下次拜访日期",
        "date name phone + note next",
        (
            "2025-06-01|来雪|13700000001|送合同|签了|2025-07-01",
            "2025-06-02|王祥|13700000003|介绍新品|没空|",
            "2025-06-02|谁也不认识||路过||",
        ),
        {"kind": "visit", "next": "2025-07-01"},
        kind=SheetKind.INTERACTIONS,
        problems=(4,),
        cards=2,
    ),
    Layout(
        "complaints",
        "投诉日期|客户姓名|联系电话|投诉内容|处理结果|处理人",
        "date name phone note outcome +",
        (
            "2025-06-01|来雪|13700000001|空调漏水|已解决|小陈",
            "2025-06-02|王祥|13700000003|送货迟到|跟进中|小陈",
            "2025-06-03|李敏|13700000004|异响||小陈",
        ),
        {"kind": "complaint", "note": "空调漏水\n已解决\n处理人: 小陈"},
        kind=SheetKind.INTERACTIONS,
    ),
    Layout(
        "appointments",
        "预约日期|预约时间|客户|手机|预约项目|预约门店|状态",
        "date hour name phone kind place state",
        (
            "2026-12-01|上午9点半|来雪|13700000001|保养|城东店|已预约",
            "2026-12-02|14:00-15:00|王祥|13700000003|试驾|城东店|",
            "2026-12-02||散客||试驾|城东店|",
        ),
        {"date": "2026-12-01", "hour": "09:30", "kind": "service", "state": "planned", "place": "城东店"},
        kind=SheetKind.APPOINTMENTS,
        problems=(4,),
        cards=2,
    ),
    Layout(
        "appointments at a moment",
        "姓名|电话|预约时间|预约事项|备注",
        "name phone date kind note",
        (
            "来雪|13700000001|2026-12-01 09:30|交车|带身份证",
            "王祥|13700000003|2026/12/2 下午2点|代办年检|",
            "李敏|13700000004|2026-12-03|看看|",
        ),
        {"date": "2026-12-01T09:30", "kind": "delivery", "note": "带身份证\n交车"},
        kind=SheetKind.APPOINTMENTS,
    ),
)
