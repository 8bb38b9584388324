"""Who can be the one that says something: a person, an office, an institution, a pronoun."""
