"""How a sentence is built: its clauses, what governs a name, which names stand free."""
