"""The first book: people and households, what passed, what was bought, who brought whom."""

from sqlite_utils import Database

PEOPLE = """
CREATE TABLE households (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    primary_id INTEGER NOT NULL DEFAULT 0,
    added TEXT NOT NULL,
    gap_days INTEGER CHECK (gap_days > 0),
    pinned_tier TEXT,
    stopped TEXT NOT NULL DEFAULT '',
    basic_care INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE customers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    household_id INTEGER NOT NULL REFERENCES households(id),
    sex TEXT CHECK (sex IN ('male', 'female')),
    role TEXT NOT NULL,
    joined TEXT,
    added TEXT NOT NULL,
    wechat TEXT NOT NULL, qq TEXT NOT NULL, email TEXT NOT NULL,
    occupation TEXT NOT NULL, employer TEXT NOT NULL, trade TEXT NOT NULL,
    offers TEXT NOT NULL, seeks TEXT NOT NULL,
    region TEXT NOT NULL, address TEXT NOT NULL, estate TEXT NOT NULL,
    card_number TEXT NOT NULL, form_of_address TEXT NOT NULL,
    preferred_channel TEXT NOT NULL, preferred_time TEXT NOT NULL,
    source TEXT, place_met TEXT NOT NULL,
    birth_calendar TEXT CHECK (birth_calendar IN ('solar', 'lunar')),
    birth_month INTEGER CHECK (birth_month BETWEEN 1 AND 12),
    birth_day INTEGER CHECK (birth_day BETWEEN 1 AND 31),
    birth_leap INTEGER NOT NULL,
    birth_year INTEGER CHECK (birth_year BETWEEN 1901 AND 2100),
    grade TEXT NOT NULL,
    first_purchase TEXT, total INTEGER,
    note TEXT NOT NULL,
    close INTEGER NOT NULL, do_not_contact INTEGER NOT NULL,
    deceased TEXT, needs_verification INTEGER NOT NULL,
    merged_into INTEGER REFERENCES customers(id)
);
CREATE UNIQUE INDEX customers_number ON customers(number);
CREATE INDEX customers_household ON customers(household_id);
CREATE INDEX customers_name ON customers(name);
CREATE INDEX customers_birthday ON customers(birth_calendar, birth_month, birth_day, birth_leap)
    WHERE birth_calendar IS NOT NULL;
CREATE INDEX customers_merged ON customers(merged_into) WHERE merged_into IS NOT NULL;
CREATE TABLE phones (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    typed TEXT NOT NULL, digits TEXT NOT NULL, label TEXT NOT NULL, position INTEGER NOT NULL
);
CREATE INDEX phones_customer ON phones(customer_id);
CREATE INDEX phones_digits ON phones(digits);
CREATE TABLE tags (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE, gap_days INTEGER CHECK (gap_days > 0)
);
CREATE TABLE taggings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    tag_id INTEGER NOT NULL REFERENCES tags(id),
    UNIQUE (customer_id, tag_id)
);
CREATE INDEX taggings_tag ON taggings(tag_id);
CREATE TABLE former_members (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    household_id INTEGER NOT NULL REFERENCES households(id),
    left TEXT NOT NULL, joined TEXT
);
CREATE INDEX former_members_household ON former_members(household_id);
CREATE INDEX former_members_customer ON former_members(customer_id);
CREATE TABLE kinships (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    other_id INTEGER NOT NULL REFERENCES customers(id),
    kind TEXT NOT NULL, note TEXT NOT NULL,
    CHECK (customer_id <> other_id)
);
CREATE INDEX kinships_customer ON kinships(customer_id);
CREATE INDEX kinships_other ON kinships(other_id);
CREATE TABLE dismissals (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'family')),
    first_id INTEGER NOT NULL REFERENCES customers(id),
    second_id INTEGER NOT NULL REFERENCES customers(id),
    UNIQUE (kind, first_id, second_id)
);
CREATE INDEX dismissals_first ON dismissals(first_id);
CREATE INDEX dismissals_second ON dismissals(second_id);
CREATE VIEW members_ever AS
    SELECT household_id, id AS customer_id, NULL AS until FROM customers WHERE merged_into IS NULL
    UNION ALL SELECT household_id, customer_id, left AS until FROM former_members;
"""

