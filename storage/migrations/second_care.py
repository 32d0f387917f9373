"""What the second book knows of care: gatherings, messages, the dates that return, and plans."""

GATHERINGS = """
CREATE TABLE participants (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    interaction_id INTEGER NOT NULL REFERENCES interactions(id),
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    UNIQUE (interaction_id, customer_id)
);
CREATE INDEX participants_customer ON participants(customer_id);
CREATE TABLE clubs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('hobby', 'circle', 'association')), note TEXT NOT NULL
);
CREATE TABLE memberships (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    club_id INTEGER NOT NULL REFERENCES clubs(id),
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    joined TEXT,
    UNIQUE (club_id, customer_id)
);
CREATE INDEX memberships_customer ON memberships(customer_id);
CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL, day TEXT NOT NULL, hour TEXT NOT NULL, place TEXT NOT NULL,
    kind TEXT NOT NULL, series TEXT NOT NULL, cost INTEGER,
    club_id INTEGER REFERENCES clubs(id), note TEXT NOT NULL
);
CREATE INDEX events_day ON events(day);
CREATE INDEX events_series ON events(series);
CREATE INDEX events_club ON events(club_id) WHERE club_id IS NOT NULL;
CREATE TABLE invitations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL REFERENCES events(id),
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    state TEXT NOT NULL CHECK (state IN ('invited', 'coming', 'came', 'declined')), thanked TEXT,
    UNIQUE (event_id, customer_id)
);
CREATE INDEX invitations_customer ON invitations(customer_id);
CREATE TABLE gifts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    what TEXT NOT NULL, day TEXT NOT NULL, occasion TEXT NOT NULL, cost INTEGER,
    event_id INTEGER REFERENCES events(id)
);
CREATE INDEX gifts_customer ON gifts(customer_id, day);
CREATE INDEX gifts_event ON gifts(event_id) WHERE event_id IS NOT NULL;
CREATE INDEX appointments_day ON appointments(day, hour);
"""

MESSAGES = """
CREATE TABLE templates (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    reason TEXT NOT NULL, text TEXT NOT NULL,
    tone TEXT NOT NULL CHECK (tone IN ('formal', 'warm')), language TEXT NOT NULL,
    purpose TEXT CHECK (purpose IN ('care', 'service', 'sales'))
);
CREATE INDEX templates_reason ON templates(reason);
CREATE TABLE greetings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    day TEXT NOT NULL, text TEXT NOT NULL, hour TEXT NOT NULL, reason TEXT NOT NULL,
    template_id INTEGER REFERENCES templates(id),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'skipped')), sent TEXT,
    CHECK ((state = 'sent') = (sent IS NOT NULL))
);
CREATE INDEX greetings_customer ON greetings(customer_id, day);
CREATE INDEX greetings_waiting ON greetings(day, hour) WHERE state = 'waiting';
CREATE INDEX greetings_template ON greetings(template_id) WHERE template_id IS NOT NULL;
CREATE TABLE news (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('product', 'price', 'promotion')),
    text TEXT NOT NULL, day TEXT NOT NULL, audience TEXT NOT NULL, category TEXT NOT NULL
);
CREATE TABLE news_recipients (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    news_id INTEGER NOT NULL REFERENCES news(id),
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    told TEXT, reply TEXT NOT NULL, interested INTEGER NOT NULL,
    UNIQUE (news_id, customer_id)
);
CREATE INDEX news_recipients_customer ON news_recipients(customer_id);
"""

CARE = """
CREATE TABLE yearly_dates (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    name TEXT NOT NULL, calendar TEXT NOT NULL CHECK (calendar IN ('solar', 'lunar')),
    month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
    day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31),
    year INTEGER CHECK (year BETWEEN 1901 AND 2100)
);
CREATE INDEX yearly_dates_customer ON yearly_dates(customer_id);
CREATE INDEX yearly_dates_day ON yearly_dates(calendar, month, day);
CREATE TABLE festival_choices (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE, tiers TEXT NOT NULL, lead_days INTEGER NOT NULL CHECK (lead_days >= 0),
    calendar TEXT CHECK (calendar IN ('solar', 'lunar')),
    month INTEGER CHECK (month BETWEEN 1 AND 12), day INTEGER CHECK (day BETWEEN 1 AND 31),
    CHECK ((calendar IS NULL) = (month IS NULL) AND (calendar IS NULL) = (day IS NULL))
);
CREATE TABLE praises (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    interaction_id INTEGER NOT NULL UNIQUE REFERENCES interactions(id),
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    may_quote INTEGER NOT NULL, as_reference INTEGER NOT NULL
);
CREATE INDEX praises_customer ON praises(customer_id);
CREATE TABLE loyalty_marks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    sign TEXT NOT NULL CHECK (sign IN ('repeats', 'suggests', 'across', 'refers', 'refuses')),
    day TEXT NOT NULL, evidence TEXT NOT NULL
);
CREATE INDEX loyalty_marks_customer ON loyalty_marks(customer_id);
CREATE TABLE plans (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    after TEXT NOT NULL CHECK (after IN ('purchase', 'repair', 'claim', 'event', 'wish', 'tag')),
    days INTEGER NOT NULL CHECK (days >= 0), reason TEXT NOT NULL, words TEXT NOT NULL,
    category TEXT NOT NULL, tag_id INTEGER REFERENCES tags(id)
);
CREATE INDEX plans_tag ON plans(tag_id) WHERE tag_id IS NOT NULL;
INSERT INTO plans (after, days, reason, words, category)
    VALUES ('purchase', 1, '', '', ''), ('purchase', 7, '', '', ''), ('purchase', 30, '', '', ''),
        ('purchase', 90, '', '', ''), ('repair', 3, '', '', ''), ('claim', 3, '', '', '');
"""
