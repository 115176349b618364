"""From tables on paper to the rows of a curriculum distribution (D8): pure; every row of a table is taken, or left out with its reason."""
