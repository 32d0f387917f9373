"""Headings of a list of customers."""

from core.importing.vocabulary.shared import (
    COMING,
    COMPANY_NAMES,
    DAY_BOUGHT,
    HOLDER,
    INSURED,
    KILOMETRES,
    NEXT_STEP,
    NICKNAMES,
    NOTE,
    NUMBER,
    PERSON,
    PHONE,
    PREMIUM,
    WAY,
    Words,
    joined,
)

CUSTOMERS: Words = {
    "number": NUMBER,
    "name": joined(PERSON, COMPANY_NAMES),
    "sex": "性别 sex gender mf 男女 称谓 尊称 salutation salutationname prefix nameprefix",
    "phone": joined(PHONE, WAY),
    "phone2": (
        "备用电话 备用手机 备用号码 备用联系方式 第二电话 电话2 手机2 手机号2 联系电话2 电话二 其他电话 "
        "其它电话 固定电话 固话 座机 座机号 市话 宅电 家庭电话 住宅电话 办公电话 单位电话 公司电话 "
        "工作电话 "
        "电话3 手机3 联系电话3 联系方式2 第二联系电话 备用手机号 紧急电话 家里电话 住宅 住家电话 住宅号码 "
        "公司号码 phone2 phone2value phone3 phone3value mobile2 secondphone secondaryphone alternatephone "
        "homephone homeno officeno workno homephone2 businessphone businessphone2 workphone "
        "officephone otherphone landline "
        "companymainphone phonehome phonework phoneother telhome telwork hometel worktel whatsapp "
        "whatsappno "
        "whatsappnumber 办公室电话 单位座机 电话座机"
    ),
    "wechat": (
        "微信 微信号 微信id 微信账号 微信号码 企业微信 企微 wechat wechatid weixin wecom wx vx wxid "
        "wechatnumber"
    ),
    "qq": "qq qq号 qq号码 qq账号",
    "email": (
        "邮箱 电子邮箱 邮箱地址 电子邮件 电子邮件地址 电子信箱 邮件 邮件地址 电邮 电邮地址 信箱 email "
        "emailaddress mail email1value email1 emailaddress1 primaryemail emails emailhome emailwork "
        "emailpersonal personalemail homeemail workemail"
    ),
    "birthday": (
        "生日 出生日期 生辰 生日年月日 出生年月日 出生年月 生日日期 出生日 出生时间 诞辰 公历生日 阳历生日 "
        "新历生日 国历生日 西历生日 农历生日 阴历生日 旧历生日 生日公历 生日阳历 生日农历 生日阴历 生日阴 "
        "生日阳 生日农 公历出生日期 阳历出生日期 农历出生日期 阴历出生日期 birthday birthdate dateofbirth "
        "dob bday birth born lunarbirthday solarbirthday"
    ),
    "birthday_kind": (
        "生日类型 历法 生日历法 农历公历 公历农历 阴历阳历 阳历阴历 公农历 农公历 阴阳历 农历阳历 历别 "
        "生日种类 生日性质 阴阳 农阳 公农 农公 公历农历阴历 生日阴阳 birthdaykind birthdaytype "
        "birthdaycalendar calendar"
    ),
    "region": (
        "省市 地区 区域 省市区 所在地区 国家地区 收货人省份 收货人城市 收货人地区 所在省份 所在城市 "
        "所在省市 所在地 所在区 省份 城市 省 市 区 区县 县区 县市 行政区 所属区域 所属地区 region area "
        "province city state district homecity homestate address1city address1region addresscity "
        "addressstate billingaddresscity billingaddressstate mailingcity mailingstate mailingstateprovince "
        "地区名称 区域名称 所在行政区 行政区划 市区 县 所在省 所在市 所在县 所在区县 所属省份 所属城市 "
        "住宅地址市县 住宅地址省市自治区 town "
        "hometown physicalcity county 居住区域 居住地区 居住城市 居住区 片区 所在片区 所属片区"
    ),
    "address": (
        "地址 家庭住址 家庭地址 详细地址 详细收货地址提货地址 详细收货地址 收货人地址 具体地址 住址 "
        "居住地址 现住址 居住地 常住地址 住宅地址 联系地址 通讯地址 通信地址 邮寄地址 收货地址 收件地址 "
        "街道地址 公司地址 单位地址 address homeaddress streetaddress mailingaddress postaladdress "
        "address1 address1formatted homestreet address1street street businessstreet addressstreet "
        "billingaddressstreet mailingstreet otherstreet"
    ),
    "estate": (
        "小区 小区名称 所在小区 楼盘 楼盘名称 楼盘小区 小区楼盘 社区 建案 estate compound community residence"
    ),
    "occupation": (
        "职业 职业类别 从事职业 职位 职务 岗位 工种 职称 头衔 occupation jobtitle job profession position "
        "organizationtitle organization1title title jobposition 职业类型 职业身份"
    ),
    "employer": (
        "工作单位 雇主 单位 单位名称 服务单位 公司 公司名称 就职单位 就职公司 任职公司 所在公司 所在单位 "
        "所属公司 "
        "企业 企业名称 employer company companyname organization organizationname organization1name "
        "accountname account associatedcompany workplace 公司单位 单位公司 店名 商号 供职单位"
    ),
    "source": (
        "客户来源 来源 来源渠道 获客渠道 客户渠道 渠道 线索来源 信息来源 获取方式 获客来源 来店渠道 source "
        "leadsource originalsource channel customersource referralsource howdidyouhear howdidyouhearaboutus "
        "来源类型 "
        "来源分类 "
        "来源类别 来源方式 进店渠道 了解渠道 渠道名称 渠道来源 推广渠道"
    ),
    "place_met": (
        "认识地点 相识地点 结识地点 接触地点 认识途径 认识方式 来源说明 来源备注 来源描述 placemet "
        "wheremet metat sourcedescription howyoumet"
    ),
    "referrer": (
        "介绍人 推荐人 转介绍人 转介人 引荐人 介绍者 推荐者 介绍人姓名 推荐人姓名 老客户介绍 来源人 推荐会员 "
        "推荐老客户 转介绍客户 转介绍老客户 介绍客户 转介绍中心 介绍中心 referrer referrername referredby "
        "introducer "
        "introducedby "
        "recommendedby referral"
    ),
    "referrer_phone": (
        "介绍人电话 介绍人手机 介绍人手机号 介绍人联系电话 介绍人联系方式 推荐人电话 推荐人手机 "
        "推荐人手机号 "
        "推荐人联系电话 推荐人联系方式 转介绍人电话 转介绍中心电话 中心电话 referrerphone"
    ),
    "referrer_number": (
        "推荐人编号 介绍人编号 转介绍人编号 引荐人编号 推荐人客户编号 介绍人客户编号 推荐人id 介绍人id "
        "推荐人会员号 "
        "介绍人会员号 推荐人会员编号 介绍人会员编号 推荐人卡号 介绍人卡号 推荐人会员卡号 介绍人会员卡号 "
        "推荐人号 介绍人号 "
        "老客户编号 推荐客户编号 介绍客户编号 referrernumber referrerid referrerno referredbyid "
        "referredbynumber "
        "introducerid"
    ),
    "referred_on": "推荐日期 推荐时间 介绍日期 介绍时间 转介绍日期 转介绍时间 referredon referraldate",
    "tags": (
        "标签 客户标签 个人标签 企业标签 标记 分组 客户分组 群组 所属分组 会员分组 tags tag labels label "
        "taglist "
        "groupmembership "
        "categories groups group"
    ),
    "tier": (
        "等级 客户等级 客户级别 级别 会员等级 会员级别 客户星级 星级 重要程度 客户分级 分级 会员卡等级 "
        "会员卡级别 卡等级 重要级别 vip等级 "
        "客户价值 loyaltytier membertier customertier tier grade level rank"
    ),
    "first_purchase": (
        "首次成交日期 首次成交时间 首次成交 首次购买日期 首次购买时间 首次购买 首购日期 首单日期 "
        "首次消费日期 首次消费时间 首次消费 首次下单时间 首次购车 首次购车日期 首次购车时间 首购时间 "
        "初次购买 首次光顾 首次光临 "
        "firstpurchase firstpurchasedate "
        "firstorderdate customersince"
    ),
    "total": (
        "累计金额 累计消费 累计消费金额 累计成交金额 累计成交额 累计成交 累计购买金额 消费总额 消费总金额 "
        "成交总额 总成交额 总消费 总金额 历史消费 消费累计 累计保费 total totalspent totalspend "
        "totalamount "
        "totalpurchases totalsales totalrevenue lifetimevalue 累计购买 累计消费额 累计交易额 累计交易金额 "
        "总消费金额 累计交易 lifetimespend lifetimespent totalinvoiced 交易总额 购买总额 消费额 "
        "购物总额 成交总金额"
    ),
    "next_follow_up": COMING,
    "next_step": NEXT_STEP,
    "note": NOTE,
    "household": (
        "家庭 户号 家庭编号 家庭号 家庭id 家庭名称 所属家庭 户主 户主姓名 household householdid "
        "householdnumber family familyid"
    ),
    "role": (
        "与户主关系 与户主的关系 与本人关系 与本人的关系 与主被保险人关系 家庭角色 "
        "家庭成员关系 家庭身份 家庭身分 成员关系 角色 role "
        "roleinthehousehold familyrole"
    ),
    "relation": "关系 亲属关系 家庭关系 与客户关系 relation relationship kinship",
    "policy_holder": HOLDER,
    "insured": INSURED,
    "premium": PREMIUM,
    "form_of_address": "称呼方式 怎么称呼 如何称呼 称呼语 敬称 formofaddress addressedas",
    "preferred_channel": (
        "首选联系方式 偏好联系方式 偏好的联络方式 偏好的联系方式 联系偏好 首选渠道 preferredchannel "
        "preferredcontactmethod"
    ),
    "preferred_time": (
        "方便时间 方便联系时间 方便联络时间 方便接电话时间 最佳联系时间 偏好时间 联系时段 preferredtime "
        "besttime besttimetocall besttimetocontact"
    ),
    "trade": "行业 所属行业 从事行业 所在行业 客户行业 行业类别 行业类型 行业分类 行业名称 行业类别名称 "
    "trade industry",
    "offers": "能提供 可提供 能提供的资源 可提供资源 提供资源 offers canoffer",
    "seeks": "想找 在找 寻求 需要的资源 seeks lookingfor",
    "close": "关系亲近 是否亲近 亲近 markedclose",
    "deceased": (
        "已故 去世 去世日期 去世时间 去世日 逝世 逝世日期 逝世时间 身故 身故日期 身故时间 过世 过世日期 "
        "过世时间 离世 离世日期 离世时间 病故 病故日期 亡故 亡故日期 死亡日期 "
        "死亡时间 辞世日期 是否已故 是否去世 是否逝世 是否身故 是否过世 是否离世 deceased deceasedon died "
        "diedon dateofdeath deathdate dayofdeath"
    ),
    "do_not_contact": (
        "免打扰 勿扰 勿打扰 请勿打扰 勿联系 请勿联系 勿联络 请勿联络 不要联络 不再联络 不要联系 不再联系 "
        "停止联系 禁止联系 拒绝联系 拒接 勿电 勿致电 请勿致电 不要打电话 是否免打扰 是否勿扰 拒绝营销 "
        "拒绝推销 拒访 是否拒访 拒绝拜访 拒绝回访 拒绝来访 拒绝接听 是否拒绝联系 是否禁止联系 不可联系 "
        "不能联系 拉黑 是否拉黑 已拉黑 "
        "黑名单 是否黑名单 donotcontact donotcall dnc optout optedout unsubscribed "
        "blacklist blacklisted"
    ),
    "may_contact": (
        "是否可联系 是否可以联系 是否能联系 可否联系 能否联系 可联系 可以联系 是否允许联系 允许联系 "
        "是否同意联系 同意联系 "
        "是否愿意联系 是否接听 是否接听电话 是否愿意接听 是否愿意接听电话 是否可回访 可否回访 "
        "是否愿意回访 是否接受回访 "
        "接受回访 是否接受拜访 是否可拜访 可否拜访 是否接受营销 是否愿意接收优惠信息 是否愿意接收信息 "
        "是否接收短信 是否愿意接收短信 是否接受推送 是否可打扰 maycontact "
        "cancontact "
        "allowcontact contactallowed oktocontact oktocall callallowed contactable marketingconsent"
    ),
    "card_number": "会员卡号 会员卡 卡号 贵宾卡号 vip卡号 cardnumber cardno membershipcard membercard",
    "wish": (
        "意向 意向产品 意向商品 意向车型 意向险种 购买意向 客户意向 意向度 意向程度 意向等级 意向级别 需求 "
        "客户需求 需求描述 需求说明 需求情况 购买需求 购买意愿 需求产品 需求商品 需求车型 想买 感兴趣产品 "
        "关注产品 "
        "意向强度 意愿强度 强度 心愿 愿望 心仪产品 想要的产品 "
        "感兴趣的产品 您感兴趣的产品 想了解的产品 意向品类 意向楼盘 意向户型 意向机型 意向品牌 意向项目 "
        "意向车系 意向型号 拟购车型 拟购产品 wish "
        "wishes interest "
        "interestedin needs intention wishlist projectinterested interestedproject productinterested "
        "interestedproduct productofinterest productsofinterest modelinterested interestedmodel "
        "vehicleofinterest propertyofinterest"
    ),
    "budget": (
        "预算 购买预算 购车预算 装修预算 预算金额 意向预算 总价预算 意向价位 意向金额 商机金额 预算范围 "
        "budget"
    ),
    "wish_by": (
        "预计购买时间 预计购买日期 预计购车时间 预计购车日期 预计成交时间 预计成交日期 预计签单时间 "
        "预计签单日期 计划购买时间 计划购车时间 拟购时间 购买时间意向 预计换车时间 计划换车时间 "
        "wishby expectedclosedate"
    ),
    "wish_state": "意向状态 心愿状态 wishstate",
    "kilometres": KILOMETRES,
    "wedding": (
        "结婚纪念日 结婚日期 结婚日 结婚时间 婚期 纪念日 wedding weddingday weddingdate weddinganniversary "
        "anniversary anniv"
    ),
}

# Headings that fit only when nothing says it better, or that mean one of several things.
CUSTOMERS_WEAK: Words = {
    "name": NICKNAMES,
    "first_purchase": DAY_BOUGHT,
    "total": "金额 成交金额 消费金额 购买金额",
    "wish": "商机名称 商机 销售机会名称 机会名称 opportunityname dealname",
    "wish_state": (
        "商机状态 商机阶段 成交状态 是否成交 是否已成交 成交与否 是否购买 是否已购买 状态 阶段 销售阶段 "
        "跟进状态 客户状态 "
        "opportunitystage dealstage stage status state"
    ),
    "wish_by": "期限",
    "tags": "客户类型 客户类别 客户分类 类型 类别 分类",
}
