"""The digit that stands for each outcome, on its button and on the keyboard."""

from core.model.interaction import Outcome

DIGITS = dict(enumerate(Outcome, start=1))
