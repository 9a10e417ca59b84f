"""What was printed and given away: its register, and what to print anew."""
