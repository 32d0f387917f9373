"""Headings put together of parts, too many to be listed: next times, renewals, warranties of parts."""

import re

_DAY = "(?:日期?|时间)"
_POLICY = "保险|保单|险种|车险|保障|合同|主险"
_GUARANTEE = "质保|保修|包修|保固|三包"

_NEXT_TIME = re.compile(
    "(?:预计|计划|预约|约定)?(?:下次|下一次|下回)"
    "(?:联系|联络|跟进|跟踪|回访|拜访|沟通|到店|来店|见面|约见|电话|上门|提醒|服务){1,2}"
    f"(?:的?{_DAY})?"
)
_RENEWAL = re.compile(
    f"(?:下次|下期|本期|每年|年度)?(?:{_POLICY}|续期|续保|续费)?"
    f"(?:应?[缴交]费?|续期|续保|续费|续缴|对应|周年|扣款|扣费|[缴交]费对应){_DAY}"
    f"|(?:{_POLICY})?(?:满期|期满|终止|截止){_DAY}|(?:{_POLICY})到期{_DAY}?"
)
_WARRANTY = re.compile(
    f"(?:整机|主机|主要?部件|压缩机|电机|机芯|面板|产品|免费)(?:{_GUARANTEE})(?:到期|截止|期?至|期限?)?{_DAY}?"
    f"|(?:{_GUARANTEE}|延保)截止{_DAY}?"
)

COMPOSED = (
    (_NEXT_TIME, ("next_follow_up", "next")),
    (_RENEWAL, ("renewal",)),
    (_WARRANTY, ("warranty",)),
)
"""Each with the fields it may mean, of which a kind of sheet has one or none."""
