"""What a change does to a library: which findings, targets and lessons are its own doing. Pure: two states, no Git."""
