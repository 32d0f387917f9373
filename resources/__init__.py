"""What is shipped beside the program: words in three languages, icons and sample sheets."""
