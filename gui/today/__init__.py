"""The page that is open all day: whom to contact, why, and what came of it."""
