"""The plain word for headings that people put together as they speak: 年卡到期日, What is your full name?"""

import re

_CONTACTS = (
    "联系|联络|跟进|跟踪|回访|拜访|沟通|到店|来店|见面|约见|电话|上门|提醒|服务|接待|洽谈|面谈|交流|谈话|来访|走访|家访"
    "|电访|约定|预约|护理|治疗|复查|体验|试驾|看房|带看|咨询|随访"
)
_LASTING = (
    "会员|会籍|卡|套餐|套票|课程|课包|课时|疗程|合约|合同|租约|租期|租赁|服务|保险|保单|保障|车险|存款|理财|贷款|物业费"
    "|停车费|停车|授权|订阅|权益|存酒|membership|contract|lease|subscription|package|plan|policy|service"
)
_BOUGHT = (
    "购买|所购|选购|订购|已购|成交|消费|办理|报读|报名|预订|投保|治疗|护理|诊疗|就诊|美容|体检|培训|拍摄|装修"
)
_SOLD = "产品|商品|车型|课程|项目|套餐|户型|楼盘|房源|险种|保险|型号|品牌|款式|服务|线路|目的地|机型|品类"
_WISHED = "意向|感兴趣|想[要买购了解]{1,3}|需求|需要|关注|对哪些|打算购?买|希望了解"
_CHARGED = (
    "学|房|课|课时|住宿|会员|会|年|诊疗|治疗|诊|医药|医疗|检查|拍摄|场地|工时|套系|套餐|套票|课程|疗程|车|裸车|衣"
    "|货|订单|服务|安装|配送"
)
_PRICED = (
    "tuition|membership|package|sales?|selling|course|service|annual|monthly|treatment|room|booking|net|final"
    "|job|contract|deal|order|transaction"
)
_POLICY = "保险|保单|险种|车险|保障|合同|主险"
_GUARANTEE = "质保|保修|包修|保固|三包"
_PART = "整机|主机|主要?部件|压缩机|电机|机芯|面板|产品|免费"
_PAID_AGAIN = "应?[缴交]费?|续期|续保|续费|续缴|对应|周年|扣款|扣费|[缴交]费对应"
_DAY = "(?:日期|时间|日)"
_MEANT = (
    ("下次联系", rf"(?:预计|计划|预约|约定)?(?:下次|下一次|下回)(?:{_CONTACTS}){{1,2}}的?{_DAY}?"),
    (r"购买\g<day>", f"(?:购买|[购买])[^购买]{{1,4}}(?P<day>{_DAY})"),
    ("沟通记录", rf"(?:{_CONTACTS}){{1,2}}(?:情况|内容|记录|过程|详情|描述|小结|纪要|摘要|要点|说明)+"),
    ("沟通日期", f"(?:接待|洽谈|面谈|交流|谈话|走访|家访|电访|带看|看房|咨询|随访|见面){{1,2}}的?{_DAY}"),
    (
        "续保日",
        f"(?:下次|下期|本期|每年|年度)?(?:{_POLICY}|续期|续保|续费)?(?:{_PAID_AGAIN}){_DAY}"
        f"|(?:{_POLICY})?(?:满期|期满|终止|截止){_DAY}|(?:{_POLICY})到期{_DAY}?",
    ),
    (
        "保修到期",
        f"(?:{_PART})(?:{_GUARANTEE})(?:到期|截止|期?至|期限?)?{_DAY}?|(?:{_GUARANTEE}|延保)截止{_DAY}?",
    ),
    ("到期日", rf"\w{{0,3}}(?:{_LASTING})的?(?:有效)?(?:到期|期至|期|截止|终止|结束|届满){_DAY}"),
    ("到期日", rf"\w{{0,3}}(?:{_LASTING})(?:到期|有效期|有效期至|有效期限)"),
    ("到期日", rf"(?:{_LASTING})(?:expiry|expires?|expiration|end|renewal)(?:date|on)?"),
    ("续保日", f"(?:下次|下期|本期|续期)?应?[缴交扣付](?:费|款)?{_DAY}"),
    ("费用", rf"\w{{0,3}}(?:{_CHARGED})(?:费用?|价款?|款|价格|金额)"),
    ("购买金额", "(?:购买?|下单|消费|采购)[^购买]{0,3}(?:金额|总额)"),
    ("price", f"(?:{_PRICED})(?:fees?|price|amount|cost|value)"),
    ("产品", f"(?:{_BOUGHT})的?(?:{_SOLD}|套票|套系|班型|材料)(?:名称)?"),
    (
        "意向产品",
        f"[您你]?(?:目前|最)?(?:{_WISHED})的?(?:的是?|哪些|哪种|什么|哪款)?(?:{_SOLD})(?:感兴趣)?",
    ),
    ("interestedin", r"(?:which|what)\w{0,20}areyou\w{0,10}interestedin"),
)
_PLAIN = tuple((plain, re.compile(pattern)) for plain, pattern in _MEANT)
_BEHIND = re.compile("(?<=[a-z]{3})(?:client|customer|cliente|kunde)$")
_ASKED = re.compile(
    "^(?:please(?:enter|provide|give|state|tellus|writedown|specify)?|whatis|whats|what|mayweknow|enter|provide)?"
    "(?:your|you)?(?:best|preferred|current|contact)?|(?:(?:to|atwhich|on)?(?:reach|contact)you|please|wecanuse)$"
)


def plainly(word: str) -> list[str]:
    """Words that may stand for a heading, the likeliest first; none where it is put together otherwise.
    The heading is folded and without space."""
    found = [match.expand(plain) for plain, pattern in _PLAIN if (match := pattern.fullmatch(word))]
    bare = (_ASKED.sub("", word), without_owner(word))
    return [*found, *(one for one in bare if one not in {word, ""})]


def without_owner(word: str) -> str:
    """The word without whom it belongs to, where that stands behind it: nom_client."""
    return _BEHIND.sub("", word)
