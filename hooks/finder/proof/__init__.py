"""What holds of the finder whatever a reader answers, exactly or with a witness."""
