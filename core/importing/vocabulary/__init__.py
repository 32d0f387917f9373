"""The words people write above their columns, by kind of sheet and field."""
