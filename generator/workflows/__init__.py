"""The verbs: check, build, report, export, explain, new. The only writers."""