HISTORY = """
CREATE TABLE interactions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    day TEXT NOT NULL, kind TEXT NOT NULL, outcome TEXT,
    note TEXT NOT NULL, inbound INTEGER NOT NULL, purpose TEXT,
    satisfaction INTEGER CHECK (satisfaction IN (5, 3, 1)),
    promised TEXT, settled TEXT
);
CREATE INDEX interactions_customer ON interactions(customer_id, day);
CREATE INDEX interactions_day ON interactions(day, customer_id) WHERE outcome IS NOT NULL;
CREATE INDEX interactions_complaints ON interactions(customer_id)
    WHERE kind = 'complaint' AND settled IS NULL;
CREATE TABLE follow_ups (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    due TEXT NOT NULL, set_on TEXT NOT NULL, late INTEGER NOT NULL,
    interaction_id INTEGER REFERENCES interactions(id)
);
CREATE INDEX follow_ups_customer ON follow_ups(customer_id);
CREATE INDEX follow_ups_interaction ON follow_ups(interaction_id) WHERE interaction_id IS NOT NULL;
CREATE TABLE promises (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    text TEXT NOT NULL, due TEXT NOT NULL, made TEXT NOT NULL, kept TEXT
);
CREATE INDEX promises_customer ON promises(customer_id);
CREATE TABLE settlements (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    interaction_id INTEGER NOT NULL REFERENCES interactions(id),
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    kind TEXT NOT NULL, subject_id INTEGER NOT NULL, due TEXT NOT NULL
);
CREATE INDEX settlements_interaction ON settlements(interaction_id);
CREATE INDEX settlements_customer ON settlements(customer_id);
CREATE INDEX settlements_subject ON settlements(kind, subject_id, due);
CREATE TABLE appointments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    day TEXT NOT NULL, hour TEXT NOT NULL, place TEXT NOT NULL, kind TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'kept', 'moved', 'missed')), note TEXT NOT NULL
);
CREATE INDEX appointments_customer ON appointments(customer_id);
"""

TRADE = """
CREATE TABLE purchases (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    day TEXT NOT NULL, product TEXT NOT NULL, amount INTEGER NOT NULL,
    category TEXT NOT NULL, quantity INTEGER NOT NULL, discount INTEGER NOT NULL,
    channel TEXT NOT NULL, order_no TEXT NOT NULL, paid_on TEXT,
    refund_of INTEGER REFERENCES purchases(id), note TEXT NOT NULL
);
CREATE INDEX purchases_customer ON purchases(customer_id, day, amount);
CREATE INDEX purchases_refund ON purchases(refund_of) WHERE refund_of IS NOT NULL;
CREATE INDEX purchases_order ON purchases(order_no) WHERE order_no <> '';
CREATE TABLE owned_items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    name TEXT NOT NULL, category TEXT NOT NULL, serial TEXT NOT NULL,
    purchase_id INTEGER REFERENCES purchases(id),
    holder TEXT NOT NULL, insured TEXT NOT NULL, beneficiary TEXT NOT NULL,
    premium INTEGER, kilometres INTEGER
);
CREATE INDEX owned_items_purchase ON owned_items(purchase_id) WHERE purchase_id IS NOT NULL;
CREATE INDEX owned_items_customer ON owned_items(customer_id, name);
CREATE TABLE item_ends (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id INTEGER NOT NULL REFERENCES owned_items(id),
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    kind TEXT NOT NULL, due TEXT NOT NULL, recorded TEXT NOT NULL, settled TEXT
);
CREATE INDEX item_ends_customer ON item_ends(customer_id);
CREATE INDEX item_ends_due ON item_ends(due) WHERE settled IS NULL;
CREATE INDEX item_ends_item ON item_ends(item_id);
CREATE TABLE wishes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    category TEXT NOT NULL, opened TEXT NOT NULL, strength TEXT NOT NULL,
    budget INTEGER, by TEXT, state TEXT NOT NULL, reason TEXT NOT NULL
);
CREATE INDEX wishes_customer ON wishes(customer_id);
CREATE TABLE referrals (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    referrer_id INTEGER NOT NULL REFERENCES customers(id),
    referee_id INTEGER NOT NULL REFERENCES customers(id),
    day TEXT, closed TEXT, reason TEXT NOT NULL,
    CHECK (closed IS NOT NULL OR referrer_id <> referee_id)
);
CREATE UNIQUE INDEX referrals_referee ON referrals(referee_id) WHERE closed IS NULL;
CREATE INDEX referrals_referrer ON referrals(referrer_id);
CREATE INDEX referrals_of_referee ON referrals(referee_id);
CREATE TABLE credit_rules (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    from_date TEXT NOT NULL, rate INTEGER NOT NULL CHECK (rate BETWEEN 0 AND 10000), fixed INTEGER,
    window_months INTEGER NOT NULL CHECK (window_months > 0), first_only INTEGER NOT NULL, cap INTEGER
);
CREATE TABLE credit_entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    day TEXT NOT NULL, entry TEXT NOT NULL, amount INTEGER NOT NULL,
    referral_id INTEGER REFERENCES referrals(id), purchase_id INTEGER REFERENCES purchases(id),
    rule_id INTEGER REFERENCES credit_rules(id), base INTEGER, why TEXT NOT NULL
);
CREATE INDEX credit_entries_customer ON credit_entries(customer_id);
CREATE INDEX credit_entries_purchase ON credit_entries(purchase_id) WHERE purchase_id IS NOT NULL;
CREATE INDEX credit_entries_rule ON credit_entries(rule_id) WHERE rule_id IS NOT NULL;
CREATE INDEX credit_entries_referral ON credit_entries(referral_id);
INSERT INTO credit_rules (from_date, rate, window_months, first_only) VALUES ('1901-01-01', 200, 12, 0);
"""

