"""Pages of paper: laid out in millimetres, then painted on screen, printer and PDF by one painter."""
