"""Files that are text: pages, mail, drawings, plain text, vCards."""
