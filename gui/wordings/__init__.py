"""The user's own wordings, by occasion and tone."""
