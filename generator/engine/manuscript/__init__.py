"""A manuscript as a material's Markdown: its title, its headings, its questions with their answers; pure sums over values.

What the document does not say is never made up: a question whose answer is not found is written without one, which the check tells,
and every assumption is a remark.
"""
