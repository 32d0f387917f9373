"""What the second book keeps of a card, what was agreed with its owner, and what the user wants again."""

CARDS = """
CREATE TABLE custom_fields (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'choice')),
    choices TEXT NOT NULL, position INTEGER NOT NULL
);
CREATE TABLE custom_values (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    field_id INTEGER NOT NULL REFERENCES custom_fields(id),
    value TEXT NOT NULL,
    UNIQUE (customer_id, field_id)
);
CREATE INDEX custom_values_field ON custom_values(field_id, value);
CREATE TABLE trees (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, position INTEGER NOT NULL
);
CREATE TABLE nodes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tree_id INTEGER NOT NULL REFERENCES trees(id),
    parent_id INTEGER REFERENCES nodes(id) CHECK (parent_id <> id),
    name TEXT NOT NULL, position INTEGER NOT NULL
);
CREATE INDEX nodes_tree ON nodes(tree_id);
CREATE INDEX nodes_parent ON nodes(parent_id) WHERE parent_id IS NOT NULL;
CREATE TABLE placements (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    node_id INTEGER NOT NULL REFERENCES nodes(id),
    UNIQUE (customer_id, node_id)
);
CREATE INDEX placements_node ON placements(node_id);
CREATE TABLE contents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL UNIQUE,
    data BLOB NOT NULL CHECK (typeof(data) = 'blob' AND length(data) <= 5242880)
);
CREATE TABLE attachments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    name TEXT NOT NULL, media_type TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size BETWEEN 0 AND 5242880),
    content_id INTEGER NOT NULL REFERENCES contents(id),
    added TEXT NOT NULL
);
CREATE INDEX attachments_customer ON attachments(customer_id);
CREATE INDEX attachments_content ON attachments(content_id);
"""

PRIVACY = """
CREATE TABLE consents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers(id),
    given TEXT NOT NULL, how TEXT NOT NULL, purpose TEXT NOT NULL, withdrawn TEXT
);
CREATE INDEX consents_customer ON consents(customer_id);
CREATE TABLE erased (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, digest TEXT NOT NULL UNIQUE
);
"""

KEEPING = """
CREATE TABLE saved_filters (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL, phrase TEXT NOT NULL, page TEXT NOT NULL,
    UNIQUE (page, name)
);
CREATE TABLE import_mappings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    fingerprint TEXT NOT NULL, kind TEXT NOT NULL, mapping TEXT NOT NULL CHECK (json_valid(mapping)),
    UNIQUE (fingerprint, kind)
);
CREATE TABLE lease (machine TEXT NOT NULL, since TEXT NOT NULL, seen TEXT NOT NULL);
ALTER TABLE changes ADD COLUMN undoes INTEGER;
CREATE INDEX changes_undoes ON changes(undoes) WHERE undoes IS NOT NULL;
DROP INDEX journal_row;
CREATE INDEX journal_row ON journal(kind, row_id, change_id);
CREATE INDEX journal_owner ON journal(json_extract(image, '$.customer_id')) WHERE image IS NOT NULL;
"""
"""The lease names the computer that has the book open, `since` and `seen` in UTC. A change that takes
another one back together with later edits names it under `undoes`. The history of a card finds its way
by row and by customer, also through changes that were undone. None of it is the user's record."""
