"""What is told of a check: one file, one format of ``Results``."""
