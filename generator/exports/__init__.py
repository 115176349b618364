"""What is given to others: one file, one format of the published library."""
