"""Contact Hub: one contacts.yaml, right everywhere, and proven."""
