"""Pictures made by others: marks, rows of them, letters, codes."""
