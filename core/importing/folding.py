"""Words brought to one shape for comparing: full width, case and traditional characters no longer differ."""

import unicodedata

# Only the characters that headings and answers use; names and texts are never passed through here.
_PAIRS = (
    "號号電电話话機机戶户聯联絡络係系關关標标籤签級级備备註注說说郵邮農农曆历歷历陰阴陽阳國国類类別别"
    "產产購购買买時时間间數数額额價价優优單单訂订編编續续險险費费會会員员職职業业務务稱称區区縣县詳详"
    "細细來来紹绍薦荐轉转總总計计進进結结繫系內内錄录訪访復复複复諮咨詢询議议揚扬訴诉禮礼動动維维護护"
    "養养遞递簡简訊讯門门見见約约絕绝應应簽签無无媽妈爺爷兒儿婦妇雙双親亲屬属強强黃黄鐵铁鉛铅歲岁車车"
    "駕驾證证檢检驗验質质權权終终滿满銷销貨货規规樓楼盤盘處处與与廣广線线網网開开發发獲获讓让減减實实"
    "帳账賬账錢钱萬万億亿塊块圓圆臺台幣币項项敘叙傳传頭头師师學学醫医術术場场辦办點点預预壽寿選选填填"
    "寫写報报審审製制匯汇導导對对題题沒没還还過过暫暂慮虑興兴願愿顧顾專专舊旧輛辆碼码檔档資资體体經经"
    "當当繫系長长憑凭戀恋紀纪緊紧誕诞鎮镇鄉乡為为從从夠够聽听飛飞劉刘陳陈楊杨趙赵吳吴孫孙張张許许鄧邓馮冯蔣蒋"
    "種种謂谓繳缴條条葉叶蘇苏呂吕盧卢賈贾鍾钟譚谭鄒邹陸陆龔龚龐庞樊樊嚴严溫温魯鲁韋韦聶聂齊齐莊庄塗涂時时單单閆闫龍龙"
    "萬万賴赖謝谢韓韩蕭萧鄭郑薛薛閻阎範范顏颜倫伦諸诸葛葛尉尉遲迟認认識识夥伙姊姐"
)
_SIMPLIFIED = str.maketrans(dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True)))


def fold(text: str) -> str:
    """Half width, lower case, simplified characters, no space round it."""
    return unicodedata.normalize("NFKC", text).translate(_SIMPLIFIED).casefold().strip()
