"""The page that takes spreadsheets in, step by step, and hands the customers out again."""