BOOK = """
CREATE TABLE settings (
    id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL
);
CREATE TABLE import_batches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    change INTEGER NOT NULL, file_name TEXT NOT NULL, sha256 TEXT NOT NULL, kind TEXT NOT NULL,
    at TEXT NOT NULL, rows INTEGER NOT NULL
);
CREATE INDEX import_batches_sha256 ON import_batches(sha256);
CREATE TABLE changes (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL, label TEXT NOT NULL, rows INTEGER NOT NULL DEFAULT 0,
    undone_at INTEGER
);
CREATE INDEX changes_undone ON changes(undone_at) WHERE undone_at IS NOT NULL;
CREATE TABLE journal (
    change_id INTEGER NOT NULL REFERENCES changes(id),
    kind TEXT NOT NULL, row_id INTEGER NOT NULL,
    image TEXT, undone INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (change_id, kind, row_id)
) WITHOUT ROWID;
CREATE INDEX journal_row ON journal(kind, row_id, change_id) WHERE undone = 0;
"""

DERIVED = """
CREATE TABLE standings (
    household_id INTEGER PRIMARY KEY,
    tier TEXT NOT NULL, bought INTEGER NOT NULL,
    last_touch TEXT, since TEXT NOT NULL, gap INTEGER NOT NULL, gap_from TEXT NOT NULL,
    attempts INTEGER NOT NULL, contactable INTEGER NOT NULL, next_due TEXT
);
CREATE TABLE due_items (
    household_id INTEGER NOT NULL, customer_id INTEGER NOT NULL,
    kind TEXT NOT NULL, subject_id INTEGER NOT NULL,
    due TEXT NOT NULL, opens TEXT NOT NULL, closes TEXT NOT NULL,
    hard_from TEXT, hard_until TEXT, set_on TEXT
);
CREATE INDEX due_items_household ON due_items(household_id);
CREATE INDEX due_items_soft ON due_items(opens, closes, household_id);
CREATE INDEX due_items_hard ON due_items(hard_from, hard_until, household_id) WHERE hard_from IS NOT NULL;
CREATE VIRTUAL TABLE search USING fts5(words, content='', contentless_delete=1, prefix='1 2 3 4');
"""


def create_first_tables(db: Database) -> None:
    """Domain tables, the journal, and what is derived from them."""
    for statements in (PEOPLE, HISTORY, TRADE, BOOK, DERIVED):
        for statement in statements.split(";\n"):
            if statement.strip():
                db.execute(statement)
