"""Who answers when: hours, holidays and closures of everybody, day by day."""
