"""Files in, facts out: the only readers of disk, YAML and CSV."""
