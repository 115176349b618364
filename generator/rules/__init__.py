"""What can be wrong with a library: one file, one rule, named for the fault."""
