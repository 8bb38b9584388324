"""What final clauses say, as values: conditions, delays, endings, relations, the whole rule."""
