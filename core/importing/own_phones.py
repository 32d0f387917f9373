"""Whose a phone is that no known heading names."""

import re

from core.importing.headers import without_brackets

_OWN_PHONE = re.compile(
    r"(?:备用?|其[他它]|另外?一?个?|第?[一二三四1-4]|家[里庭]?|住[宅家]|宅|办公室?|单位|公司|工作|店[里铺]?|固定|微信|客户|顾客|会员|本人|常用"
    r"|注册|绑定|登记|预留|收[货件]人?|联[系络]人?|业主|车主|用户|户主|买家|可用|有效|紧急|国[内外]|的|大陆|商务|移动|行动|香港|台湾|home|work|office|business"
    r"|other|alt(?:ernate|ernative)?|secondary|second|main|primary|direct|personal|landline|mobile|cell|day(?:time)?|evening|the)*"
    r"(?:手机|电话|座机|固话|mobile|phone|tele?(?:phone)?|cell)*(?:号码?|联系方式|number|no)?[1-4]?(?:值|value)?"
)


def is_own_phone(heading: str) -> bool:
    """Whether a phone may be a further one of the customer: 公司电话 and no 教练电话."""
    return bool(_OWN_PHONE.fullmatch(without_brackets(heading)))
