"""Weights of words, learned from passages of our own: what no list of words foresees (ADR 21).

Names that the reader finds, capitals, adjectives of states and days are tags to them, so none knows
a state or a date. A last name that the reader does not know as one stays a word.
"""
