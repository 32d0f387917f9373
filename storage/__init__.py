"""What the disk knows: the book (SQLite), its journal and migrations, and spreadsheets."""
