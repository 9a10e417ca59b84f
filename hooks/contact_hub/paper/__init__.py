"""What a press and an office printer ask for: inks, sheets, sizes, typefaces."""
