"""A lesson out of a Word document: made ready in memory, structure and equations read by pandoc, everything else noted beside it.

Pandoc reads headings, lists, tables, notes and equations well, and drops without a word what it does not know: colours, text boxes,
objects, comments. So each file here goes once over the document before that, writes what pandoc would lose in signs that it
keeps (``signs.py``) or among the remarks, and only what is left is handed to it: no pictures, no objects, nothing that leads outside.
"""
