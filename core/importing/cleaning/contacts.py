"""Words about a contact: which way, and what came of it."""

import re

from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.reading import NOTHING, Reading, remembered
from core.importing.cleaning.words import Vocabulary, part_words, whole_words
from core.importing.sheet import Cell
from core.model.interaction import Kind, Outcome

_KIND = Vocabulary(
    whole_words(
        {
            Kind.CALL: "call 电话 通话 打电话 去电 来电 语音 致电 电话联系 电话跟进 phone phonecall tel",
            Kind.WECHAT: "wechat 微信 企业微信 企微 微信聊天 微信联系 微信跟进 微信沟通 im",
            Kind.SMS: "sms 短信 简讯 发短信 手机短信 text message",
            Kind.EMAIL: "email mail 邮件 电邮 电子邮件 e-mail",
            Kind.POST: "post 快递 邮寄 信件 信函 寄信 贺卡 letter",
            Kind.VISIT: "visit 上门 拜访 见面 门店 到店 上门拜访 面谈 面访 到访 来访 登门 约见 meeting",
            Kind.REVISIT: "revisit 回访 电话回访 售后回访",
            Kind.EVENT: "event 活动 聚会 沙龙 讲座 车展",
            Kind.GIFT: "gift 礼品 送礼 送礼品 礼物 赠品",
            Kind.SERVICE: "service 维修 保养 服务 安装 理赔 送修 检修 代办 售后",
            Kind.ENQUIRY: "enquiry inquiry 咨询 询价 问询",
            Kind.SUGGESTION: "suggestion 建议 意见",
            Kind.PRAISE: "praise 表扬 好评 称赞 称讚 感谢",
            Kind.COMPLAINT: "complaint 投诉 客诉 抱怨 差评",
            Kind.NOTE: "note 备注 记事 记录 笔记",
        }
    ),
    part_words(
        {
            Kind.COMPLAINT: "投诉 客诉",
            Kind.REVISIT: "回访",
            Kind.WECHAT: "微信 企微",
            Kind.SMS: "短信",
            Kind.EMAIL: "邮件 email",
            Kind.POST: "快递 邮寄",
            Kind.GIFT: "礼品 礼物 送礼",
            Kind.SERVICE: "维修 保养 安装 理赔",
            Kind.EVENT: "活动",
            Kind.VISIT: "上门 拜访 见面 面谈 门店 到店 到访 来访 进店 来店",
            Kind.ENQUIRY: "咨询",
        }
    ),
)
_OUTCOME = Vocabulary(
    whole_words(
        {
            Outcome.REACHED: "reached talked 聊好了 接通 已聊 已接通 已接 已联系 联系上 已沟通 聊了 正常 ok",
            Outcome.NO_ANSWER: "no_answer noanswer 未接 未接通 没接通 无人接听 没接 没人接 无应答",
            Outcome.REARRANGED: "rearranged reschedule rescheduled 改约 约见面 改期 已约 另约 改天",
            Outcome.BOUGHT: "bought sold 成交 已成交 签单 已签单 已购买 下单 已下单 签约 出单",
            Outcome.MESSAGE: "message sentwechat 只发微信 已发微信 已发短信 留言 已留言",
            Outcome.SET_ASIDE: "set_aside setaside leaveit 拒绝 放一放 先放一放 暂不考虑 暂不需要 不考虑",
        }
    ),
    part_words(
        {
            Outcome.NO_ANSWER: "未接 没接 没人接 无人 不接 拒接 关机 停机 空号 占线 忙音 打不通 不通",
            Outcome.SET_ASIDE: "拒绝 放一放 暂不 暂时不 不需要 不考虑 没兴趣 无意向 没有意向 放弃",
            Outcome.REARRANGED: "改约 改期 约见 另约 改天 约了 约好",
            Outcome.BOUGHT: "(?<![未没])(?:成交|签单|签约|下单|出单)",
            Outcome.MESSAGE: "只发 留言 发了微信 发了短信 已发",
        }
    ),
)
# 约周末到店 is a call about a visit to come.
_WAYS = (
    (Kind.WECHAT, re.compile("^.{0,4}(?:微信|企微)")),
    (Kind.SMS, re.compile("^.{0,4}短信")),
    (
        Kind.VISIT,
        re.compile(
            "^(?:今天|当天|客户|本人|已|又|再次|亲自|夫妻|带|和|与|上午|下午|中午|晚上){0,2}(?:到店|来店|进店|上门|见面|面谈|拜访|来过|来看|到访|来访)"
        ),
    ),
)
_SHORT_ANSWER = 12


@remembered
def read_kind(cell: Cell) -> Reading:
    """The way of the contact. An unknown way was still a contact: a call, the word goes to the note."""
    text = filled_text(cell)
    kind, plain = _KIND.find(text)
    return Reading(kind or Kind.CALL, aside="" if plain else text) if text else NOTHING


@remembered
def read_outcome(cell: Cell) -> Reading:
    """What came of it. Other words mean that the person was reached, and go to the note."""
    text = filled_text(cell)
    outcome, plain = _OUTCOME.find(text)
    return Reading(outcome or Outcome.REACHED, aside="" if plain else text) if text else NOTHING


def names_way(cell: Cell) -> bool:
    """Whether a cell is the name of a way to contact somebody, and no more."""
    return _KIND.find(filled_text(cell))[1]


def told_kind(words: str) -> Kind | None:
    """The way of a contact that free words begin with; None where they tell none."""
    return next((kind for kind, pattern in _WAYS if pattern.search(words)), None)


def told_outcome(words: str) -> Outcome | None:
    """What came of a contact where few words say no more than that; long ones tell all sorts of things."""
    outcome, plain = _OUTCOME.find(words) if len(words) <= _SHORT_ANSWER else (None, False)
    return outcome if plain or outcome in (Outcome.NO_ANSWER, Outcome.BOUGHT) else None
