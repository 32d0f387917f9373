"""The wordings that come with the program for what was promised, bought or is about to end."""

from collections.abc import Mapping

from core.model.interaction import Purpose
from core.rules.filling import FIELDS
from core.screens.saying.occasion import Occasion
from core.text import T

SERVICES: Mapping[str, Occasion] = {
    "complaint": Occasion(
        T("Complaint"),
        Purpose.SERVICE,
        formal=(
            T("{call}, I am looking into what you told me and will answer you by {day}.", **FIELDS),
            T("{call}, what you told me is noted. When would it suit you that I call?", **FIELDS),
            T("{call}, I regret the trouble you had. I am seeing to it and will report to you.", **FIELDS),
        ),
        warm=(
            T(
                "{call}, I have asked about it myself and stay on it. I will call you with the answer.",
                **FIELDS,
            ),
            T("{call}, you were right to tell me. Let me come by and set it right.", **FIELDS),
        ),
    ),
    "promise": Occasion(
        T("Promise"),
        Purpose.SERVICE,
        formal=(
            T("{call}, about what I promised you, {what}: I am seeing to it.", **FIELDS),
            T("{call}, {what}: I have not forgotten. When would it suit you?", **FIELDS),
        ),
        warm=(
            T("{call}, I keep my word: {what}. When shall I come?", **FIELDS),
            T("{call}, {what} is on its way. I will tell you as soon as it is done.", **FIELDS),
        ),
    ),
    "appointment": Occasion(
        T("Appointment"),
        Purpose.SERVICE,
        formal=(
            T("{call}, our appointment is on {day}. Is the time still convenient?", **FIELDS),
            T("{call}, I am expecting you on {day}. Tell me if anything changes.", **FIELDS),
        ),
        warm=(
            T("{call}, see you on {day}. Shall I keep a parking place?", **FIELDS),
            T("{call}, all is ready for {day}. If you cannot make it, just say so.", **FIELDS),
        ),
    ),
    "money_owed": Occasion(
        T("Payment due"),
        Purpose.SERVICE,
        formal=(
            T("{call}, the payment for the {product} is due on {day}. Thank you.", **FIELDS),
            T("{call}, a reminder of the instalment for the {product}, due on {day}.", **FIELDS),
        ),
        warm=(
            T(
                "{call}, the instalment for the {product} comes up on {day}, so that you have it in mind.",
                **FIELDS,
            ),
            T("{call}, {day} is the day for the {product}. If it is a bad moment, talk to me.", **FIELDS),
        ),
    ),
    "renewal": Occasion(
        T("Renewal"),
        Purpose.SALES,
        formal=(
            T(
                "{call}, {product} ends on {day}. I can see to it for you, at a time that suits you.",
                **FIELDS,
            ),
            T(
                "{call}, a reminder: {days} days until {product} ends. I will put together what you need.",
                **FIELDS,
            ),
        ),
        warm=(
            T("{call}, {product} ends on {day}. Leave it to me, as always.", **FIELDS),
            T("{call}, {days} days left on {product}. Shall I do it together with a check?", **FIELDS),
            T("{call}, do not trouble about {product}. I have it in mind and will call you.", **FIELDS),
        ),
    ),
    "lapsed": Occasion(
        T("Lapsed"),
        Purpose.SALES,
        formal=(
            T("{call}, {product} ended on {day}. Shall I see to it now?", **FIELDS),
            T("{call}, {product} has lapsed. Tell me when it suits you, it does not take long.", **FIELDS),
        ),
        warm=(
            T("{call}, {product} ran out on {day}. Send me a word and I will do it today.", **FIELDS),
            T(
                "{call}, {product} has lapsed, and I would not have you get into trouble. Let us do "
                "it this week.",
                **FIELDS,
            ),
        ),
    ),
    "reward": Occasion(
        T("Reward"),
        Purpose.SERVICE,
        formal=(
            T("{call}, what I promised you is ready: {what}. When may I bring it?", **FIELDS),
            T("{call}, with thanks for the recommendation: {what}. It is waiting for you.", **FIELDS),
        ),
        warm=(
            T("{call}, {what} has your name on it. Come and get it, or I bring it round.", **FIELDS),
            T("{call}, I still owe you {what}. Are you at home this week?", **FIELDS),
        ),
    ),
    "after_purchase": Occasion(
        T("After a purchase"),
        Purpose.SERVICE,
        formal=(
            T("{call}, you have had the {product} for {days} days. Is everything in order?", **FIELDS),
            T("{call}, how is the {product}? If anything is unclear, I explain it gladly.", **FIELDS),
        ),
        warm=(
            T("{call}, how is the {product}? Are you content with it?", **FIELDS),
            T("{call}, {days} days with the {product}. Tell me honestly what you think.", **FIELDS),
        ),
    ),
    "wish": Occasion(
        T("Wish"),
        Purpose.SALES,
        formal=(
            T(
                "{call}, you asked about {what}. I have put together what there is, shall I send it?",
                **FIELDS,
            ),
            T("{call}, about {what}: would you like to come and see it?", **FIELDS),
        ),
        warm=(
            T("{call}, {what}: I kept an eye open for you. Come and see what I found.", **FIELDS),
            T("{call}, are you still thinking of {what}? No hurry, I am only asking.", **FIELDS),
        ),
    ),
    "benefit": Occasion(
        T("Benefit"),
        Purpose.SERVICE,
        formal=(
            T("{call}, you still have {what}, until {day}. Use it while it lasts.", **FIELDS),
            T("{call}, a reminder: {what} ends on {day}. Shall I book it for you?", **FIELDS),
        ),
        warm=(
            T("{call}, {what} is still yours until {day}. Come by, it would be a pity.", **FIELDS),
            T("{call}, do not let {what} lapse. Which day shall I keep for you?", **FIELDS),
        ),
    ),
    "verify": Occasion(
        T("Checking a card"),
        Purpose.SERVICE,
        formal=(
            T(
                "{call}, may I check your details with you, so that nothing goes to the wrong place?",
                **FIELDS,
            ),
            T("{call}, have your phone and address stayed the same?", **FIELDS),
        ),
        warm=(
            T("{call}, have you moved or changed your number? I would like to keep it right.", **FIELDS),
            T("{call}, a quick word to check that I still have your right number.", **FIELDS),
        ),
    ),
}
