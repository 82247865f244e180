"""Who to call, by country: an emergency number, advice for today, and who to book with."""
