"""What to say to a customer: the wordings of the program and the user's own, filled in."""
