"""A year of work on a real book: does the list of Today keep what its rules promise?"""
