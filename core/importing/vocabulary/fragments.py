"""Fragments of longer headings, in the order they are tried, and words that make a column somebody else's."""

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

KIN_WORDS = {
    "spouse": "新娘 配偶 爱人 老公 老婆 丈夫 妻子 先生 太太 夫人 spouse wife husband partner",
    "child": "孩子 子女 儿子 女儿 宝宝 小孩 孩 children child kids kid son daughter",
    "parent": "父亲 母亲 父母 爸爸 妈妈 parents parent guardian father mother",
}
RELATIVES = " ".join((*KIN_WORDS.values(), "家属 家人 亲属 紧急 联系人2 emergency assistant"))

# Colleagues and third persons: whatever such a column says of them, it says nothing of the customer.
OTHERS = (
    "业务员 业务人员 销售员 销售人员 销售顾问 销售经理 顾问 客户经理 服务人员 服务经理 经办 导购 导购员 "
    "设计师 跟进人 负责人 所有人 创建人 处理人 维修工 安装工 安装师傅 师傅 司机 代理人 操作员 收银员 "
    "录入人 "
    "添加人 店员 店长 被保 受益人 卖家 卖方 寄件人 发件人 客服 门店 网点 供应商 厂家 保险公司 "
    "owner salesperson advisor assignedto createdby 担当 verkäufer berater betreuer vendeur "
    "commercial conseiller"
)
