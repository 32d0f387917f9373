"""One customer's card: what it shows, and how what is typed on it is understood."""
