"""What stands before a phone, a day or a person on a contact card, as a reader would say it."""

_RELATIONS = {
    "SPOUSE": "配偶",
    "HUSBAND": "丈夫",
    "WIFE": "妻子",
    "PARTNER": "伴侣",
    "DOMESTIC PARTNER": "伴侣",
    "CHILD": "孩子",
    "SON": "儿子",
    "DAUGHTER": "女儿",
    "PARENT": "父母",
    "FATHER": "父亲",
    "MOTHER": "母亲",
    "SIBLING": "兄弟姐妹",
    "BROTHER": "兄弟",
    "SISTER": "姐妹",
    "FRIEND": "朋友",
    "COLLEAGUE": "同事",
    "ASSISTANT": "助理",
    "MANAGER": "上司",
    "REFERRED BY": "介绍人",
}
_ANDROID_RELATIONS = {
    "1": "ASSISTANT",
    "2": "BROTHER",
    "3": "CHILD",
    "4": "PARTNER",
    "5": "FATHER",
    "6": "FRIEND",
    "7": "MANAGER",
    "8": "MOTHER",
    "9": "PARENT",
    "10": "PARTNER",
    "11": "REFERRED BY",
    "13": "SISTER",
    "14": "SPOUSE",
}
_OPENS, _CLOSES = "_$!<", ">!$_"


def is_own_word(label: str) -> bool:
    """Whether the user wrote it, and it is not one of those that the phone offers."""
    return bool(label) and not label.startswith(_OPENS)


def bare(label: str) -> str:
    """The word itself, in capitals, without the marks that Apple sets around its own."""
    return label.removeprefix(_OPENS).removesuffix(_CLOSES).strip().upper()


def relation(label: str) -> str:
    """What somebody is to the person of the card, under the label of the phone."""
    return label if is_own_word(label) else relation_of_kind(bare(label))


def relation_of_kind(kind: str) -> str:
    """The same for one of the kinds that a standard names."""
    return _RELATIONS.get(kind, "亲友")


def android_relation(number: str) -> str:
    """The same for one of the numbers by which Android keeps them."""
    return relation_of_kind(_ANDROID_RELATIONS.get(number, ""))
