"""Today reckoned a second time, slowly and from the words of the rules, to hold against the program's own."""
