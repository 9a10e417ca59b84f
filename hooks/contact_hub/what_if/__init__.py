"""What would change if contacts.yaml said something else; nothing is built or written."""
