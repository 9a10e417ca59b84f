"""Forms: a value in, text or bytes out; one module a form."""
