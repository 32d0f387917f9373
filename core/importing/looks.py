"""What the content of a column looks like, for sheets whose headings say nothing."""

import re
from collections.abc import Callable, Iterable
from datetime import date

from core.calendar.spoken import read_calendar_word
from core.importing.cells import cell_text
from core.importing.folding import fold
from core.importing.sheet import Cell
from core.rules.names import COMPOUND_SURNAMES

SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅付沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎闫余"
    "潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱丘秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶"
    "洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢骆岳齐梅庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲"
    "成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚古米池滕晋苑邬臧畅宫来嵇郁"
)
HAN_NAME = re.compile(r"[㐀-鿿豈-﫿𠀀-𯨟·]{2,4}")
_MOBILE = re.compile(r"(?:\+?86)?1[3-9]\d{9}")
_MOBILE_AND_MORE = re.compile(r"(.+?1[3-9]\d{9})[)）\s/,，;；]+[^\d\s].*")
_MOBILE_BEHIND = re.compile(r"[\s/:：,，(（-]*1[3-9]\d{9}[)）]?$")
_DIALLED = re.compile(r"\+?[\s().-]*(?:\d[\s().-]*){7,15}")
_SEPARATORS = re.compile(r"[\s\-()（）.']")
_WECHAT = re.compile(
    r"(?P<bare>\bwxid_\w{6,})"
    r"|(?:微信号?|(?<![A-Za-z])(?:we\s?chat|weixin|[wv]x)(?:\s?id|号)?)\s*[:：]?\s*(?P<named>[A-Za-z][\w-]{2,29})",
    re.I | re.ASCII,
)
# In the middle of a sentence it may be anybody's: 加他老婆微信abc123.
_OWN_WECHAT = re.compile(
    r"(?:^|[\s,，。;；、:：(（|/]|加|本人)(?:微信号?|wechat(?:\s?id)?)"
    r"(?:\s*[:：]\s*(?P<named>[a-z][\w-]{5,19})|\s*(?P<figured>[a-z](?=[\w-]*[\d_-])[\w-]{5,19}))(?![\w-])",
    re.I | re.ASCII,
)
_OWN_MOBILE = re.compile(
    r"(?:^|[\s,，。;；、|/])(?:本人|联系)?(?:手机|电话)号?码?\s*[:：]?\s*(?P<number>1[3-9]\d{9})(?!\d)"
)
_QQ = re.compile(r"(?<![A-Za-z])qq号?\s*[:：]?\s*(?P<number>\d{5,11})(?!\d)", re.I)
_IDENTITY = re.compile(r"[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]", re.I)
_DAY = re.compile(r"(?:19|20)\d{2}[-/.年]?\d{1,2}[-/.月]?\d{1,2}日?")
_PLACE = re.compile(r"[省市区县镇乡村路街道巷弄号栋幢楼室].*[省市区县镇乡村路街道巷弄号栋幢楼室]")
_WORDS_OF_ADDRESS = (
    "先生 女士 小姐 太太 夫人 mr ms mrs miss mdm madam herr frau m mme monsieur madame sr sra "
    "dr prof professor rev"
)
_FORMS_OF_ADDRESS = frozenset(_WORDS_OF_ADDRESS.split())
_COUNTED_IN = frozenset(
    (
        *"台个件箱套只张盒次条瓶单片桶包袋支块根卷米组辆份部把双副付对听罐提扇樘株盆斤吨",
        *("公斤", "千克", "平方", "平方米", "平米", "kg", "pcs", "pc", "set", "m2", "㎡", "元"),
    )
)
_CLOCK = (
    r"(?:上午|下午|早上|晚上|中午)?\s*\d{1,2}(?:[:：]\d\d(?:[:：]\d\d)?|[点时](?:半|\d{1,2}分?)?)?"
    r"\s*(?:[ap]\.?m\.?)?"
)
_HOUR = re.compile(rf"(?!\d+$){_CLOCK}(?:\s*[-–~至到]+\s*{_CLOCK})?|上午|下午|晚上", re.IGNORECASE)
_FIRM = re.compile(
    r"(?:公司|集团|厂|店|中心|医院|学校|大学|幼儿园|银行|商行|经营部|工作室|事务所|酒店|宾馆|物业|超市|建材|贸易|科技|合作社|局|协会)"
    r"(?:[(].*[)])?$|\b(?:ltd|inc|llc|gmbh|corp|co|pte|sdn bhd)\b"
)
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_MOST = 0.6
_LONGEST = 500
"""Of what is looked at: no cell of more characters is anything but a text."""


