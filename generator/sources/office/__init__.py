"""Tables out of the Word and Excel files that schools hold, read from their XML: see ARCHITECTURE.md for why not through a library."""
