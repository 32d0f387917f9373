"""The outbox: messages copied one after another."""
