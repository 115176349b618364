"""Door 1: MkDocs. The only room that knows MkDocs and Material."""
