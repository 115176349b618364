"""Formulas: where they stand in Markdown, LaTeX to MathML, and what a search finds of them."""
