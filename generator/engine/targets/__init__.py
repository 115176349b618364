"""How targets are measured: one file, one kind; the file's name is what the catalogue says after ``kind:``."""
