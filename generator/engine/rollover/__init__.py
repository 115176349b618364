"""A school from one year to the next (D11): what is carried, what waits to be filled in, and what lost its lesson."""
