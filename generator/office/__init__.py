"""What office programs open: one file, one format of the reports that schools file."""