def is_phone(cell: Cell) -> bool:
    """A mainland mobile number, however it is written."""
    return bool(_MOBILE.fullmatch(_SEPARATORS.sub("", _looked_at(cell))))


def is_dialled(cell: Cell) -> bool:
    """A number of any country: seven digits or more, and nothing but what parts them."""
    return bool(_DIALLED.fullmatch(_looked_at(cell)))


def find_wechat(text: str) -> re.Match[str] | None:
    """Where a text says somebody's WeChat: 微信：abc123, wx abc123. Its last group is the name there."""
    return _WECHAT.search(text)


def own_wechat(note: str) -> str:
    """The WeChat that a note gives as somebody's own; empty where it gives none."""
    found = _OWN_WECHAT.search(note)
    return (found["named"] or found["figured"]) if found else ""


def own_mobile(note: str) -> str:
    """The mobile number that a note gives as somebody's own; empty where it gives none."""
    found = _OWN_MOBILE.search(note)
    return found["number"] if found else ""


def find_qq(text: str) -> re.Match[str] | None:
    """Where a text says somebody's QQ: QQ：123456. Its group is the number there."""
    return _QQ.search(text)


def is_name(cell: Cell) -> bool:
    """Two to four Han characters that begin with a common surname; a mobile may stand behind them."""
    text = _MOBILE_BEHIND.sub("", _looked_at(cell))
    return bool(HAN_NAME.fullmatch(text)) and has_surname(text)


def is_name_and_more(cell: Cell) -> bool:
    """A name, a mobile behind it, and more behind that: 陈庆 13012260001 东海湾8-1502."""
    parts = _MOBILE_AND_MORE.fullmatch(_looked_at(cell))
    return parts is not None and is_name(parts[1])


def has_surname(text: str) -> bool:
    """Whether a text begins with a common surname, in either script."""
    start = fold(text[:2])
    return start[:1] in SURNAMES or start in COMPOUND_SURNAMES


def is_identity(cell: Cell) -> bool:
    """A personal identity number of 18 places."""
    return bool(_IDENTITY.fullmatch(_looked_at(cell)))


def is_day(cell: Cell) -> bool:
    """A date with its year."""
    return isinstance(cell, date) or bool(_DAY.fullmatch(_looked_at(cell)))


def is_hour(cell: Cell) -> bool:
    """An hour without a day: 9:00, 10:00-11:00, 下午3点."""
    return isinstance(cell, str) and bool(_HOUR.fullmatch(_looked_at(cell)))


def is_place(cell: Cell) -> bool:
    """A postal address: at least two words of place."""
    return bool(_PLACE.search(_looked_at(cell)))


def is_sex(cell: Cell) -> bool:
    """男 or 女."""
    return _looked_at(cell) in {"男", "女"}


def is_form_of_address(cell: Cell) -> bool:
    """先生, 女士, Mr or Ms."""
    return _looked_at(cell).rstrip(".").casefold() in _FORMS_OF_ADDRESS


def is_calendar(cell: Cell) -> bool:
    """农历, 阳历, 阴 or 公."""
    return read_calendar_word(_looked_at(cell)) is not None


def is_firm_name(cell: Cell) -> bool:
    """What firms, schools and offices are called."""
    return bool(_FIRM.search(fold(_looked_at(cell))))


def is_measure(cell: Cell) -> bool:
    """What things are counted in: 台, 件, pcs."""
    return fold(_looked_at(cell)) in _COUNTED_IN


def is_figure(cell: Cell) -> bool:
    """A number and nothing else: 5000, 1,200.50."""
    return bool(_FIGURE.fullmatch(cell_text(cell)))


def is_email(cell: Cell) -> bool:
    """Something with an at sign and no space."""
    text = _looked_at(cell)
    return "@" in text and " " not in text


def mostly(looks: Callable[[Cell], bool], cells: Iterable[Cell]) -> bool:
    """Whether at least three in five of the cells look so; no cells at all look like nothing."""
    answers = [looks(cell) for cell in cells]
    return bool(answers) and sum(answers) >= _MOST * len(answers)


def _looked_at(cell: Cell) -> str:
    text = cell_text(cell)
    return text if len(text) <= _LONGEST else ""
