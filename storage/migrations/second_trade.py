"""What the second book knows of goods: the catalogue, what is done after a sale, and money to come."""

CATALOGUE = """
CREATE TABLE categories (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    parent_id INTEGER REFERENCES categories(id) CHECK (parent_id <> id),
    dormant_days INTEGER CHECK (dormant_days > 0),
    long_lived INTEGER NOT NULL
);
CREATE INDEX categories_parent ON categories(parent_id) WHERE parent_id IS NOT NULL;
CREATE TABLE products (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    category_id INTEGER REFERENCES categories(id),
    price INTEGER CHECK (price >= 0),
    service_months INTEGER CHECK (service_months > 0), service_km INTEGER CHECK (service_km > 0)
);
CREATE INDEX products_category ON products(category_id) WHERE category_id IS NOT NULL;
CREATE TABLE product_ends (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    product_id INTEGER NOT NULL REFERENCES products(id),
    kind TEXT NOT NULL, months INTEGER NOT NULL CHECK (months > 0), name TEXT NOT NULL
);
CREATE INDEX product_ends_product ON product_ends(product_id);
"""

AFTER_SALES = """
CREATE INDEX owned_items_plate ON owned_items(plate);
CREATE TABLE item_readings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id INTEGER NOT NULL REFERENCES owned_items(id),
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    day TEXT NOT NULL, kilometres INTEGER NOT NULL CHECK (kilometres >= 0)
);
CREATE INDEX item_readings_item ON item_readings(item_id, day);
CREATE INDEX item_readings_customer ON item_readings(customer_id);
CREATE TABLE services (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    day TEXT NOT NULL,
    kind TEXT NOT NULL
        CHECK (kind IN ('maintenance', 'repair', 'check', 'installation', 'training', 'advice')),
    item_id INTEGER REFERENCES owned_items(id),
    kilometres INTEGER CHECK (kilometres >= 0), cost INTEGER, parts TEXT NOT NULL, note TEXT NOT NULL
);
CREATE INDEX services_customer ON services(customer_id, day);
CREATE INDEX services_item ON services(item_id, day) WHERE item_id IS NOT NULL;
CREATE TABLE findings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    service_id INTEGER NOT NULL REFERENCES services(id),
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    part TEXT NOT NULL,
    condition TEXT NOT NULL CHECK (condition IN ('good', 'watch', 'repair')), note TEXT NOT NULL
);
CREATE INDEX findings_service ON findings(service_id);
CREATE INDEX findings_customer ON findings(customer_id);
CREATE TABLE policy_people (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id INTEGER NOT NULL REFERENCES owned_items(id),
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    role TEXT NOT NULL CHECK (role IN ('holder', 'insured', 'beneficiary')),
    UNIQUE (item_id, role, customer_id)
);
CREATE INDEX policy_people_customer ON policy_people(customer_id);
CREATE TABLE claims (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id INTEGER NOT NULL REFERENCES owned_items(id),
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    opened TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'paid', 'refused', 'withdrawn')),
    closed TEXT, amount INTEGER, note TEXT NOT NULL,
    CHECK ((state = 'open') = (closed IS NULL))
);
CREATE INDEX claims_item ON claims(item_id);
CREATE INDEX claims_customer ON claims(customer_id, opened);
CREATE INDEX claims_open ON claims(opened) WHERE closed IS NULL;
"""

MONEY = """
CREATE TABLE instalments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    purchase_id INTEGER NOT NULL REFERENCES purchases(id),
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    due TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount > 0), paid_on TEXT
);
CREATE INDEX instalments_purchase ON instalments(purchase_id);
CREATE INDEX instalments_customer ON instalments(customer_id);
CREATE INDEX instalments_owed ON instalments(due) WHERE paid_on IS NULL;
CREATE TABLE benefits (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    what TEXT NOT NULL, given TEXT NOT NULL, given_for TEXT NOT NULL,
    remaining INTEGER NOT NULL CHECK (remaining >= 0), ends TEXT
);
CREATE INDEX benefits_customer ON benefits(customer_id);
CREATE INDEX benefits_ends ON benefits(ends) WHERE remaining > 0 AND ends IS NOT NULL;
CREATE TABLE rewards (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    what TEXT NOT NULL, promised TEXT NOT NULL,
    referral_id INTEGER REFERENCES referrals(id), handed_over TEXT
);
CREATE INDEX rewards_customer ON rewards(customer_id);
CREATE INDEX rewards_referral ON rewards(referral_id) WHERE referral_id IS NOT NULL;
"""
