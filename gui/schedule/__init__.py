"""What is agreed and what must not be missed, by week and by month."""
