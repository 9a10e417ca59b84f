"""PDF files made by others, page by page, as the eye reads them."""
