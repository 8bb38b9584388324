"""From a mapping to a rule, and the schema of it: words, places, what can never be so."""
