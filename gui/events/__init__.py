"""Events with their guests, and the clubs that guests are chosen from."""
