"""Persons a page names, with the words of their offices."""
