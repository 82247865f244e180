"""What every feature builds on: sources with line numbers, problems, conditions, templates."""
