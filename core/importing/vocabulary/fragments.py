"""Fragments of longer headings, in the order they are tried, and words that make a column a relative's."""

FRAGMENTS = (
    ("手机", "phone"),
    ("电话", "phone"),
    ("mobile", "phone"),
    ("phone", "phone"),
    ("微信", "wechat"),
    ("wechat", "wechat"),
    ("邮箱", "email"),
    ("email", "email"),
    ("农历", "birthday"),
    ("阴历", "birthday"),
    ("生日", "birthday"),
    ("出生", "birthday"),
    ("birthday", "birthday"),
    ("姓名", "name"),
    ("住址", "address"),
    ("地址", "address"),
    ("address", "address"),
    ("介绍人", "referrer"),
    ("推荐人", "referrer"),
    ("来源", "source"),
    ("标签", "tags"),
    ("小区", "estate"),
    ("职业", "occupation"),
    ("单位", "employer"),
    ("里程", "kilometres"),
    ("公里", "kilometres"),
    ("备注", "note"),
)

RELATIVES = (
    "配偶 爱人 老公 老婆 丈夫 妻子 先生 太太 孩子 子女 儿子 女儿 宝宝 小孩 父亲 母亲 父母 爸爸 妈妈 家属 "
    "家人 亲属 紧急 联系人2 spouse wife husband child children kid partner emergency assistant parent"
)
