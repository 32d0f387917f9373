"""Words about a person: sex, source, tier, role in the household."""

import re

from core.importing.cells import cell_text
from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.reading import NOTHING, Reading, remembered, unreadable
from core.importing.cleaning.words import Vocabulary, part_words, whole_words
from core.importing.folding import fold
from core.importing.sheet import Cell
from core.model.customer import Role, Sex, Source
from core.model.household import Tier
from core.text import T

_SEX = Vocabulary(
    whole_words(
        {
            Sex.MALE: (
                "男 男性 男士 先生 m male man mr 男生 ♂ herr männlich monsieur homme masculin "
                "남 남성 남자 señor sr hombre"
            ),
            Sex.FEMALE: (
                "女 女性 女士 小姐 太太 夫人 f female woman mrs ms miss mdm madam 女生 ♀ frau weiblich "
                "madame mme mademoiselle mlle femme féminin 여 여성 여자 señora sra mujer"
            ),
        }
    )
)
_BETWEEN_TONGUES = re.compile(r"[\s/|()（）]+")
_OF_NO_SEX = frozenset(("公", "母", "雄", "雌", "dr", "prof", "professor", "rev"))
"""The sex of an animal, and titles that men and women bear."""
_NO_SEX = frozenset(("保密", "不明", "其他", "其它", "other", "unknown", "unspecified", "0"))
_SOURCE = Vocabulary(
    whole_words(
        {
            Source.REFERRAL: "referral 转介绍 介绍 推荐 朋友介绍 客户介绍 熟人介绍 转介 老客户介绍 老带新",
            Source.OLD_CUSTOMER: "old_customer oldcustomer 老客户 老客 老顾客 熟客 回头客 旧客户 续保客户",
            Source.SHOWROOM: "showroom 门店 展厅 展示中心 到店 店面 门市 实体店",
            Source.WALK_IN: "walk_in walk-in walkin 陌生拜访 陌拜 自来客 自然到店 路过 上门客 自然进店 散客",
            Source.ONLINE: (
                "online 朋友圈 抖音 网络 网路 线上 微信 网上 互联网 小红书 快手 公众号 网店 视频号 淘宝 京东 "
                "微博 官网 社群"
            ),
            Source.EVENT: "event 活动 车展 展会 沙龙 市场活动 讲座 产说会 团购会 会展",
            Source.PHONE: "phone 电话 电销 电话营销 陌生电话 来电 热线 外呼",
            Source.ADVERTISING: "advertising 广告 传单 户外广告 电视广告 宣传单 海报",
            Source.PARTNER: "partner 合作 合作方 修理厂 合作伙伴 异业合作 渠道 合作商 中介 4s店",
            Source.OTHER: "other 其他 其它",
        }
    ),
    part_words(
        {
            Source.REFERRAL: "介绍 推荐 referral referred friend wordofmouth",
            Source.OLD_CUSTOMER: "老客户 老顾客 回头客",
            Source.WALK_IN: "陌拜 陌生拜访 自来 walkin",
            Source.ONLINE: (
                "抖音 快手 微信 朋友圈 网络 线上 小红书 公众号 网站 平台 ^web website google facebook "
                "instagram linkedin internet online"
            ),
            Source.EVENT: "活动 展会 车展 沙龙 tradeshow exhibition conference seminar",
            Source.ADVERTISING: "广告 传单 advert flyer billboard",
            Source.PHONE: "电话 电销 来电 coldcall phone",
            Source.PARTNER: "合作 修理厂 partner",
            Source.SHOWROOM: "门店 展厅 到店",
        }
    ),
)
_TIER = Vocabulary(
    whole_words(
        {
            Tier.PLATINUM: "platinum 白金 白金客户 铂金 铂金客户 白金级",
            Tier.GOLD: "gold 黄金 黄金客户 金 黄金级",
            Tier.IRON: "iron 铁 铁客户 铁级 钢铁客户",
            Tier.LEAD: "lead 铅 铅客户 铅级",
            Tier.PAST: "past",
            Tier.PROSPECT: "prospect",
        }
    )
)
_ROLE = Vocabulary(
    whole_words(
        {
            Role.SELF: "self 户主 本人 自己 家主 headofhousehold head",
            Role.SPOUSE: "spouse 配偶 妻子 丈夫 爱人 妻 夫 老公 老婆 太太 先生 夫妻 wife husband",
            Role.CHILD: "child 子女 儿子 女儿 孩子 子 女 长子 长女 次子 次女 独生子 独生女 小孩 son daughter",
            Role.PARENT: "parent 父母 父亲 母亲 爸爸 妈妈 父 母 爸 妈 岳父 岳母 公公 婆婆 father mother",
            Role.SIBLING: "sibling 兄弟姐妹 哥哥 弟弟 姐姐 妹妹 兄 弟 姐 妹 兄弟 姐妹 brother sister",
            Role.OTHER: "other 其他 其它",
        }
    )
)


