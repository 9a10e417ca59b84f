"""Where a detail stands, from the last proof."""
