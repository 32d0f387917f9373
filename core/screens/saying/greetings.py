"""The wordings that come with the program for what is celebrated."""

from collections.abc import Mapping

from core.model.interaction import Purpose
from core.rules.filling import FIELDS
from core.screens.saying.occasion import Occasion
from core.text import T

GREETINGS: Mapping[str, Occasion] = {
    "birthday": Occasion(
        T("Birthday"),
        Purpose.CARE,
        formal=(
            T("{call}, happy birthday. I wish you good health and every success.", **FIELDS),
            T("{call}, your birthday is on {day}. May the year ahead be a good one.", **FIELDS),
        ),
        warm=(
            T(
                "{call}, happy birthday. Leave the work for a day and let the family look after you.",
                **FIELDS,
            ),
            T(
                "{call}, another year older and not a bit changed. Happy birthday, and stay in good health.",
                **FIELDS,
            ),
            T("{call}, {age} this year. Happy birthday, and thank you for all these years.", **FIELDS),
        ),
    ),
    "family_birthday": Occasion(
        T("Birthday in the family"),
        Purpose.CARE,
        formal=(
            T("{call}, {name} has a birthday on {day}. My best wishes to the whole family.", **FIELDS),
            T(
                "{call}, may I ask you to pass on my birthday wishes to {name}. Good health to you all.",
                **FIELDS,
            ),
        ),
        warm=(
            T("{call}, {name}’s birthday is on {day}. Say happy birthday from me.", **FIELDS),
            T("{call}, happy birthday to {name}. Have a good long dinner, the whole family.", **FIELDS),
            T("{call}, {name} turns {age}. How time flies. Happy birthday from me.", **FIELDS),
        ),
    ),
    "spring_festival": Occasion(
        T("Spring Festival"),
        Purpose.CARE,
        formal=(
            T("{call}, a happy new year to you and your family. May everything go well.", **FIELDS),
            T(
                "{call}, thank you for your trust this past year. Good health and good fortune in the "
                "new one.",
                **FIELDS,
            ),
        ),
        warm=(
            T("{call}, happy new year. Eat well, rest well, and let me know when you are back.", **FIELDS),
            T(
                "{call}, one more year with you. A good new year to the whole family, and a visit soon.",
                **FIELDS,
            ),
        ),
    ),
    "mid_autumn": Occasion(
        T("Mid-Autumn Festival"),
        Purpose.CARE,
        formal=(
            T(
                "{call}, Mid-Autumn is on {day}. I wish you and your family good health and a full moon.",
                **FIELDS,
            ),
            T(
                "{call}, a peaceful Mid-Autumn to you and yours. If anything needs seeing to, I am here.",
                **FIELDS,
            ),
        ),
        warm=(
            T(
                "{call}, the moon is round and I thought of you. You have had trouble enough with me "
                "this year. A good Mid-Autumn.",
                **FIELDS,
            ),
            T(
                "{call}, Mid-Autumn again already. Have the whole family at one table, and a mooncake "
                "for me.",
                **FIELDS,
            ),
            T(
                "{call}, is all well with the {product}? Whatever you need over the holiday, give me "
                "a shout. A good Mid-Autumn.",
                **FIELDS,
            ),
        ),
    ),
    "dragon_boat": Occasion(
        T("Dragon Boat Festival"),
        Purpose.CARE,
        formal=(
            T(
                "{call}, the Dragon Boat Festival is on {day}. Peace and good health to you and your family.",
                **FIELDS,
            ),
            T(
                "{call}, a peaceful Dragon Boat Festival to you. If anything needs seeing to, I am here.",
                **FIELDS,
            ),
        ),
        warm=(
            T(
                "{call}, sweet or salty dumplings this year? A good Dragon Boat Festival to all of you.",
                **FIELDS,
            ),
            T("{call}, it is getting hot, mind your health. A good Dragon Boat Festival.", **FIELDS),
        ),
    ),
    "festival": Occasion(
        T("Festival"),
        Purpose.CARE,
        formal=(
            T("{call}, best wishes to you and your family for {festival}.", **FIELDS),
            T("{call}, {festival} is on {day}. I wish you a pleasant day and good health.", **FIELDS),
        ),
        warm=(
            T(
                "{call}, it is {festival}. Have a good time with the family, and come by when you pass.",
                **FIELDS,
            ),
            T("{call}, thinking of you for {festival}. All the best to everybody at home.", **FIELDS),
        ),
    ),
    "yearly": Occasion(
        T("Yearly date"),
        Purpose.CARE,
        formal=(
            T("{call}, {day} is a day to remember: {what}. My best wishes.", **FIELDS),
            T("{call}, my best wishes to you and your family: {what}.", **FIELDS),
        ),
        warm=(
            T("{call}, I have not forgotten: {what}. Celebrate it well.", **FIELDS),
            T("{call}, {what} is here again. Long may it go on.", **FIELDS),
        ),
    ),
    "first_purchase": Occasion(
        T("First purchase"),
        Purpose.CARE,
        formal=(
            T("{call}, it was on {day} that you first bought here. Thank you for your trust.", **FIELDS),
            T(
                "{call}, thank you for your trust since your first purchase. If anything needs seeing "
                "to, I am here.",
                **FIELDS,
            ),
        ),
        warm=(
            T(
                "{call}, we have known each other since that first purchase. Thank you for all of it.",
                **FIELDS,
            ),
            T("{call}, the day you first came is here again. It is good to have you.", **FIELDS),
        ),
    ),
}
