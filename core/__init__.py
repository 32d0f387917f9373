"""What the trade knows: terms, rules, plans and screens as plain objects. No Qt, SQL, files or clock."""
