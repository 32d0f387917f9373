"""Files for phones: contacts as vCards, days as a calendar."""
