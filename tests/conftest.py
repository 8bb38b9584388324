"""How the tests run: hypothesis without a clock, so that a slow machine fails no property."""

from hypothesis import settings

settings.register_profile("servanda", deadline=None, max_examples=100)
settings.load_profile("servanda")
