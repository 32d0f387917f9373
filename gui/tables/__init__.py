"""One model for every list, and the views and delegates that show it."""
