"""OpenDocument files: texts, sheets and slides (ODF 1.3)."""
