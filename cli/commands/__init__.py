"""One module a command: `arguments` tells a parser what it takes, `run` does it."""
