"""Address books as telephones and mail programs write them out."""

from tests.core.importing.layouts.layout import Layout

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
        "name - name name employer occupation birthday note tags - email - phone + phone2"
        " - address address region",
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
            "雪|来|13700000001|0595-22345678|0595-22345679|lx@a.cn|南安商行|经理|中山路306号|0/0/00|爱喝茶"
            "|老客户;有车",
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
        "- - name - email email phone2 phone2 phone address region occupation employer - - birthday note",
        (
            "雪|来|来雪||lx@a.cn|x@b.cn|0595-22345679|0595-22345678|13700000001|中山路306号|南安市|经理"
            "|南安商行|1981|3|18|",
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
    Layout(
        "telephone in Chinese",
        "名字|姓氏|公司|手机|住宅|工作|电子邮件|生日|备注",
        "name name employer phone phone2 - email birthday note",
        (
            "雪|来|南安商行|137 0000 0001|0595-2234-5678||lx@a.cn|1981年3月18日|",
            "祥|王||+86 137-0000-0003|||||老客户",
            "敏|李||13700000004|||||",
        ),
        {"name": "来雪", "phone": "13700000001", "phone2": "059522345678", "birthday": "1981-03-18"},
    ),
    Layout(
        "messenger",
        "微信号|昵称|备注名|标签|地区|添加时间|性别",
        "wechat name name tags region + sex",
        (
            "laixue88|小雪|来雪|老客户|福建 泉州|2024-05-06|女",
            "wxid_abc|老王|王祥|老客户,转介绍||2024-05-07|男",
            "limin|敏|李敏||||",
        ),
        {"wechat": "laixue88", "name": "来雪", "region": "福建 泉州", "sex": "female"},
    ),
)
