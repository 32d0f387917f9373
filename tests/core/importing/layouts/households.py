"""Lists with a whole household in a row, or a row for each of its people."""

from tests.core.importing.layouts.layout import Layout

HOUSEHOLDS = (
    Layout(
        "household in one row",
        "姓名|电话|配偶姓名|配偶电话|配偶生日|孩子姓名|孩子生日",
        "name phone spouse spouse_phone spouse_birthday child child_birthday",
        (
            "来雪|13700000001|王强|13700000002|1980-02-03|王小雪|2012-06-01",
            "王祥|13700000003|无||||",
            "李敏|13700000004|-|无|||",
        ),
        {
            "name": "来雪",
            "phone": "13700000001",
            "spouse": "王强",
            "spouse_phone": "13700000002",
            "spouse_birthday": "1980-02-03",
            "child": "王小雪",
            "child_birthday": "2012-06-01",
        },
        gone=("birthday", "phone2", "note"),
        cards=5,
    ),
    Layout(
        "household under its head",
        "户主姓名|户主电话|户主生日|妻子|妻子生日|孩子1姓名|孩子1生日|孩子2姓名|孩子2生日|父亲|母亲|家庭住址",
        "name phone birthday spouse spouse_birthday child child_birthday child2 child2_birthday parent"
        " parent2 address",
        (
            "来雪|13700000001|1981-03-18|林芳|农历八月十五|来小雪|2012-06-01|来小明|2015-07-01|来大山|陈花"
            "|中山路",
            "王祥|13700000003|农历8.14|||||||||溪美",
            "李敏|13700000004||||李小敏||||||",
        ),
        {
            "name": "来雪",
            "spouse": "林芳",
            "spouse_birthday": "--08-15",
            "child2": "来小明",
            "parent2": "陈花",
        },
        cards=9,
    ),
    Layout(
        "relatives in words",
        "姓名|手机|爱人|小孩|家庭成员",
        "name phone spouse child +",
        (
            "来雪|13700000001|王强|两个女儿|三口之家",
            "王祥|13700000003|已婚|王小一、王小二|",
            "李敏|13700000004|单身||",
        ),
        {"name": "来雪", "spouse": "王强", "note": "小孩: 两个女儿\n家庭成员: 三口之家"},
        gone=("child",),
        cards=6,
    ),
    Layout(
        "relatives without a name",
        "姓名|手机|配偶电话|配偶生日|孩子生日",
        "name phone phone2 + +",
        (
            "来雪|13700000001|13700000002|1980-02-03|2012-06-01",
            "王祥|13700000003|||",
            "李敏|13700000004|||",
        ),
        {"phone2": "13700000002", "note": "配偶生日: 1980-02-03\n孩子生日: 2012-06-01"},
        gone=("birthday", "spouse_phone"),
    ),
    Layout(
        "a row for each member",
        "家庭|姓名|关系|电话|生日",
        "household name role phone birthday",
        (
            "来家|来雪|户主|13700000001|1981-03-18",
            "来家|王强|丈夫|13700000002|1980-02-03",
            "来家|王小雪|女儿||2012-06-01",
        ),
        {"household": "来家", "name": "来雪"},
    ),
)
