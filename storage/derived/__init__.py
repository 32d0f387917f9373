"""What is derived from the domain tables, made anew in the transaction that changed them."""
