"""What leaves the book as a file: which lists there are, in which forms, and what each form holds."""
