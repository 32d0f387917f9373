"""The wordings that come with the program for staying in touch, and for thanks."""

from collections.abc import Mapping

from core.model.interaction import Purpose
from core.rules.filling import FIELDS
from core.screens.saying.occasion import Occasion
from core.text import T

TOUCHES: Mapping[str, Occasion] = {
    "greeting": Occasion(
        T("Keeping in touch"),
        Purpose.CARE,
        formal=(
            T("{call}, I wanted to ask how you are. If anything needs seeing to, I am here.", **FIELDS),
            T("{call}, is everything in order with the {product}? Tell me if you need anything.", **FIELDS),
            T("{call}, it has been a while. I hope all is well with you.", **FIELDS),
        ),
        warm=(
            T("{call}, long time no see. What are you busy with these days?", **FIELDS),
            T(
                "{call}, is all well with the {product}? Come by for a cup of tea when you have time.",
                **FIELDS,
            ),
            T("{call}, nothing in particular, I only wanted to hear how the family is.", **FIELDS),
        ),
    ),
    "weather": Occasion(
        T("Weather warning"),
        Purpose.CARE,
        formal=(
            T(
                "{call}, bad weather is coming to {place}. Close the windows and stay in. If you need "
                "help, call me.",
                **FIELDS,
            ),
            T(
                "{call}, there is a storm warning for {place}. Take care of yourself and of what "
                "stands outside.",
                **FIELDS,
            ),
        ),
        warm=(
            T(
                "{call}, a storm is coming to {place}. Move what stands outside and do not go out. If "
                "anything happens, call me.",
                **FIELDS,
            ),
            T(
                "{call}, heavy weather at {place} these days. Take care, and tell me how things are "
                "after it.",
                **FIELDS,
            ),
        ),
    ),
    "thanks": Occasion(
        T("Thanks for a referral"),
        Purpose.CARE,
        formal=(
            T("{call}, thank you for sending {name} to me. I will take good care of it.", **FIELDS),
            T("{call}, {name} has decided. Thank you for the recommendation.", **FIELDS),
        ),
        warm=(
            T("{call}, {name} told me it was you. I owe you one, thank you.", **FIELDS),
            T(
                "{call}, all is settled with {name}, thanks to you. Dinner is on me one of these days.",
                **FIELDS,
            ),
        ),
    ),
    "ask": Occasion(
        T("Asking for a referral"),
        Purpose.SALES,
        formal=(
            T(
                "{call}, I am glad that you are content. If a friend needs the same, you are welcome "
                "to give them my number.",
                **FIELDS,
            ),
            T("{call}, thank you for your kind words. I would be glad of a recommendation.", **FIELDS),
        ),
        warm=(
            T(
                "{call}, if somebody around you needs it, send them to me. I will treat them as I treat you.",
                **FIELDS,
            ),
            T("{call}, you know how I work. Put in a word for me when it comes up.", **FIELDS),
        ),
    ),
    "news": Occasion(
        T("News"),
        Purpose.SALES,
        formal=(
            T("{call}, this may be of use to you: {what}", **FIELDS),
            T("{call}, a short word from here: {what}. Ask me whenever you like.", **FIELDS),
        ),
        warm=(
            T("{call}, I thought of you at once: {what}", **FIELDS),
            T("{call}, you are among the first to hear: {what}. No hurry, have a look.", **FIELDS),
        ),
    ),
}
