"""Door 2: the command line, one file per command."""
