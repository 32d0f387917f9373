"""The forms for news: what is to be told and to whom, and what somebody said to it."""

from functools import partial

from core.actions.news import Reply, add_news, keep_reply
from core.model.message import News, NewsRecipient
from core.screens.listings.labels import NEWS_KINDS
from core.text import T
from gui.customers.side_form import Action, SideForm
from gui.desk import Desk
from gui.widgets.segments import Segment, Segments
from gui.widgets.ticks import CheckBox


class NewsForm(SideForm):
    """Something to tell, and who should hear of it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, T("Something new"), T("Save"))
        say = desk.say
        segments = [Segment(say(words)) for words in NEWS_KINDS.values()]
        self._kind = Segments(desk.themes, say(T("Kind of news")), segments)
        self.add_captioned(T("Kind of news"), self._kind)
        self._text = self.add_field(T("What is to be told"), None, T("the new van is here"))
        self._audience = self.add_field(T("Who should hear it: a tag, a word"))
        self._category = self.add_field(T("Who bought of this category, or a related one"))
        self.add_words(T("One of each household. Those with an open complaint are held back"))

    def action(self) -> Action:
        session = self.desk.session
        told = News(
            list(NEWS_KINDS)[self._kind.index],
            self._text.text().strip(),
            session.today,
            self._audience.text().strip(),
            self._category.text().strip(),
        )
        return partial(add_news, session.book, told)


class ReplyForm(SideForm):
    """What somebody said to the news."""

    def __init__(self, desk: Desk, recipient: NewsRecipient) -> None:
        book = desk.session.book
        name = book.customers.get(recipient.customer_id).name
        super().__init__(desk, T("What {name} said", name=name), T("Save"))
        self._recipient = recipient
        self._reply = self.add_field(T("Reply"))
        self._reply.set_text(recipient.reply)
        self._interested = CheckBox(desk.themes, desk.say(T("Interested: becomes a wish")))
        self._interested.setChecked(recipient.interested)
        self.body.addWidget(self._interested)

    def action(self) -> Action:
        session = self.desk.session
        reply = Reply(self._recipient.id, self._reply.text().strip(), self._interested.isChecked())
        return partial(keep_reply, session.book, reply, session.today)
