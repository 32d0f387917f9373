"""A round of visits: who lives near a place, who waits there, and the sheet to take along."""
