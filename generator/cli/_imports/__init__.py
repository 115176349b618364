"""What ``hoclieu import`` can bring in: one file for each kind of paper, exporting one ``Command``."""
