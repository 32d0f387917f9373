"""What ends soon, from policies to money owed, and what is to be done about it."""
