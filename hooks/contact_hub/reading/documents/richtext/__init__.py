"""Rich Text files (version 1.9.1)."""
