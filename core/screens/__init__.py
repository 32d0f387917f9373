"""What a page shows and allows, as plain objects: no toolkit, so that most tests need no display."""
