"""Opening hours: from the line that somebody wrote to a timetable."""
