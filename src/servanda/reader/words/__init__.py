"""What the language data say, and a text cut into words, lines and what each word can be."""
