"""Acts told by verbs and nouns: which words can tell of one, and the act that each tells of."""
