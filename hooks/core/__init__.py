"""What every feature stands on: sources with line numbers, problems, conditions, templates."""