YES = frozenset(["是", "有", "对", "真", "y", "yes", "true", "1", "√", "✓", "✔", "☑", "on"])
NO = frozenset(["否", "无", "没有", "假", "n", "no", "false", "0", "×", "✗", "✘", "☐", "off", "-", "—"])
_MAY = frozenset(["可以", "可", "能", "允许", "同意", "愿意", "接受", "接听", "接", "正常"])
_MAY_NOT = NO | {
    "不",
    "不可以",
    "不可",
    "不能",
    "不允许",
    "不同意",
    "不愿意",
    "不愿",
    "不接受",
    "不接听",
    "不接",
}
_MARKED = re.compile(
    "勿|不要|不再|不得|不想|拒|禁|免打|停止|黑名单|do not|don'?t|never|opt(?:ed)? ?out|unsubscribed"
)


@remembered
def read_sex(cell: Cell) -> Reading:
    """男, 先生, M and the like; 保密 leaves the field empty."""
    text = filled_text(cell)
    if not text or text.lower() in _NO_SEX:
        return NOTHING
    if text.lower().rstrip(".") in _OF_NO_SEX:
        return Reading(keep_typed=True)
    sexes = {_SEX.find(word)[0] for word in (text, *_BETWEEN_TONGUES.split(text))} - {None}
    sex = sexes.pop() if len(sexes) == 1 else None
    if sex is None:
        return unreadable(
            T("“{text}” is neither 男 nor 女", text=text), T("Write 男 or 女, or leave it empty")
        )
    return Reading(sex)


@remembered
def read_mark(cell: Cell) -> Reading:
    """Whether a mark is set: 是, yes, √ or the words of the mark itself. A cell that says no, or nothing,
    leaves a mark that was set by hand as it is; what says neither is kept in the note."""
    text = fold(filled_text(cell)).strip()
    if not text or text in NO:
        return NOTHING
    return Reading(True) if text in YES or _MARKED.search(text) else Reading(keep_typed=True)


@remembered
def read_consent(cell: Cell) -> Reading:
    """Whether somebody must not be contacted, from a cell that says whether one may; all but a yes stands in
    the note too."""
    text = fold(filled_text(cell)).strip()
    if not text or text in YES or text in _MAY:
        return NOTHING
    return Reading(True if text in _MAY_NOT or _MARKED.search(text) else None, keep_typed=True)


def says_yes_or_no(cell: Cell) -> bool:
    """Whether a cell says yes or no, and nothing else."""
    return fold(cell_text(cell)) in YES | NO


def says_no(cell: Cell) -> bool:
    """Whether a cell says of a mark that it is not set."""
    return fold(cell_text(cell)) in NO


@remembered
def read_source(cell: Cell) -> Reading:
    """Where a customer was met. `aside` is the typed word when it says more than the source."""
    text = filled_text(cell)
    if not text:
        return NOTHING
    source, plain = _SOURCE.find(text)
    return Reading(source or Source.OTHER, aside="" if plain else text)


@remembered
def read_tier(cell: Cell) -> Reading:
    """A `Tier`; any other word is the user's own grade and stays text."""
    text = filled_text(cell)
    tier, _ = _TIER.find(text)
    return Reading(tier or text) if text else NOTHING


@remembered
def read_role(cell: Cell) -> Reading:
    """What somebody is in the household; an unknown word is OTHER and goes to the note."""
    text = filled_text(cell)
    role, plain = _ROLE.find(text)
    return Reading(role or Role.OTHER, keep_typed=not plain) if text else NOTHING
