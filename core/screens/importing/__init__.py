"""The import wizard without a toolkit: its steps, what each shows, and what may be done there."""
