"""A YAML file as it was written: its text, with the line of every value."""
