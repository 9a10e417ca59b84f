"""The certificate: which detail stands on which surface, when it was proven, and of what."""
