"""From a typed phrase to what is looked for; storage alone turns it into a query."""
