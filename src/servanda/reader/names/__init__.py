"""Who is named: actors of the record, persons and their offices, institutions."""
