"""Whose a phone is that no known heading names."""

import re

from core.importing.headers import without_brackets

_WHICH = (
    "备用?|其[他它]|另外?|第|[一二三四个1-4]|旧|新|原|家[里庭]?|住[宅家]|宅|办公室?|单位|公司|工作|店[里铺]?|固定|移动|行动|商务|私人|常用|可用"
    "|有效|紧急|国[内外]|大陆|内地|香港|台湾|澳门|微信|的"
)
_WHOSE = (
    "客户|顾客|会员|本人|业主|车主|用户|户主|买家|男方|女方|联[系络]人?|收[货件]人?|下单|取货|签收|注册|绑定|登记|预留|来电"
    "|老板|法人|财务|采购|对接人|决策人"
)
_ENGLISH = (
    "home|work|office|business|other|alt(?:ernate|ernative)?|second(?:ary)?|main|primary|direct|personal|landline"
    "|day(?:time)?|evening|the"
)
_PHONE = "手机|电话|座机|固话|号码?|联系方式|mobile|tele(?:phone)?|tel|phone|cell|number|no|值|value"
_OWN = re.compile(f"(?:{_WHICH}|{_WHOSE}|{_ENGLISH}|{_PHONE})+")


def is_own_phone(heading: str) -> bool:
    """Whether a phone may be a further one of the customer, or of his people where he is a firm: 公司电话
    and 财务电话, but no 教练电话."""
    return bool(_OWN.fullmatch(without_brackets(heading)))
