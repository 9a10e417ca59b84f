"""The words of the site and of all that is printed, in the reader's language."""
