"""Any site and any folder, whoever made them: the same eyes, the same sentences."""
