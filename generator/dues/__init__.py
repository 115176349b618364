"""What is owed, in words: one file, one format; the file's name is what ``hoclieu due --format`` takes."""
