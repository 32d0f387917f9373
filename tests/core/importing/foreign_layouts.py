"""Small sheets of three people each, laid out as other programs write them, and what they say."""

from dataclasses import dataclass

from core.importing.fields import SheetKind
from core.importing.sheet import Cell, Sheet


@dataclass(frozen=True)
class Layout:
    """`fields` are those of the headings in their order, `-` for one that is passed over and `+` for
    one that is kept in the note. `first` holds values of the first person as a preview shows
    them; `gone` are fields that the first person does not get."""

    name: str
    headings: str
    fields: str
    rows: tuple[str, str, str]
    first: dict[str, str]
    kind: SheetKind = SheetKind.CUSTOMERS
    gone: tuple[str, ...] = ()

    @property
    def sheet(self) -> Sheet:
        """The layout as it comes out of a text file."""
        rows: list[list[Cell]] = [list(line.split("|")) for line in (self.headings, *self.rows)]
        return Sheet(self.name, rows)


ADDRESS_BOOKS = (
    Layout(
        "Google, old",
        "Name|Given Name|Additional Name|Family Name|Birthday|Notes|Group Membership|E-mail 1 - Type"
        "|E-mail 1 - Value|Phone 1 - Type|Phone 1 - Value|Phone 2 - Type|Phone 2 - Value"
        "|Address 1 - Type|Address 1 - Formatted|Organization 1 - Name|Organization 1 - Title",
        "name - - - birthday note tags - email - phone + phone2 - address employer occupation",
        (
            "来雪|雪||来|1981-03-18|爱喝茶|* myContacts ::: 老客户|* Home|lx@a.cn|Mobile"
            "|137 0000 0001 ::: 137 0000 0002|Home|0595-22345678|Home|中山路306号|南安商行|经理",
            "王祥|祥||王|--08-14||* myContacts||||13700000003|||||||",
            "李敏|敏||李||||||Mobile|+86 137 0000 0004||||||",
        ),
        {
            "name": "来雪",
            "birthday": "1981-03-18",
            "phone": "13700000001, 13700000002",
            "phone2": "059522345678",
            "email": "lx@a.cn",
            "tags": "myContacts, 老客户",
            "note": "爱喝茶\nPhone 2 - Type: Home",
            "address": "中山路306号",
            "employer": "南安商行",
            "occupation": "经理",
        },
    ),
    Layout(
        "Google, new",
        "First Name|Middle Name|Last Name|Nickname|Organization Name|Organization Title|Birthday|Notes|Labels"
        "|E-mail 1 - Label|E-mail 1 - Value|Phone 1 - Label|Phone 1 - Value|Phone 2 - Label|Phone 2 - Value"
        "|Address 1 - Label|Address 1 - Formatted|Address 1 - Street|Address 1 - City",
        "name - name + employer occupation birthday note tags - email - phone + phone2 - address + region",
        (
            "雪||来|小雪|南安商行|经理|1981-03-18|爱喝茶|* myContacts|* Home|lx@a.cn|Mobile|13700000001"
            "|老公|13700000002|Home|南安市中山路306号|中山路306号|南安市",
            "祥||王||||||||||13700000003||||||",
            "敏||李||||||||||13700000004||||||",
        ),
        {"name": "来雪", "phone": "13700000001", "phone2": "13700000002", "region": "南安市"},
    ),
    Layout(
        "Outlook, English",
        "First Name|Last Name|Mobile Phone|Home Phone|Business Phone|E-mail Address|Company|Job Title"
        "|Home Street|Birthday|Notes|Categories",
        "name name phone phone2 phone2 email employer occupation address birthday note tags",
        (
            "雪|来|13700000001|0595-22345678|0595-22345679|lx@a.cn|南安商行|经理|中山路306号|0/0/00|爱喝茶|老客户;有车",
            "Xiang|Wang|13700000003|||||||8/14/1961||",
            "敏|李|13700000004|||||||0/0/00||",
        ),
        {"name": "来雪", "phone": "13700000001", "phone2": "059522345678, 059522345679"},
        gone=("birthday",),
    ),
    Layout(
        "Outlook, Chinese",
        "名|姓|移动电话|住宅电话|商务电话|电子邮件地址|公司|职务|住宅地址 街道|生日|附注",
        "name name phone phone2 phone2 email employer occupation address birthday note",
        (
            "雪|来|13700000001|0595-22345678|0595-22345679|lx@a.cn|南安商行|经理|中山路306号|0/0/00|爱喝茶",
            "祥|王|13700000003|||||||1961/8/14|",
            "敏|李|13700000004|||||||0/0/00|",
        ),
        {"name": "来雪", "phone2": "059522345678, 059522345679", "address": "中山路306号"},
        gone=("birthday",),
    ),
    Layout(
        "Thunderbird",
        "First Name|Last Name|Display Name|Nickname|Primary Email|Secondary Email|Work Phone|Home Phone"
        "|Mobile Number|Home Address|Home City|Job Title|Organization|Birth Year|Birth Month|Birth Day|Notes",
        "- - name - email + phone2 phone2 phone address region occupation employer - - birthday note",
        (
            "雪|来|来雪||lx@a.cn|x@b.cn|0595-22345679|0595-22345678|13700000001|中山路306号|南安市|经理|南安商行|1981|3|18|",
            "祥|王|王祥||||||13700000003|||||1961|08|14|",
            "敏|李|李敏||||||13700000004|||||||",
        ),
        {"name": "来雪", "birthday": "1981-03-18", "note": "Secondary Email: x@b.cn", "region": "南安市"},
    ),
    Layout(
        "telephone book",
        "姓名|手机|公司|职位|备注|分组",
        "name phone employer occupation note tags",
        (
            "来雪|+86 137-0000-0001|南安商行|经理|爱喝茶|老客户",
            "王祥|13700000003||||",
            "李敏|13700000004||||",
        ),
        {"name": "来雪", "phone": "13700000001", "employer": "南安商行", "tags": "老客户"},
    ),
)

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
        "name tier source + phone phone2 + next_follow_up note + + +",
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
            "note": "爱喝茶\n客户行业: 零售\n负责人: 王店长\n成交状态: 未成交\n创建时间: 2024-05-06 10:20:30",
        },
    ),
    Layout(
        "Cordys",
        "客户名称|负责人|所属部门|最近跟进人|最近跟进时间|创建人|创建时间|手机号",
        "name + + + + + + phone",
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
)

TRADES = (
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
        "household in one row",
        "姓名|电话|配偶姓名|配偶电话|配偶生日|孩子姓名|孩子生日",
        "name phone + phone2 + + +",
        (
            "来雪|13700000001|王强|13700000002|1980-02-03|王小雪|2012-06-01",
            "王祥|13700000003|无||||",
            "李敏|13700000004|-|无|||",
        ),
        {
            "name": "来雪",
            "phone": "13700000001",
            "phone2": "13700000002",
            "note": "配偶姓名: 王强\n配偶生日: 1980-02-03\n孩子姓名: 王小雪\n孩子生日: 2012-06-01",
        },
        gone=("birthday",),
    ),
)

LAYOUTS = (*ADDRESS_BOOKS, *PROGRAMS, *TRADES)
