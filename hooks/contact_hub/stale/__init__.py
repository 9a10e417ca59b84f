"""Nothing stale leaves the building: what a text shows is told apart from what is true today."""
