"""The flows as commands."""
