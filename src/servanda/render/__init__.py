"""Results into text, Markdown and HTML: one document, several ways to print it."""
