"""Names, streets and wares that invented customers are made from. All of it is made up."""


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
MALE_NAMES = _listed(
    "国栋 建华 志强 明远 海涛 俊杰 文博 立军 永康 德胜 家豪 振宇 晓东 伟民 光明 宏伟 子轩 浩然 金生 长青 "
    "卫国 学文 启航 天佑 瑞林"
)
FEMALE_NAMES = _listed(
    "玉芬 秀兰 淑华 美玲 丽娟 桂英 雅静 晓燕 慧敏 春梅 雪莉 思雨 梦瑶 欣怡 月华 凤霞 佳琪 文静 小红 宝珍 "
    "巧云 若兰 诗涵 婉清 素梅"
)
ESTATES = _listed("清风雅苑 锦绣花园 望江新村 梧桐里 金桂小区 湖畔佳园 东方名城 学府家园")
ROADS = _listed("人民路 解放路 中山路 建设路 和平路 滨江路")
REGIONS = _listed("城东区 城西区 滨湖区 高新区")
TRADES = _listed("教师 医生 会计 司机 厨师 工程师 个体户 退休 公务员 护士 设计师 律师")
TAGS = _listed("老街坊 牌友 车友会 微信群 重点")

WARES = (
    ("轮胎四条", "轮胎", 1_200_00, 4_800_00),
    ("大保养", "保养", 800_00, 2_600_00),
    ("小保养", "保养", 300_00, 700_00),
    ("贴膜", "装潢", 600_00, 5_000_00),
    ("行车记录仪", "装潢", 300_00, 1_500_00),
)
POLICIES = (("车险", "车险", 2_800_00, 6_500_00), ("家财险", "家财险", 300_00, 900_00))
"""(product, category, least and most in cents); a policy ends after a year."""

TALKS = _listed(
    "问了轮胎价格，想等活动 说车子异响，约来店里看 很满意上次的保养 换了新号码，已记下 孩子考上大学了 "
    "在出差，下月再联系 想给爱人的车也上保险 介绍了同事过来 嫌价格高，再比较 刚搬了家"
)
COMPLAINTS = _listed("洗车后发现划痕 保单寄错地址 预约排队太久")
PROMISES = _listed("发一份报价单 送一套脚垫 问到活动日期告诉他")
SUGGESTIONS = _listed("周末早一点开门 休息区放些儿童书")
WISHES = _listed("换车 第二辆车的保险 全车贴膜 冬季轮胎")
PLACES = _listed("店里 客户家 单位楼下")
