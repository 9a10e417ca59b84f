"""The print room: plain data in; finished PDFs, previews and QR codes out."""
