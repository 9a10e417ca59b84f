"""What finished bytes lack of the facts that they must show."""
