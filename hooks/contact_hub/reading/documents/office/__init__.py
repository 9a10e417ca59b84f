"""Word, Excel and PowerPoint files: zips of XML (ECMA-376)."""
