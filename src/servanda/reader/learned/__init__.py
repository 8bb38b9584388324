"""Weights of words, learned from passages of our own: what no list of words foresees (ADR 21).

They see names and days as tags only, so none knows a person, a state or a date.
"""
