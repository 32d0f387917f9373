"""What reaches the user beside the window: the icon by the clock, notices, what was missed, the calendar."""
