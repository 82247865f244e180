"""The cause-finder: questions, rules, engine, page."""
