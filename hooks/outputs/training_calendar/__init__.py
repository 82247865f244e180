"""The calendar: puts a routine on the days that suit, as a week and as a file for any calendar."""
