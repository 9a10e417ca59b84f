"""Which facts each surface must show; they share nothing with the makers."""
