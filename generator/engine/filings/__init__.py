"""What is filed: one file, one kind of report as a table of typed columns, from the library alone."""
