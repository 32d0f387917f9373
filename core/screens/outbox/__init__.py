"""The outbox: messages for one occasion, one after another."""
