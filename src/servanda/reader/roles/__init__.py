"""Who takes which part in an act: subject, partners, whom it is done to, what it is about."""
