"""Plans: weeks of sessions, progressions over weeks, ladders of intervals, and a cap on a single session."""
